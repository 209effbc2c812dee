import { type CaseReport, caseReport } from '@huixiang/contracts';
import { LABELS, REPORTING_DUTIES, type ReportingDuty } from '@huixiang/domain';
import { DatePicker, Form, Input, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { MOMENT_PICKER } from '../../../components/moment-picker';
import { change } from '../../../lib/api';
import { instantOf, wallClock } from '../../../lib/beijing-time';
import { useChange } from '../../../lib/use-change';

interface Fields {
  duty: ReportingDuty;
  receiver: string;
  means: string;
  note: string | undefined;
  reportedAt: Dayjs;
}

const MEANS = ['政务网公文', '电话', '传真', '值班系统', '当面报告'];

/** Enters a report that was made: to whom, how, when. */
export function ReportDialog(props: {
  caseId: number;
  duty: ReportingDuty;
  serverNow: string;
  onClose: () => void;
}) {
  const { caseId, duty, serverNow, onClose } = props;
  const [form] = Form.useForm<Fields>();
  const enter = useChange(['case', 'cases', 'clocks'], (report: CaseReport) =>
    change('POST', `/cases/${caseId}/reports`, report),
  );
  const opened = wallClock(serverNow);
  const save = ({ reportedAt, note, ...fields }: Fields) => {
    // What was not moved back was reported just now, by the server's clock.
    const now = reportedAt.valueOf() === opened.valueOf();
    const report = caseReport.parse({
      ...fields,
      note: note?.trim() || null,
      reportedAt: now ? null : instantOf(reportedAt),
    });
    enter.mutate(report, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      title="登记报送"
      okText="登记"
      confirmLoading={enter.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ duty, means: MEANS[0], reportedAt: opened }}
        onFinish={save}
      >
        <Form.Item name="duty" label="报送事项">
          <Select
            options={REPORTING_DUTIES.map((value) => ({ value, label: LABELS.duty[value] }))}
          />
        </Form.Item>
        <Form.Item
          name="receiver"
          label="报送对象"
          rules={[{ required: true, whitespace: true, min: 2, message: '请填写报送对象' }]}
        >
          <Input maxLength={100} placeholder="如：墨溪市人民政府值班室" autoFocus />
        </Form.Item>
        <div className="grid-2" style={{ rowGap: 0 }}>
          <Form.Item name="means" label="方式">
            <Select options={MEANS.map((value) => ({ value, label: value }))} />
          </Form.Item>
          <Form.Item
            name="reportedAt"
            label="报送时间（北京时间）"
            extra="早于现在的按补录记载"
            rules={[{ required: true, message: '请填写报送时间' }]}
          >
            <DatePicker {...MOMENT_PICKER} />
          </Form.Item>
        </div>
        <Form.Item name="note" label="说明" style={{ marginBottom: 0 }}>
          <Input maxLength={300} placeholder="可不填" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
