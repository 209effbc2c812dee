import type { CommitmentView } from '@huixiang/contracts';
import { DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { change } from '../../../lib/api';
import { useChange } from '../../../lib/use-change';

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
  add: '补记承诺',
  confirmation: '确认承诺',
  dismissal: '不是承诺',
  fulfilment: '登记兑现',
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
    <Modal
      open
      title={TITLES[task.what]}
      okText={task.what === 'dismissal' ? '排除' : '确定'}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {one !== null && !puts && <p>{one.deed}</p>}
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{
          deed: one?.deed ?? '',
          dueOn: one?.dueOn == null ? undefined : dayjs(one.dueOn),
          url: '',
        }}
        onFinish={(fields) => save.mutate(fields, { onSuccess: onClose })}
      >
        {puts && (
          <>
            <Form.Item
              name="deed"
              label="承诺事项"
              rules={[{ required: true, whitespace: true, min: 4, message: '至少 4 个字' }]}
            >
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={300} />
            </Form.Item>
            <Form.Item
              name="dueOn"
              label="期限（当日 24:00 前）"
              extra="确认后开始计时，到期未登记兑现即为逾期"
              rules={[{ required: true, message: '请填写期限' }]}
              style={{ marginBottom: 0 }}
            >
              <DatePicker showNow={false} style={{ width: '100%' }} />
            </Form.Item>
          </>
        )}
        {task.what === 'dismissal' && (
          <Form.Item
            name="reason"
            label="理由"
            rules={[{ required: true, whitespace: true, min: 2, message: '请说明理由' }]}
            style={{ marginBottom: 0 }}
          >
            <Input maxLength={200} placeholder="如：只是对形势的预计" />
          </Form.Item>
        )}
        {task.what === 'fulfilment' && (
          <>
            <Form.Item
              name="note"
              label="兑现情况"
              rules={[{ required: true, whitespace: true, min: 4, message: '至少 4 个字' }]}
            >
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={300} />
            </Form.Item>
            <Form.Item
              name="url"
              label="公布网址"
              rules={[{ type: 'url', message: '请填写完整网址' }]}
              style={{ marginBottom: 0 }}
            >
              <Input placeholder="向社会公布兑现情况的网址，可不填" />
            </Form.Item>
          </>
        )}
      </Form>
    </Modal>
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
