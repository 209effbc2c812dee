import type { RuleList } from '@huixiang/contracts';
import { readArrangement } from '@huixiang/domain';
import { Alert, Form, Input } from 'antd';
import { FormDialog } from '../../components/form-dialog';
import { useMessage } from '../../lib/message';
import { useSetYear } from './rules.api';
import { TEXT } from './text.zh';

interface Fields {
  text: string;
  basis: string;
  reason: string;
}

/** Sets the arranged days of a year from the text of the notice, pasted as it was published. */
export function CalendarDialog(props: {
  year: number;
  days: RuleList['calendar'];
  onClose: () => void;
}) {
  const { year, days, onClose } = props;
  const [form] = Form.useForm<Fields>();
  const message = useMessage();
  const values = Form.useWatch([], form) as Fields | undefined;
  const basis = values?.basis?.trim() || TEXT.holidayNoticeTitle(year);
  const read = readArrangement(values?.text ?? '', year, basis);
  const set = useSetYear();
  const save = ({ reason }: Fields) =>
    set.mutate(
      { year, days: [...read], reason },
      {
        onSuccess: ({ moved }) => {
          void message.success(
            moved === 0 ? TEXT.savedNoneAffected : TEXT.savedClocksRecalculated(moved),
          );
          onClose();
        },
      },
    );
  return (
    <FormDialog<Fields>
      title={TEXT.yearHolidays(year)}
      width={640}
      okText={TEXT.save}
      ready={read.length > 0}
      confirmLoading={set.isPending}
      onCancel={onClose}
      form={form}
      initialValues={{ text: '', basis, reason: '' }}
      onFinish={save}
    >
      <Form.Item name="text" label={TEXT.noticeText} extra={TEXT.noticeHint}>
        <Input.TextArea rows={6} placeholder={TEXT.noticeExample} />
      </Form.Item>
      <Alert
        type={read.length === 0 ? 'info' : 'success'}
        style={{ marginBottom: 16 }}
        title={
          read.length === 0
            ? days.length > 0
              ? TEXT.daysToReplace(days.length)
              : TEXT.noDatesRead
            : TEXT.daysRead(
                read.filter((day) => day.off).length,
                read.filter((day) => !day.off).length,
              )
        }
        description={
          read.length > 0 && (
            <div className="small read-days">
              {read.map(({ day, off, name }) => (
                <span key={day} className={off ? '' : 'soft'}>
                  {day.slice(5)} {name}
                  {off ? '' : TEXT.workingMark}
                </span>
              ))}
            </div>
          )
        }
      />
      <Form.Item
        name="basis"
        label={TEXT.basis}
        rules={[{ required: true, whitespace: true, min: 4, message: TEXT.basisRequired }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={TEXT.changeReason}
        rules={[{ required: true, whitespace: true, min: 2, message: TEXT.reasonRequired }]}
        style={{ marginBottom: 0 }}
      >
        <Input maxLength={200} placeholder={TEXT.goesIntoLedger} />
      </Form.Item>
    </FormDialog>
  );
}
