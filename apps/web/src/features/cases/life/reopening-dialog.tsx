import type { CaseDetail } from '@huixiang/contracts';
import { LABELS, REOPENING_GROUNDS, type ReopeningGround } from '@huixiang/domain';
import { DatePicker, Form, Input, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { FormDialog } from '../../../components/form-dialog';
import { MOMENT_PICKER } from '../../../components/moment-picker';
import { change } from '../../../lib/api';
import { instantOf } from '../../../lib/beijing-time';
import { useChange } from '../../../lib/use-change';
import { TEXT } from './text.zh';

interface Fields {
  ground: ReopeningGround;
  reason: string;
  foundAt: Dayjs | null;
  firstPublicAt: Dayjs | null;
}

/** Takes a closed case up again; one that was merged wrongly goes on from where its time has come to. */
export function ReopeningDialog({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const [form] = Form.useForm<Fields>();
  const parted = detail.mergedInto !== null;
  const reopen = useChange(['case', 'cases', 'clocks', 'event'], (fields: Fields) =>
    change('POST', `/cases/${detail.case.id}/reopening`, {
      ground: fields.ground,
      reason: fields.reason,
      foundAt: fields.foundAt ? instantOf(fields.foundAt) : null,
      firstPublicAt: fields.firstPublicAt ? instantOf(fields.firstPublicAt) : null,
    }),
  );
  return (
    <FormDialog<Fields>
      title={TEXT.reopenCase}
      okText={TEXT.reopen}
      confirmLoading={reopen.isPending}
      onCancel={onClose}
      form={form}
      initialValues={{
        ground: parted ? 'merged_wrongly' : 'bad_answer',
        reason: '',
        foundAt: null,
        firstPublicAt: null,
      }}
      onFinish={(fields) => reopen.mutate(fields, { onSuccess: onClose })}
    >
      <p className="soft small">{parted ? TEXT.separatingEffect : TEXT.reopeningEffect}</p>
      <Form.Item name="ground" label={TEXT.ground} hidden={parted}>
        <Radio.Group
          options={REOPENING_GROUNDS.filter((one) => parted || one !== 'merged_wrongly').map(
            (value) => ({ value, label: LABELS.reopeningGround[value] }),
          )}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={TEXT.note}
        rules={[{ required: true, whitespace: true, min: 2, message: TEXT.noteRequired }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={200} />
      </Form.Item>
      {!parted && (
        <div className="grid-2">
          <Form.Item name="foundAt" label={TEXT.foundAt} extra={TEXT.emptyMeansNow}>
            <DatePicker {...MOMENT_PICKER} />
          </Form.Item>
          <Form.Item name="firstPublicAt" label={TEXT.publicAgainAt} extra={TEXT.ifKnown}>
            <DatePicker {...MOMENT_PICKER} />
          </Form.Item>
        </div>
      )}
    </FormDialog>
  );
}
