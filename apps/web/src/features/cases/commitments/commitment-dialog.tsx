import type { CommitmentView } from '@huixiang/contracts';
import { DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { FormDialog } from '../../../components/form-dialog';
import { change } from '../../../lib/api';
import { useChange } from '../../../lib/use-change';
import { TEXT } from './text.zh';

export type CommitmentTask =
  | { readonly what: 'add' }
  | { readonly what: 'confirmation' | 'dismissal' | 'fulfilment'; readonly one: CommitmentView };

interface Fields {
  deed: string;
  dueOn: Dayjs;
  reason: string;
  note: string;
  url: string;
}

const TITLES = {
  add: TEXT.addCommitment,
  confirmation: TEXT.confirmCommitment,
  dismissal: TEXT.notCommitment,
  fulfilment: TEXT.recordKept,
} as const;

/** Enters, confirms, dismisses a promise, or shows that it was kept. */
export function CommitmentDialog(props: {
  caseId: number;
  task: CommitmentTask;
  onClose: () => void;
}) {
  const { caseId, task, onClose } = props;
  const [form] = Form.useForm<Fields>();
  const one = task.what === 'add' ? null : task.one;
  const save = useChange(['case', 'cases', 'clocks'], (fields: Fields) =>
    change(
      'POST',
      one === null ? `/cases/${caseId}/commitments` : `/commitments/${one.id}/${task.what}`,
      bodyOf(task.what, fields),
    ),
  );
  const puts = task.what === 'add' || task.what === 'confirmation';
  return (
    <FormDialog<Fields>
      title={TITLES[task.what]}
      okText={task.what === 'dismissal' ? TEXT.dismiss : TEXT.save}
      confirmLoading={save.isPending}
      onCancel={onClose}
      form={form}
      initialValues={{
        deed: one?.deed ?? '',
        dueOn: one?.dueOn == null ? undefined : dayjs(one.dueOn),
        url: '',
      }}
      onFinish={(fields) => save.mutate(fields, { onSuccess: onClose })}
    >
      {one !== null && !puts && <p>{one.deed}</p>}
      {puts && (
        <>
          <Form.Item
            name="deed"
            label={TEXT.deed}
            rules={[{ required: true, whitespace: true, min: 4, message: TEXT.atLeast4Characters }]}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={300} />
          </Form.Item>
          <Form.Item
            name="dueOn"
            label={TEXT.dueField}
            extra={TEXT.dueNote}
            rules={[{ required: true, message: TEXT.dueRequired }]}
            style={{ marginBottom: 0 }}
          >
            <DatePicker showNow={false} style={{ width: '100%' }} />
          </Form.Item>
        </>
      )}
      {task.what === 'dismissal' && (
        <Form.Item
          name="reason"
          label={TEXT.reason}
          rules={[{ required: true, whitespace: true, min: 2, message: TEXT.reasonRequired }]}
          style={{ marginBottom: 0 }}
        >
          <Input maxLength={200} placeholder={TEXT.dismissalExample} />
        </Form.Item>
      )}
      {task.what === 'fulfilment' && (
        <>
          <Form.Item
            name="note"
            label={TEXT.howKept}
            rules={[{ required: true, whitespace: true, min: 4, message: TEXT.atLeast4Characters }]}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={300} />
          </Form.Item>
          <Form.Item
            name="url"
            label={TEXT.publicLink}
            rules={[{ type: 'url', message: TEXT.urlRequired }]}
            style={{ marginBottom: 0 }}
          >
            <Input placeholder={TEXT.publicLinkHint} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

function bodyOf(what: CommitmentTask['what'], fields: Fields): object {
  switch (what) {
    case 'add':
    case 'confirmation':
      return { deed: fields.deed, dueOn: fields.dueOn.format('YYYY-MM-DD') };
    case 'dismissal':
      return { reason: fields.reason };
    case 'fulfilment':
      return { note: fields.note, url: fields.url.trim() || null };
  }
}
