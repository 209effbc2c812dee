import type { ClockView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Alert, DatePicker, Form, Input, InputNumber, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { MOMENT_PICKER } from '../../../components/moment-picker';
import { dueText } from '../../../components/clock-chip';
import { change } from '../../../lib/api';
import { instantOf, wallClock } from '../../../lib/beijing-time';
import { useChange } from '../../../lib/use-change';

interface Fields {
  until: Dayjs;
  amount: number;
  authority: string;
  reason: string;
}

/** Pauses or extends a clock: only with an authority, a reason and an end. */
export function ClockChangeDialog(props: {
  clock: ClockView;
  how: 'pause' | 'extension';
  serverNow: string;
  onClose: () => void;
}) {
  const { clock, how, serverNow, onClose } = props;
  const [form] = Form.useForm<Fields>();
  const save = useChange(['case', 'cases', 'clocks'], ({ until, amount, ...grounds }: Fields) =>
    change('POST', `/clocks/${clock.id}/${how}`, {
      ...grounds,
      ...(how === 'pause' ? { until: instantOf(until) } : { amount }),
    }),
  );
  const unit = LABELS.limitUnit[clock.limit.unit];
  return (
    <Modal
      open
      title={`${how === 'pause' ? '暂停' : '延长'}：${LABELS.duty[clock.duty]}`}
      okText={how === 'pause' ? '暂停' : '延长'}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Alert
        type="info"
        style={{ marginBottom: 12 }}
        title={`现在 ${dueText(clock)} 到期（${clock.basis}）。改动与依据记入台账，不能删除。`}
      />
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ amount: clock.extensible ?? 1, until: wallClock(serverNow).add(1, 'day') }}
        onFinish={(fields) => save.mutate(fields, { onSuccess: onClose })}
      >
        {how === 'pause' ? (
          <Form.Item
            name="until"
            label="暂停到（北京时间）"
            rules={[{ required: true, message: '请填写截止时间' }]}
          >
            <DatePicker {...MOMENT_PICKER} />
          </Form.Item>
        ) : (
          <Form.Item
            name="amount"
            label={`延长几${unit}（最多 ${clock.extensible ?? 0}）`}
            rules={[{ required: true, message: '请填写延长多少' }]}
          >
            <InputNumber min={0.01} max={clock.extensible ?? 0} style={{ width: '100%' }} />
          </Form.Item>
        )}
        <Form.Item
          name="authority"
          label="批准依据"
          rules={[
            { required: true, whitespace: true, min: 4, message: '请填写文号，或批准的机关与人员' },
          ]}
        >
          <Input maxLength={120} placeholder="文号，或批准的机关与人员" />
        </Form.Item>
        <Form.Item
          name="reason"
          label="理由"
          rules={[{ required: true, whitespace: true, min: 2, message: '请说明理由' }]}
          style={{ marginBottom: 0 }}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
