import { type ReleaseDraft, type ReleaseView, releaseDraft } from '@huixiang/contracts';
import {
  CHANNELS,
  type Category,
  LABELS,
  RELEASE_KINDS,
  checkElements,
  requiredElements,
} from '@huixiang/domain';
import { App, Button, Drawer, Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { explain } from '../../lib/api';
import { useCaseActions } from './cases.api';
import { Elements } from './elements';

interface Props {
  caseId: number;
  categories: readonly Category[];
  /** Nothing was published yet: the first release is what is due. */
  first: boolean;
  release: ReleaseView | null;
  onClose: () => void;
}

interface Fields extends ReleaseDraft {
  url: string;
  exception: string;
}

/** Writes a release. Its required elements are checked while one writes, as the server checks them. */
export function ReleaseEditor({ caseId, categories, first, release, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const { message } = App.useApp();
  const { save, publish } = useCaseActions(caseId);
  // What was stored once is changed from then on, also where publishing it was refused.
  const [stored, setStored] = useState(release?.id ?? null);
  const values = Form.useWatch([], form) as Partial<Fields> | undefined;
  const kind = values?.kind ?? release?.kind ?? (first ? 'first' : 'continuing');
  const findings = checkElements(
    `${values?.title ?? ''}\n${values?.body ?? ''}`,
    requiredElements(kind, categories),
  );
  const missing = findings.some((finding) => finding.evidence === null);
  const onError = (error: unknown) => void message.error(explain(error));

  const store = async () => {
    const { kind, channel, title, body } = await form.validateFields();
    const id = await save.mutateAsync({
      releaseId: stored,
      draft: releaseDraft.parse({ kind, channel, title, body }),
    });
    setStored(id);
    return id;
  };
  const saveDraft = async () => {
    try {
      await store();
      void message.success('草稿已保存');
      onClose();
    } catch (error) {
      if (error instanceof Error) onError(error);
    }
  };
  const publishNow = async () => {
    try {
      const { url, exception } = await form.validateFields();
      if (missing && (exception ?? '').trim().length < 4) {
        form.setFields([{ name: 'exception', errors: ['请说明为何缺少，至少 4 个字'] }]);
        form.scrollToField('exception', { block: 'center' });
        return;
      }
      const releaseId = await store();
      await publish.mutateAsync({
        releaseId,
        publication: {
          url: url?.trim() || null,
          exception: missing ? exception?.trim() || null : null,
        },
      });
      void message.success('已发布，相应时限停止计时');
      onClose();
    } catch (error) {
      if (error instanceof Error) onError(error);
    }
  };

  return (
    <Drawer
      title={release === null ? '起草发布' : '编辑稿件'}
      open
      size={680}
      onClose={onClose}
      maskClosable={false}
      footer={
        <Space style={{ display: 'flex', justifyContent: 'flex-end' }}>
          <Button onClick={() => void saveDraft()}>保存草稿</Button>
          <Button
            type="primary"
            loading={save.isPending || publish.isPending}
            onClick={() => void publishNow()}
          >
            发布
          </Button>
        </Space>
      }
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          kind,
          channel: release?.channel ?? 'government_site',
          title: release?.title ?? '',
          body: release?.body ?? '',
          url: release?.url ?? '',
          exception: '',
        }}
      >
        <div className="grid-2">
          <Form.Item name="kind" label="类型">
            <Select
              options={RELEASE_KINDS.map((value) => ({ value, label: LABELS.releaseKind[value] }))}
            />
          </Form.Item>
          <Form.Item name="channel" label="渠道">
            <Select options={CHANNELS.map((value) => ({ value, label: LABELS.channel[value] }))} />
          </Form.Item>
        </div>
        <Form.Item
          name="title"
          label="标题"
          rules={[{ required: true, min: 4, message: '标题至少 4 个字' }]}
        >
          <Input maxLength={120} showCount />
        </Form.Item>
        <Form.Item
          name="body"
          label="正文"
          rules={[{ required: true, min: 10, message: '正文至少 10 个字' }]}
        >
          <Input.TextArea autoSize={{ minRows: 9, maxRows: 22 }} maxLength={20_000} showCount />
        </Form.Item>
        {findings.length > 0 && (
          <Form.Item label="必备要素">
            <Elements findings={findings} />
          </Form.Item>
        )}
        {missing && (
          <Form.Item name="exception" label="要素不全时的说明（发布必填）">
            <Input maxLength={300} placeholder="例如：原因尚在调查，先行发布处置进展" />
          </Form.Item>
        )}
        <Form.Item name="url" label="发布网址" rules={[{ type: 'url', message: '请填写完整网址' }]}>
          <Input placeholder="https://" />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
