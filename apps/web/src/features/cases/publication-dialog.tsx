import { type ReleaseView, publication } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { App, Button, DatePicker, Form, Input, Modal, Upload } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { MOMENT_PICKER } from '../../components/moment-picker';
import { explain } from '../../lib/api';
import { instantOf, wallClock } from '../../lib/beijing-time';
import { usePublication } from './releases.api';

interface Fields {
  url: string;
  appearedAt: Dayjs;
}

/** Enters that a text that passed its checks has appeared: where, when, and what shows it. */
export function PublicationDialog(props: {
  release: ReleaseView;
  serverNow: string;
  onClose: () => void;
}) {
  const { release, serverNow, onClose } = props;
  const [form] = Form.useForm<Fields>();
  const [files, setFiles] = useState<readonly File[]>([]);
  const { message } = App.useApp();
  const publish = usePublication(release.id);
  const opened = wallClock(serverNow);
  const save = ({ url, appearedAt }: Fields) => {
    const now = appearedAt.valueOf() === opened.valueOf();
    publish.mutate(
      {
        publication: publication.parse({
          url: url.trim() || null,
          appearedAt: now ? null : instantOf(appearedAt),
        }),
        files,
      },
      {
        onSuccess: () => {
          void message.success('已发布，相应时限停止计时');
          onClose();
        },
        onError: (error) => void message.error(explain(error)),
      },
    );
  };
  return (
    <Modal
      open
      title={`发布：${release.title}`}
      okText="发布"
      confirmLoading={publish.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ url: '', appearedAt: opened }}
        onFinish={save}
      >
        <div className="soft small" style={{ marginBottom: 12 }}>
          渠道：{LABELS.channel[release.channel]}
          。时限凭发布证据停止：填写网址（系统会留存网页），或上传截图、记录。
        </div>
        <Form.Item
          name="url"
          label="发布网址"
          rules={[
            { type: 'url', message: '请填写完整网址' },
            {
              validator: (_, value: string | undefined) =>
                (value ?? '').trim() === '' && files.length === 0
                  ? Promise.reject(new Error('请填写网址，或上传证据'))
                  : Promise.resolve(),
            },
          ]}
        >
          <Input placeholder="https://" autoFocus />
        </Form.Item>
        <Form.Item label="证据文件">
          <Upload
            multiple
            beforeUpload={() => false}
            onChange={({ fileList }) =>
              setFiles(fileList.flatMap(({ originFileObj }) => originFileObj ?? []))
            }
          >
            <Button>选择截图或记录（每个最多 10 MB）</Button>
          </Upload>
        </Form.Item>
        <Form.Item
          name="appearedAt"
          label="发布时间（北京时间）"
          extra="不早于审查通过、不晚于现在；早于现在的，登记时间也会显示"
          rules={[{ required: true, message: '请填写发布时间' }]}
          style={{ marginBottom: 0 }}
        >
          <DatePicker {...MOMENT_PICKER} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
