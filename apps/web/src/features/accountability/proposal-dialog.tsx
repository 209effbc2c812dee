import { caseList } from '@huixiang/contracts';
import {
  ACCOUNTABILITY_GROUNDS,
  type AccountabilityGround,
  LABELS,
  REPORT_FAILINGS,
  type ReportFailing,
} from '@huixiang/domain';
import { useQuery } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import { FormDialog } from '../../components/form-dialog';
import { change, read } from '../../lib/api';
import { useChange } from '../../lib/use-change';
import { TEXT } from './text.zh';

interface Fields {
  caseId: number;
  ground: AccountabilityGround;
  failing?: ReportFailing;
  facts: string;
  rule: string;
}

/** A person proposes what no clock sees, such as an answer that evades; somebody else decides. */
export function ProposalDialog({ onClose }: { onClose: () => void }) {
  const [form] = Form.useForm<Fields>();
  const cases = useQuery({
    queryKey: ['cases', { state: 'all' }],
    queryFn: () => read('/cases', caseList, { state: 'all' }),
  });
  const ground = Form.useWatch('ground', form) as AccountabilityGround | undefined;
  const propose = useChange(['accountability', 'overview'], (fields: Fields) =>
    change('POST', '/accountability', { ...fields, failing: fields.failing ?? null }),
  );
  return (
    <FormDialog<Fields>
      title={TEXT.proposeAccountability}
      okText={TEXT.proposeAction}
      confirmLoading={propose.isPending}
      onCancel={onClose}
      form={form}
      initialValues={{ ground: 'improper_response' }}
      onFinish={(fields) => propose.mutate(fields, { onSuccess: onClose })}
    >
      <p className="soft small">{TEXT.proposalHint}</p>
      <Form.Item
        name="caseId"
        label={TEXT.caseLabel}
        rules={[{ required: true, message: TEXT.chooseOne }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={cases.isLoading}
          placeholder={TEXT.findCase}
          options={cases.data?.cases.map((one) => ({
            value: one.id,
            label: TEXT.caseOption(one.number, one.title, one.unit.name),
          }))}
        />
      </Form.Item>
      <Form.Item name="ground" label={TEXT.grounds}>
        <Radio.Group
          options={ACCOUNTABILITY_GROUNDS.map((value) => ({
            value,
            label: LABELS.ground[value],
          }))}
        />
      </Form.Item>
      {ground === 'late_report' && (
        <Form.Item
          name="failing"
          label={TEXT.failing}
          extra={TEXT.failingHint}
          rules={[{ required: true, message: TEXT.chooseOne }]}
        >
          <Radio.Group
            options={REPORT_FAILINGS.map((value) => ({ value, label: LABELS.failing[value] }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="facts"
        label={TEXT.facts}
        rules={[{ required: true, whitespace: true, min: 10, message: TEXT.atLeastTen }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
      <Form.Item
        name="rule"
        label={TEXT.basis}
        rules={[{ required: true, whitespace: true, min: 4, message: TEXT.atLeastFour }]}
        style={{ marginBottom: 0 }}
      >
        <Input maxLength={120} placeholder={TEXT.ruleExample} />
      </Form.Item>
    </FormDialog>
  );
}
