import { type CaseDetail, caseList } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useAlikeCases } from '../../../components/case-opening/routing.api';
import { FormDialog } from '../../../components/form-dialog';
import { change, read } from '../../../lib/api';
import { useChange } from '../../../lib/use-change';
import { TEXT } from './text.zh';

interface Fields {
  into: number;
  reason: string;
}

/** Merges the case into another: those that are alike are offered first, any open one can be found. */
export function MergingDialog({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const { id, title } = detail.case;
  const [form] = Form.useForm<Fields>();
  const alike = useAlikeCases({ title, except: id });
  const open = useQuery({
    queryKey: ['cases', { state: 'open' }],
    queryFn: () => read('/cases', caseList, { state: 'open' }),
  });
  const merge = useChange(['case', 'cases', 'clocks', 'event'], (fields: Fields) =>
    change('POST', `/cases/${id}/merging`, fields),
  );
  const likely = (alike.data ?? []).filter(({ closedAt }) => closedAt === null);
  const others = (open.data?.cases ?? []).filter(
    (one) => one.id !== id && !likely.some((found) => found.id === one.id),
  );
  const choices = [
    { label: TEXT.maybeSameMatter, options: likely.map(optionOf) },
    { label: TEXT.otherOpenCases, options: others.map(optionOf) },
  ].filter(({ options }) => options.length > 0);
  return (
    <FormDialog<Fields>
      title={TEXT.mergeIntoAnother}
      okText={TEXT.mergeInto}
      confirmLoading={merge.isPending}
      onCancel={onClose}
      form={form}
      initialValues={{ into: likely[0]?.id, reason: TEXT.sameMatter }}
      onFinish={(fields) => merge.mutate(fields, { onSuccess: onClose })}
    >
      <p className="soft small">{TEXT.mergingEffect}</p>
      <Form.Item
        name="into"
        label={TEXT.mergeInto}
        rules={[{ required: true, message: TEXT.caseRequired }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={open.isLoading}
          placeholder={TEXT.findCase}
          options={choices}
        />
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

const optionOf = (one: {
  readonly id: number;
  readonly number: string;
  readonly title: string;
}) => ({
  value: one.id,
  label: `${one.number} ${one.title}`,
});
