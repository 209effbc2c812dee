import { caseList } from '@huixiang/contracts';
import {
  ACCOUNTABILITY_GROUNDS,
  type AccountabilityGround,
  LABELS,
  REPORT_FAILINGS,
  type ReportFailing,
} from '@huixiang/domain';
import { useQuery } from '@tanstack/react-query';
import { Form, Input, Modal, Radio, Select } from 'antd';
import { change, read } from '../../lib/api';
import { useChange } from '../../lib/use-change';

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
    <Modal
      open
      title="提出问责建议"
      okText="提出"
      confirmLoading={propose.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="soft small">
        针对承办单位。责任单位先陈述，由提出人以外的有权机关决定；超时和撤回的，系统会自动提出。
      </p>
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ ground: 'improper_response' }}
        onFinish={(fields) => propose.mutate(fields, { onSuccess: onClose })}
      >
        <Form.Item name="caseId" label="处置单" rules={[{ required: true, message: '请选择' }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={cases.isLoading}
            placeholder="输入编号、标题或单位查找"
            options={cases.data?.cases.map((one) => ({
              value: one.id,
              label: `${one.number} ${one.title}（${one.unit.name}）`,
            }))}
          />
        </Form.Item>
        <Form.Item name="ground" label="事由">
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
            label="情形"
            extra="决定问责后，谎报、瞒报各扣 10 分；决定前不扣"
            rules={[{ required: true, message: '请选择' }]}
          >
            <Radio.Group
              options={REPORT_FAILINGS.map((value) => ({ value, label: LABELS.failing[value] }))}
            />
          </Form.Item>
        )}
        <Form.Item
          name="facts"
          label="事实"
          rules={[{ required: true, whitespace: true, min: 10, message: '至少 10 个字' }]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
        </Form.Item>
        <Form.Item
          name="rule"
          label="依据"
          rules={[{ required: true, whitespace: true, min: 4, message: '至少 4 个字' }]}
          style={{ marginBottom: 0 }}
        >
          <Input maxLength={120} placeholder="如：国办发〔2016〕61号，避免自说自话" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
