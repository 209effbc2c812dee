import type { CaseDetail } from '@huixiang/contracts';
import { Form, Input, Radio, Select } from 'antd';
import { FormDialog } from '../../../components/form-dialog';
import { change } from '../../../lib/api';
import { useUnitChoices } from '../../../lib/unit-names';
import { useChange } from '../../../lib/use-change';
import { TEXT } from './text.zh';

export type AssignmentTask = 'objection' | 'decision' | 'assignment';

interface Fields {
  upheld: boolean;
  unitId: number | undefined;
  reason: string;
}

const WORDS: Readonly<
  Record<AssignmentTask, readonly [title: string, unit: string, reason: string]>
> = {
  objection: [TEXT.notOurs, TEXT.suggestedUnit, TEXT.reason],
  decision: [TEXT.decideObjection, TEXT.newUnit, TEXT.decisionNote],
  assignment: [TEXT.reassign, TEXT.newUnit, TEXT.reason],
};

/** Says that a case is not one's own, decides about that, or hands it on. Its clocks run on in any case. */
export function AssignmentDialog(props: {
  detail: CaseDetail;
  task: AssignmentTask;
  onClose: () => void;
}) {
  const { detail, task, onClose } = props;
  const [form] = Form.useForm<Fields>();
  const upheld = Form.useWatch('upheld', form) ?? true;
  const choices = useUnitChoices(detail.case.unit.id);
  const pending = detail.objections.find(({ decidedAt }) => decidedAt === null);
  const save = useChange(['case', 'cases', 'clocks'], (fields: Fields) =>
    change('POST', `/cases/${detail.case.id}/${PATHS[task]}`, bodyOf(task, fields)),
  );
  const [title, unitLabel, reasonLabel] = WORDS[task];
  const asksUnit = task !== 'decision' || upheld;
  return (
    <FormDialog<Fields>
      title={title}
      okText={TEXT.confirm}
      confirmLoading={save.isPending}
      onCancel={onClose}
      form={form}
      initialValues={{ upheld: true, unitId: pending?.suggestedId ?? undefined, reason: '' }}
      onFinish={(fields) => save.mutate(fields, { onSuccess: onClose })}
    >
      <div className="soft small" style={{ marginBottom: 12 }}>
        {TEXT.clocksKeepRunning(task === 'objection' ? TEXT.objectionTerms : TEXT.newUnitAccepts)}
      </div>
      {task === 'decision' && pending !== undefined && <p>{pending.reason}</p>}
      {task === 'decision' && (
        <Form.Item name="upheld">
          <Radio.Group
            options={[
              { value: true, label: TEXT.upheldReassign },
              { value: false, label: TEXT.rejectedStays },
            ]}
          />
        </Form.Item>
      )}
      {asksUnit && (
        <Form.Item
          name="unitId"
          label={unitLabel}
          rules={[{ required: task !== 'objection', message: TEXT.unitRequired }]}
        >
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={task === 'objection' ? TEXT.optional : TEXT.typeUnitName}
            options={choices}
          />
        </Form.Item>
      )}
      <Form.Item
        name="reason"
        label={reasonLabel}
        rules={[{ required: true, whitespace: true, min: 4, message: TEXT.atLeastFour }]}
        style={{ marginBottom: 0 }}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}

const PATHS: Readonly<Record<AssignmentTask, string>> = {
  objection: 'objection',
  decision: 'objection/decision',
  assignment: 'assignment',
};

function bodyOf(task: AssignmentTask, { upheld, unitId, reason }: Fields): object {
  switch (task) {
    case 'objection':
      return { reason, suggestedUnitId: unitId ?? null };
    case 'decision':
      return { unitId: upheld === false ? null : unitId, note: reason };
    case 'assignment':
      return { unitId, reason };
  }
}
