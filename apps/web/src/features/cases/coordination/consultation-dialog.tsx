import { DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { FormDialog } from '../../../components/form-dialog';
import { MOMENT_PICKER } from '../../../components/moment-picker';
import { change } from '../../../lib/api';
import { instantOf } from '../../../lib/beijing-time';
import { useChange } from '../../../lib/use-change';
import { TEXT } from './text.zh';

interface Fields {
  heldAt: Dayjs;
  convener: string;
  means: string;
  attendees: string;
  judgement: string;
  decisions: string;
}

const required = (message: string) => [{ required: true, whitespace: true, min: 2, message }];

/** Records a consultation: who met, what they made of it, what was decided. */
export function ConsultationDialog({ caseId, onClose }: { caseId: number; onClose: () => void }) {
  const [form] = Form.useForm<Fields>();
  const save = useChange(['case'], ({ heldAt, ...said }: Fields) =>
    change('POST', `/cases/${caseId}/consultations`, { ...said, heldAt: instantOf(heldAt) }),
  );
  return (
    <FormDialog<Fields>
      title={TEXT.recordConsultation}
      width={600}
      okText={TEXT.record}
      confirmLoading={save.isPending}
      onCancel={onClose}
      form={form}
      initialValues={{ means: TEXT.videoMeeting }}
      onFinish={(fields) => save.mutate(fields, { onSuccess: onClose })}
    >
      <div className="grid-2">
        <Form.Item
          name="heldAt"
          label={TEXT.heldAt}
          rules={[{ required: true, message: TEXT.enterTime }]}
        >
          <DatePicker {...MOMENT_PICKER} />
        </Form.Item>
        <Form.Item name="means" label={TEXT.means} rules={required(TEXT.enterMeans)}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item name="convener" label={TEXT.convener} rules={required(TEXT.enterConvener)}>
        <Input maxLength={60} placeholder={TEXT.convenerHint} />
      </Form.Item>
      <Form.Item name="attendees" label={TEXT.attendees} rules={required(TEXT.enterAttendees)}>
        <Input maxLength={500} placeholder={TEXT.attendeesHint} />
      </Form.Item>
      <Form.Item name="judgement" label={TEXT.judgement} rules={required(TEXT.enterJudgement)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item
        name="decisions"
        label={TEXT.decisions}
        rules={required(TEXT.enterDecisions)}
        style={{ marginBottom: 0 }}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  );
}
