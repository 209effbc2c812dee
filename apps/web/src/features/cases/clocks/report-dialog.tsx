import { type CaseReport, caseReport } from '@huixiang/contracts';
import { LABELS, REPORTING_DUTIES, type ReportingDuty } from '@huixiang/domain';
import { DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { FormDialog } from '../../../components/form-dialog';
import { MOMENT_PICKER } from '../../../components/moment-picker';
import { change } from '../../../lib/api';
import { instantOf, wallClock } from '../../../lib/beijing-time';
import { useChange } from '../../../lib/use-change';
import { TEXT } from './text.zh';

interface Fields {
  duty: ReportingDuty;
  receiver: string;
  means: string;
  note: string | undefined;
  reportedAt: Dayjs;
}

const MEANS = [TEXT.officialDocument, TEXT.phone, TEXT.fax, TEXT.dutySystem, TEXT.inPerson];

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
    <FormDialog<Fields>
      title={TEXT.recordReport}
      okText={TEXT.record}
      confirmLoading={enter.isPending}
      onCancel={onClose}
      form={form}
      initialValues={{ duty, means: MEANS[0], reportedAt: opened }}
      onFinish={save}
    >
      <Form.Item name="duty" label={TEXT.reportedMatter}>
        <Select options={REPORTING_DUTIES.map((value) => ({ value, label: LABELS.duty[value] }))} />
      </Form.Item>
      <Form.Item
        name="receiver"
        label={TEXT.receiver}
        rules={[{ required: true, whitespace: true, min: 2, message: TEXT.receiverRequired }]}
      >
        <Input maxLength={100} placeholder={TEXT.receiverExample} autoFocus />
      </Form.Item>
      <div className="grid-2" style={{ rowGap: 0 }}>
        <Form.Item name="means" label={TEXT.means}>
          <Select options={MEANS.map((value) => ({ value, label: value }))} />
        </Form.Item>
        <Form.Item
          name="reportedAt"
          label={TEXT.reportedAt}
          extra={TEXT.lateEntryHint}
          rules={[{ required: true, message: TEXT.reportTimeRequired }]}
        >
          <DatePicker {...MOMENT_PICKER} />
        </Form.Item>
      </div>
      <Form.Item name="note" label={TEXT.note} style={{ marginBottom: 0 }}>
        <Input maxLength={300} placeholder={TEXT.optional} />
      </Form.Item>
    </FormDialog>
  );
}
