import { type AccountabilityView } from '@huixiang/contracts';
import { ACCOUNTABILITY_DECISIONS, type AccountabilityDecision, LABELS } from '@huixiang/domain';
import { Form, Input, Modal, Radio } from 'antd';
import { change } from '../lib/api';
import { useChange } from '../lib/use-change';

/** The path of the step under its proposal. */
export type AccountabilityTask =
  'statement' | 'decision' | 'appeal' | 'appeal/decision' | 'closing';

const TITLES: Readonly<Record<AccountabilityTask, string>> = {
  statement: '陈述申辩',
  decision: '问责决定',
  appeal: '申诉',
  'appeal/decision': '申诉决定',
  closing: '结案',
};

const SAID: Readonly<Partial<Record<AccountabilityTask, string>>> = {
  statement: '事实、原因和需要考虑的情况',
  appeal: '申诉理由',
  closing: '执行情况（如约谈时间、文号、整改结果）',
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
    <Modal
      title={TITLES[task]}
      open
      okText="确定"
      confirmLoading={take.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <p className="soft">{proposal.case.title}</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        onFinish={(fields) => take.mutate(fields, { onSuccess: onClose })}
      >
        {decides ? (
          <Decision />
        ) : (
          <Form.Item
            name="text"
            label={SAID[task]}
            rules={[{ required: true, whitespace: true, min: 4, message: '至少 4 个字' }]}
            style={{ marginBottom: 0 }}
          >
            <Input.TextArea rows={5} maxLength={task === 'closing' ? 500 : 1000} showCount />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

function Decision() {
  return (
    <>
      <Form.Item name="decision" label="决定" rules={[{ required: true, message: '请选择' }]}>
        <Radio.Group
          options={ACCOUNTABILITY_DECISIONS.map((value) => ({
            value,
            label: LABELS.decision[value],
          }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label="理由"
        rules={[{ required: true, min: 4, message: '请写明理由（至少 4 个字）' }]}
      >
        <Input.TextArea rows={3} maxLength={500} placeholder="将记入台账，作出后不可更改" />
      </Form.Item>
      <Form.Item
        name="tolerance"
        label="是否容错及考虑"
        extra="先行先试、因情况紧急等非主观过失的，可以容错（国办发〔2016〕61号：宽容失误）"
        rules={[{ required: true, whitespace: true, min: 2, message: '请写明是否容错' }]}
        style={{ marginBottom: 0 }}
      >
        <Input maxLength={300} />
      </Form.Item>
    </>
  );
}
