import type { CaseDetail } from '@huixiang/contracts';
import { Form, Input, Modal, Radio, Select } from 'antd';
import { change } from '../../../lib/api';
import { useUnitChoices } from '../../../lib/unit-names';
import { useChange } from '../../../lib/use-change';

export type AssignmentTask = 'objection' | 'decision' | 'assignment';

interface Fields {
  upheld: boolean;
  unitId: number | undefined;
  reason: string;
}

const WORDS: Readonly<
  Record<AssignmentTask, readonly [title: string, unit: string, reason: string]>
> = {
  objection: ['不属本单位', '建议的承办单位', '理由'],
  decision: ['裁定异议', '改由谁承办', '裁定意见'],
  assignment: ['改派', '改由谁承办', '理由'],
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
    <Modal
      open
      title={title}
      okText="确定"
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <div className="soft small" style={{ marginBottom: 12 }}>
        {task === 'objection'
          ? '签收前、交办后 5 个工作日内提出，由共同上级裁定；'
          : '新的承办单位需要重新签收；'}
        裁定和改派期间时限照常计算。
      </div>
      {task === 'decision' && pending !== undefined && <p>{pending.reason}</p>}
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ upheld: true, unitId: pending?.suggestedId ?? undefined, reason: '' }}
        onFinish={(fields) => save.mutate(fields, { onSuccess: onClose })}
      >
        {task === 'decision' && (
          <Form.Item name="upheld">
            <Radio.Group
              options={[
                { value: true, label: '成立，改派' },
                { value: false, label: '不成立，仍由原单位承办' },
              ]}
            />
          </Form.Item>
        )}
        {asksUnit && (
          <Form.Item
            name="unitId"
            label={unitLabel}
            rules={[{ required: task !== 'objection', message: '请选择单位' }]}
          >
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={task === 'objection' ? '可不填' : '输入单位名称查找'}
              options={choices}
            />
          </Form.Item>
        )}
        <Form.Item
          name="reason"
          label={reasonLabel}
          rules={[{ required: true, whitespace: true, min: 4, message: '至少 4 个字' }]}
          style={{ marginBottom: 0 }}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
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
