import type { ChangeSource, SourceDetail } from '@huixiang/contracts';
import { Form, Input, Modal } from 'antd';
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
    <Modal
      open
      title={TEXT.editSource}
      width={640}
      okText={TEXT.save}
      confirmLoading={edit.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<ChangeSource>
        form={form}
        layout="vertical"
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
      </Form>
    </Modal>
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
