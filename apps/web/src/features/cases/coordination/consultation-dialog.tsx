import { DatePicker, Form, Input, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { MOMENT_PICKER } from '../../../components/moment-picker';
import { change } from '../../../lib/api';
import { instantOf } from '../../../lib/beijing-time';
import { useChange } from '../../../lib/use-change';

interface Fields {
  heldAt: Dayjs;
  convener: string;
  means: string;
  attendees: string;
  judgement: string;
  decisions: string;
}

const required = (message: string) => [{ required: true, whitespace: true, min: 2, message }];

/** Records a consultation: who met, what they made of it, what was decided. */
export function ConsultationDialog({ caseId, onClose }: { caseId: number; onClose: () => void }) {
  const [form] = Form.useForm<Fields>();
  const save = useChange(['case'], ({ heldAt, ...said }: Fields) =>
    change('POST', `/cases/${caseId}/consultations`, { ...said, heldAt: instantOf(heldAt) }),
  );
  return (
    <Modal
      open
      title="登记会商"
      width={600}
      okText="登记"
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ means: '视频会议' }}
        onFinish={(fields) => save.mutate(fields, { onSuccess: onClose })}
      >
        <div className="grid-2">
          <Form.Item
            name="heldAt"
            label="时间（北京时间）"
            rules={[{ required: true, message: '请填写时间' }]}
          >
            <DatePicker {...MOMENT_PICKER} />
          </Form.Item>
          <Form.Item name="means" label="方式" rules={required('请填写方式')}>
            <Input maxLength={60} />
          </Form.Item>
        </div>
        <Form.Item name="convener" label="召集单位" rules={required('请填写召集单位')}>
          <Input maxLength={60} placeholder="重大、敏感的由政府办公室会同宣传部门召集" />
        </Form.Item>
        <Form.Item name="attendees" label="参加单位" rules={required('请填写参加单位')}>
          <Input maxLength={500} placeholder="责任单位、主管部门、宣传、网信等" />
        </Form.Item>
        <Form.Item
          name="judgement"
          label="研判：性质、走势、风险"
          rules={required('请填写研判意见')}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
        <Form.Item
          name="decisions"
          label="决定：预控和处置措施、口径、发布安排"
          rules={required('请填写会商决定')}
          style={{ marginBottom: 0 }}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
