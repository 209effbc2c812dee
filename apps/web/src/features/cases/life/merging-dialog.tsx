import { type CaseDetail, caseList } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useAlikeCases } from '../../../components/case-opening/routing.api';
import { change, read } from '../../../lib/api';
import { useChange } from '../../../lib/use-change';

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
    { label: '可能是同一件事', options: likely.map(optionOf) },
    { label: '其他在办的', options: others.map(optionOf) },
  ].filter(({ options }) => options.length > 0);
  return (
    <Modal
      open
      title="并入另一张处置单"
      okText="并入"
      confirmLoading={merge.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="soft small">
        本单就此结束，由另一张继续：等级取较高者，时限自两单中较早的时间起算，留言一并转入。并错了可以重启分开。
      </p>
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ into: likely[0]?.id, reason: '同一件事' }}
        onFinish={(fields) => merge.mutate(fields, { onSuccess: onClose })}
      >
        <Form.Item name="into" label="并入" rules={[{ required: true, message: '请选择处置单' }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={open.isLoading}
            placeholder="输入编号或标题查找"
            options={choices}
          />
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

const optionOf = (one: {
  readonly id: number;
  readonly number: string;
  readonly title: string;
}) => ({
  value: one.id,
  label: `${one.number} ${one.title}`,
});
