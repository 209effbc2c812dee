import { type ReleaseDraft, type ReleaseView, releaseDraft } from '@huixiang/contracts';
import {
  CHANNELS,
  type Category,
  LABELS,
  RELEASE_KINDS,
  checkElements,
  requiredElements,
} from '@huixiang/domain';
import { Alert, Button, Drawer, Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { PrivacyNotes } from '../../components/privacy-text';
import { explain } from '../../lib/api';
import { useUnitChoices } from '../../lib/unit-names';
import { AttachmentEditor } from '../../components/attachment-editor';
import { useMessage } from '../../lib/message';
import { useUnsaved } from '../../lib/use-unsaved';
import { Elements } from './elements';
import { useReleaseWriting, useTextCheck } from './releases.api';
import { TEXT } from './text.zh';

interface Props {
  caseId: number;
  /** Who has the case, which does not sign with itself. */
  unitId: number;
  categories: readonly Category[];
  /** Nothing was published yet: the first release is what is due. */
  first: boolean;
  release: ReleaseView | null;
  onClose: () => void;
}

interface Fields extends ReleaseDraft {
  exception: string;
}

/** As it stands in the form: half a text is kept too. */
const WRITTEN = z.object({
  kind: z.enum(RELEASE_KINDS),
  channel: z.enum(CHANNELS),
  title: z.string(),
  body: z.string(),
  exception: z.string().default(''),
  cosigners: z.array(z.int()),
});

/** Writes a release. What it lacks, and what it must not say, is told while one writes, as the server tells it. */
export function ReleaseEditor({ caseId, unitId, categories, first, release, onClose }: Props) {
  const units = useUnitChoices(unitId);
  const [form] = Form.useForm<Fields>();
  const message = useMessage();
  const { save, submit } = useReleaseWriting(caseId);
  // What was stored once is changed from then on, also where handing it in was refused.
  const [stored, setStored] = useState(release?.id ?? null);
  const unsaved = useUnsaved(
    stored === null ? `case.${caseId}.release` : `release.${stored}`,
    WRITTEN,
  );
  const [restored, setRestored] = useState(unsaved.found !== null);
  const saved = {
    kind: release?.kind ?? (first ? ('first' as const) : ('continuing' as const)),
    channel: release?.channel ?? ('government_site' as const),
    title: release?.title ?? '',
    body: release?.body ?? '',
    exception: release?.exception ?? '',
    cosigners: release?.cosigners.map((one) => one.unitId) ?? [],
  };
  const values = Form.useWatch([], form) as Partial<Fields> | undefined;
  const kind = values?.kind ?? saved.kind;
  const text = { title: values?.title ?? '', body: values?.body ?? '' };
  const findings = checkElements(`${text.title}\n${text.body}`, requiredElements(kind, categories));
  const { privacy, workNews } = useTextCheck(text);
  const flawed = findings.some((finding) => finding.evidence === null) || workNews.length > 0;
  const onError = (error: unknown) => void message.error(explain(error));

  const store = async () => {
    const { kind: chosen, channel, title, body, cosigners } = await form.validateFields();
    const draft = releaseDraft.parse({ kind: chosen, channel, title, body, cosigners });
    const id = await save.mutateAsync({ releaseId: stored, draft });
    unsaved.drop();
    setStored(id);
    return id;
  };
  const saveDraft = async () => {
    try {
      await store();
      void message.success(TEXT.draftSaved);
      onClose();
    } catch (error) {
      if (error instanceof Error) onError(error);
    }
  };
  const handIn = async () => {
    try {
      const { exception } = await form.validateFields();
      if (flawed && (exception ?? '').trim().length < 4) {
        form.setFields([{ name: 'exception', errors: [TEXT.reasonTooShort] }]);
        form.scrollToField('exception', { block: 'center' });
        return;
      }
      const releaseId = await store();
      await submit.mutateAsync({ releaseId, exception: flawed ? exception.trim() : null });
      void message.success(TEXT.submittedForReview);
      onClose();
    } catch (error) {
      if (error instanceof Error) onError(error);
    }
  };

  const discard = () => {
    unsaved.drop();
    setRestored(false);
    form.setFieldsValue(saved);
  };
  const leave = () => {
    if (unsaved.isKept()) void message.info(TEXT.keptUnsaved);
    onClose();
  };

  return (
    <Drawer
      title={titleOf(release)}
      open
      size={680}
      onClose={leave}
      maskClosable={false}
      footer={
        <Space style={{ display: 'flex', justifyContent: 'flex-end' }}>
          <Button onClick={() => void saveDraft()}>{TEXT.saveDraft}</Button>
          <Button
            type="primary"
            disabled={privacy.some(({ never }) => never)}
            loading={save.isPending || submit.isPending}
            onClick={() => void handIn()}
          >
            {TEXT.submitForReview}
          </Button>
        </Space>
      }
    >
      {restored && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 16 }}
          title={TEXT.restoredUnsaved}
          action={<Button onClick={discard}>{TEXT.discardUnsaved}</Button>}
        />
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={unsaved.found ?? saved}
        onValuesChange={(_, written: z.infer<typeof WRITTEN>) => unsaved.keep(written)}
      >
        <div className="grid-2">
          <Form.Item name="kind" label={TEXT.releaseType}>
            <Select
              options={RELEASE_KINDS.map((value) => ({ value, label: LABELS.releaseKind[value] }))}
            />
          </Form.Item>
          <Form.Item name="channel" label={TEXT.channel}>
            <Select options={CHANNELS.map((value) => ({ value, label: LABELS.channel[value] }))} />
          </Form.Item>
        </div>
        <Form.Item
          name="title"
          label={TEXT.title}
          rules={[{ required: true, min: 4, message: TEXT.titleTooShort }]}
        >
          <Input maxLength={120} showCount />
        </Form.Item>
        <Form.Item
          name="body"
          label={TEXT.body}
          rules={[{ required: true, min: 10, message: TEXT.bodyTooShort }]}
        >
          <Input.TextArea autoSize={{ minRows: 9, maxRows: 22 }} maxLength={20_000} showCount />
        </Form.Item>
        {findings.length > 0 && (
          <Form.Item label={TEXT.requiredElements}>
            <Elements findings={findings} />
          </Form.Item>
        )}
        <Form.Item noStyle>
          <PrivacyNotes findings={privacy} />
          {workNews.length > 0 && (
            <div className="small risk">
              {TEXT.likeWorkNews(workNews.slice(0, 5).join(TEXT.listSeparator))}
            </div>
          )}
        </Form.Item>
        {flawed && (
          <Form.Item name="exception" label={TEXT.exceptionLabel} style={{ marginTop: 16 }}>
            <Input maxLength={300} placeholder={TEXT.exceptionExample} />
          </Form.Item>
        )}
        <Form.Item
          name="cosigners"
          label={TEXT.jointUnits}
          extra={TEXT.jointUnitsHint}
          style={{ marginTop: 16 }}
        >
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={TEXT.emptyIfAlone}
            options={units}
          />
        </Form.Item>
        <Form.Item label={TEXT.attachments} extra={TEXT.attachmentsHint}>
          {release === null ? (
            <span className="soft small">{TEXT.addAfterSaving}</span>
          ) : (
            <AttachmentEditor release={release} />
          )}
        </Form.Item>
        {release !== null && release.submittedAt !== null && (
          <div className="soft small">{TEXT.newVersionHint}</div>
        )}
      </Form>
    </Drawer>
  );
}

function titleOf(release: ReleaseView | null): string {
  if (release === null) return TEXT.draftRelease;
  return release.corrects === null ? TEXT.editText : TEXT.correctText;
}
