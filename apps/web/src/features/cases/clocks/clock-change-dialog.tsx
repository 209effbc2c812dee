import type { ClockView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Alert, DatePicker, Form, Input, InputNumber } from 'antd';
import type { Dayjs } from 'dayjs';
import { FormDialog } from '../../../components/form-dialog';
import { MOMENT_PICKER } from '../../../components/moment-picker';
import { dueText } from '../../../components/clock-chip';
import { change } from '../../../lib/api';
import { instantOf, wallClock } from '../../../lib/beijing-time';
import { useChange } from '../../../lib/use-change';
import { TEXT } from './text.zh';

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
    <FormDialog<Fields>
      title={TEXT.changeTitle(how === 'pause' ? TEXT.pause : TEXT.extend, LABELS.duty[clock.duty])}
      okText={how === 'pause' ? TEXT.pause : TEXT.extend}
      confirmLoading={save.isPending}
      onCancel={onClose}
      form={form}
      initialValues={{ amount: clock.extensible ?? 1, until: wallClock(serverNow).add(1, 'day') }}
      onFinish={(fields) => save.mutate(fields, { onSuccess: onClose })}
    >
      <Alert
        type="info"
        style={{ marginBottom: 12 }}
        title={TEXT.changeIntro(dueText(clock), clock.basis)}
      />
      {how === 'pause' ? (
        <Form.Item
          name="until"
          label={TEXT.pauseUntil}
          rules={[{ required: true, message: TEXT.endTimeRequired }]}
        >
          <DatePicker {...MOMENT_PICKER} />
        </Form.Item>
      ) : (
        <Form.Item
          name="amount"
          label={TEXT.extendBy(unit, clock.extensible ?? 0)}
          rules={[{ required: true, message: TEXT.extensionRequired }]}
        >
          <InputNumber min={0.01} max={clock.extensible ?? 0} style={{ width: '100%' }} />
        </Form.Item>
      )}
      <Form.Item
        name="authority"
        label={TEXT.approvalBasis}
        rules={[{ required: true, whitespace: true, min: 4, message: TEXT.approvalRequired }]}
      >
        <Input maxLength={120} placeholder={TEXT.approvalExample} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={TEXT.reason}
        rules={[{ required: true, whitespace: true, min: 2, message: TEXT.reasonRequired }]}
        style={{ marginBottom: 0 }}
      >
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
