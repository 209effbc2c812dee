import type { RequestView } from '@huixiang/contracts';
import { Form, Input } from 'antd';
import { FormDialog } from '../../../components/form-dialog';
import { change } from '../../../lib/api';
import { useChange } from '../../../lib/use-change';
import { TEXT } from './text.zh';

interface Fields {
  text: string;
  means?: string;
}

/** Answers what was asked, or takes it back. */
export function AnswerDialog(props: {
  request: RequestView;
  task: 'answer' | 'withdraw';
  onClose: () => void;
}) {
  const { request, task, onClose } = props;
  const [form] = Form.useForm<Fields>();
  const answers = task === 'answer';
  const outside = request.toPath === null;
  const save = useChange(['case', 'cases', 'clocks'], ({ text, means }: Fields) =>
    answers
      ? change('POST', `/requests/${request.id}/answer`, { answer: text, means: means ?? null })
      : change('POST', `/requests/${request.id}/withdrawal`, { reason: text }),
  );
  return (
    <FormDialog<Fields>
      title={answers ? (outside ? TEXT.recordAnswer : TEXT.answer) : TEXT.withdrawRequest}
      okText={TEXT.confirm}
      confirmLoading={save.isPending}
      onCancel={onClose}
      form={form}
      onFinish={(fields) => save.mutate(fields, { onSuccess: onClose })}
    >
      <p className="soft small">{TEXT.requestSummary(request.to, request.body)}</p>
      <Form.Item
        name="text"
        label={answers ? TEXT.answer : TEXT.reason}
        rules={[{ required: true, whitespace: true, min: 2, message: TEXT.atLeastTwoCharacters }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={answers ? 2000 : 200} />
      </Form.Item>
      {answers && outside && (
        <Form.Item name="means" label={TEXT.answerMeans} style={{ marginBottom: 0 }}>
          <Input maxLength={60} placeholder={TEXT.answerMeansExample} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
