import type { ChangeSource, SourceDetail } from '@huixiang/contracts';
import { Form, Input } from 'antd';
import { FormDialog } from '../../components/form-dialog';
import { useMessage } from '../../lib/message';
import { SourceFields } from './source-fields';
import { useEdit } from './sources.api';
import { TEXT } from './text.zh';

/** Changes what a person said of a source. */
export function EditSourceDialog({
  source,
  onClose,
}: {
  source: SourceDetail;
  onClose: () => void;
}) {
  const [form] = Form.useForm<ChangeSource>();
  const message = useMessage();
  const edit = useEdit();
  const save = (fields: ChangeSource) =>
    edit.mutate(
      { id: source.id, ...changesOf(source, fields) },
      {
        onSuccess: () => {
          void message.success(TEXT.saved);
          onClose();
        },
      },
    );
  return (
    <FormDialog<ChangeSource>
      title={TEXT.editSource}
      width={640}
      okText={TEXT.save}
      confirmLoading={edit.isPending}
      onCancel={onClose}
      form={form}
      initialValues={{ ...source }}
      onFinish={save}
    >
      {source.kind === 'feed' && (
        <Form.Item
          name="url"
          label={TEXT.address}
          rules={[{ required: true, type: 'url', message: TEXT.enterAddress }]}
        >
          <Input />
        </Form.Item>
      )}
      <SourceFields polled={source.kind === 'feed'} ownInterval={source.intervalSeconds} />
    </FormDialog>
  );
}

/** What differs from what the source has: the rest was not said anew. */
function changesOf(source: SourceDetail, fields: ChangeSource): ChangeSource {
  const said: ChangeSource = {
    ...fields,
    placeCode: fields.placeCode ?? null,
    readers: fields.readers ?? null,
    folder: fields.folder?.trim() || null,
  };
  const known = source as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(said).filter(([name, value]) => value !== known[name]));
}
