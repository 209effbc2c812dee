import type { RuleList } from '@huixiang/contracts';
import { readArrangement } from '@huixiang/domain';
import { Alert, Form, Input, Modal } from 'antd';
import { useMessage } from '../../lib/message';
import { useSetYear } from './rules.api';

interface Fields {
  text: string;
  basis: string;
  reason: string;
}

/** Sets the arranged days of a year from the text of the notice, pasted as it was published. */
export function CalendarDialog(props: {
  year: number;
  days: RuleList['calendar'];
  onClose: () => void;
}) {
  const { year, days, onClose } = props;
  const [form] = Form.useForm<Fields>();
  const message = useMessage();
  const values = Form.useWatch([], form) as Fields | undefined;
  const basis = values?.basis?.trim() || `国务院办公厅关于${year}年部分节假日安排的通知`;
  const read = readArrangement(values?.text ?? '', year, basis);
  const set = useSetYear();
  const save = ({ reason }: Fields) =>
    set.mutate(
      { year, days: [...read], reason },
      {
        onSuccess: ({ moved }) => {
          void message.success(
            moved === 0 ? '已保存，没有时限受影响' : `已保存，${moved} 项在计时的时限已重算`,
          );
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={`${year} 年放假安排`}
      width={640}
      okText="保存"
      okButtonProps={{ disabled: read.length === 0, loading: set.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ text: '', basis, reason: '' }}
        onFinish={save}
      >
        <Form.Item
          name="text"
          label="粘贴国务院办公厅通知原文"
          extra="从“一、元旦……”起的各条；系统读出放假与调休上班的日子，请核对后保存"
        >
          <Input.TextArea
            rows={6}
            placeholder="一、元旦：1月1日（周五）至3日（周日）放假，共3天。"
          />
        </Form.Item>
        <Alert
          type={read.length === 0 ? 'info' : 'success'}
          style={{ marginBottom: 16 }}
          title={
            read.length === 0
              ? days.length > 0
                ? `现有 ${days.length} 天，保存后整年替换`
                : '还没有读出日期'
              : `读出放假 ${read.filter((day) => day.off).length} 天，调休上班 ${read.filter((day) => !day.off).length} 天`
          }
          description={
            read.length > 0 && (
              <div className="small read-days">
                {read.map(({ day, off, name }) => (
                  <span key={day} className={off ? '' : 'soft'}>
                    {day.slice(5)} {name}
                    {off ? '' : '上班'}
                  </span>
                ))}
              </div>
            )
          }
        />
        <Form.Item
          name="basis"
          label="依据"
          rules={[{ required: true, whitespace: true, min: 4, message: '请填写依据' }]}
        >
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item
          name="reason"
          label="改动理由"
          rules={[{ required: true, whitespace: true, min: 2, message: '请说明理由' }]}
          style={{ marginBottom: 0 }}
        >
          <Input maxLength={200} placeholder="将记入台账" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
