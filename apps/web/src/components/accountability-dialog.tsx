import { type AccountabilityView } from '@huixiang/contracts';
import { ACCOUNTABILITY_DECISIONS, type AccountabilityDecision, LABELS } from '@huixiang/domain';
import { Form, Input, Radio } from 'antd';
import { change } from '../lib/api';
import { useChange } from '../lib/use-change';
import { TEXT } from './accountability.zh';
import { FormDialog } from './form-dialog';

/** The path of the step under its proposal. */
export type AccountabilityTask =
  'statement' | 'decision' | 'appeal' | 'appeal/decision' | 'closing';

const TITLES: Readonly<Record<AccountabilityTask, string>> = {
  statement: TEXT.statement,
  decision: TEXT.accountabilityDecision,
  appeal: TEXT.appeal,
  'appeal/decision': TEXT.appealDecision,
  closing: TEXT.closeProposal,
};

const SAID: Readonly<Partial<Record<AccountabilityTask, string>>> = {
  statement: TEXT.statementLabel,
  appeal: TEXT.appealGrounds,
  closing: TEXT.closingLabel,
};

interface Fields {
  text: string;
  decision: AccountabilityDecision;
  reason: string;
  tolerance: string;
}

/** Takes the next step of a proposal: a statement, a decision, an appeal, or the decision of one. */
export function AccountabilityDialog(props: {
  proposal: AccountabilityView;
  task: AccountabilityTask;
  onClose: () => void;
}) {
  const { proposal, task, onClose } = props;
  const [form] = Form.useForm<Fields>();
  const take = useChange(['accountability', 'overview', 'case'], (fields: Fields) =>
    change(
      'POST',
      `/accountability/${proposal.id}/${task}`,
      task === 'closing' ? { closing: fields.text } : fields,
    ),
  );
  const decides = task === 'decision' || task === 'appeal/decision';
  return (
    <FormDialog<Fields>
      title={TITLES[task]}
      okText={TEXT.confirm}
      confirmLoading={take.isPending}
      onCancel={onClose}
      form={form}
      onFinish={(fields) => take.mutate(fields, { onSuccess: onClose })}
    >
      <p className="soft">{proposal.case.title}</p>
      {decides ? (
        <Decision />
      ) : (
        <Form.Item
          name="text"
          label={SAID[task]}
          rules={[{ required: true, whitespace: true, min: 4, message: TEXT.atLeastFour }]}
          style={{ marginBottom: 0 }}
        >
          <Input.TextArea rows={5} maxLength={task === 'closing' ? 500 : 1000} showCount />
        </Form.Item>
      )}
    </FormDialog>
  );
}

function Decision() {
  return (
    <>
      <Form.Item
        name="decision"
        label={TEXT.decision}
        rules={[{ required: true, message: TEXT.chooseOne }]}
      >
        <Radio.Group
          options={ACCOUNTABILITY_DECISIONS.map((value) => ({
            value,
            label: LABELS.decision[value],
          }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={TEXT.reason}
        rules={[{ required: true, min: 4, message: TEXT.reasonNeeded }]}
      >
        <Input.TextArea rows={3} maxLength={500} placeholder={TEXT.reasonPlaceholder} />
      </Form.Item>
      <Form.Item
        name="tolerance"
        label={TEXT.tolerance}
        extra={TEXT.toleranceHelp}
        rules={[{ required: true, whitespace: true, min: 2, message: TEXT.toleranceNeeded }]}
        style={{ marginBottom: 0 }}
      >
        <Input maxLength={300} />
      </Form.Item>
    </>
  );
}
