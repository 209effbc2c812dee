import { type StandardChange, type StandardView, standardChange } from '@huixiang/contracts';
import {
  type AssessmentStandard,
  DEDUCTION_KINDS,
  INDICATOR_IDS,
  LABELS,
  type Limits,
} from '@huixiang/domain';
import { Alert, Button, DatePicker, Form, Input, InputNumber, Modal, Table } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { explain } from '../../lib/api';
import { useMessage } from '../../lib/message';
import { useSetStandard, useStandardPreview } from './standards.api';
import { TEXT } from './text.zh';

interface Fields {
  readonly standard: AssessmentStandard;
  readonly validFrom: Dayjs;
  readonly basis: string;
}

const LIMITS: readonly (readonly [keyof Limits, string])[] = [
  ['detectionFullHours', TEXT.detectionFullHours],
  ['detectionNoneHours', TEXT.detectionNoneHours],
  ['missedShareNone', TEXT.missedShareNone],
  ['acceptanceHours', TEXT.acceptanceHours],
  ['releaseGapHours', TEXT.releaseGapHours],
  ['releaseWatchedHours', TEXT.releaseWatchedHours],
  ['reachShare', TEXT.reachShare],
  ['halfLifeFullHours', TEXT.halfLifeFullHours],
  ['halfLifeNoneHours', TEXT.halfLifeNoneHours],
  ['enoughVoices', TEXT.enoughVoices],
  ['enoughRatings', TEXT.enoughRatings],
];

/** Sets a standard from a day on; what it would have made of the last year is shown before. */
export function StandardDialog(props: { base: StandardView; today: string; onClose: () => void }) {
  const { base, today, onClose } = props;
  const [form] = Form.useForm<Fields>();
  const message = useMessage();
  const points = Form.useWatch(['standard', 'points'], form) as Record<string, number> | undefined;
  const total = Object.values(points ?? base.standard.points).reduce((sum, one) => sum + one, 0);
  const preview = useStandardPreview();
  const set = useSetStandard();
  /** The change as it is typed, if it can be made. */
  const typed = async (): Promise<StandardChange | null> => {
    const { validFrom, ...fields } = await form.validateFields();
    const read = standardChange.safeParse({
      ...fields,
      validFrom: validFrom.format('YYYY-MM-DD'),
    });
    if (read.success) return read.data;
    void message.error(read.error.issues[0]?.message ?? TEXT.fieldsInvalid);
    return null;
  };
  const save = async () => {
    const input = await typed();
    if (input !== null) set.mutate(input, { onSuccess: onClose });
  };
  const show = async () => {
    const input = await typed();
    if (input !== null) preview.mutate(input);
  };
  return (
    <Modal
      open
      title={TEXT.setStandardTitle}
      width={860}
      okText={TEXT.setStandard}
      okButtonProps={{ loading: set.isPending }}
      onOk={() => void save().catch(() => undefined)}
      onCancel={onClose}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          <Button loading={preview.isPending} onClick={() => void show().catch(() => undefined)}>
            {TEXT.tryLastYear}
          </Button>
          <CancelBtn />
          <OkBtn />
        </>
      )}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        size="small"
        initialValues={{ standard: base.standard, validFrom: dayjs(today), basis: '' }}
      >
        <div className="standard-fields">
          <Form.Item name="validFrom" label={TEXT.inForceFromDay} rules={[{ required: true }]}>
            <DatePicker minDate={dayjs(today)} allowClear={false} />
          </Form.Item>
          <Form.Item
            name="basis"
            label={TEXT.basis}
            style={{ gridColumn: 'span 3' }}
            rules={[{ required: true, whitespace: true, min: 4, message: TEXT.documentRequired }]}
          >
            <Input maxLength={200} placeholder={TEXT.documentExample} />
          </Form.Item>
        </div>
        <h3 className="standard-part">
          {TEXT.points}
          <span className={total === 100 ? 'soft' : 'late'}>{TEXT.pointsTotal(total)}</span>
        </h3>
        <div className="standard-fields">
          {INDICATOR_IDS.map((id) => (
            <Form.Item
              key={id}
              name={['standard', 'points', id]}
              label={`${id} ${LABELS.indicator[id]}`}
            >
              <InputNumber min={0} max={100} style={{ width: '100%' }} />
            </Form.Item>
          ))}
        </div>
        <h3 className="standard-part">{TEXT.limits}</h3>
        <div className="standard-fields">
          {LIMITS.map(([key, label]) => (
            <Form.Item key={key} name={['standard', 'limits', key]} label={label}>
              <InputNumber min={0} style={{ width: '100%' }} />
            </Form.Item>
          ))}
        </div>
        <h3 className="standard-part">{TEXT.gradesAndDeductions}</h3>
        <div className="standard-fields">
          {(['excellent', 'good', 'pass'] as const).map((grade) => (
            <Form.Item
              key={grade}
              name={['standard', 'grades', grade]}
              label={TEXT.gradeAtLeast(LABELS.grade[grade])}
            >
              <InputNumber min={0} max={100} style={{ width: '100%' }} />
            </Form.Item>
          ))}
          <Form.Item name={['standard', 'enoughCases']} label={TEXT.enoughCases}>
            <InputNumber min={5} max={100} style={{ width: '100%' }} />
          </Form.Item>
          {DEDUCTION_KINDS.map((kind) => (
            <Form.Item
              key={kind}
              name={['standard', 'deductions', kind]}
              label={TEXT.deductionEach(LABELS.deduction[kind])}
            >
              <InputNumber min={0} max={100} style={{ width: '100%' }} />
            </Form.Item>
          ))}
          <Form.Item name={['standard', 'deductionCases']} label={TEXT.deductionCases}>
            <InputNumber min={1} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name={['standard', 'manualPoints']} label={TEXT.manualPoints}>
            <InputNumber min={0} max={20} style={{ width: '100%' }} />
          </Form.Item>
        </div>
      </Form>
      {preview.isError && <Alert type="error" title={explain(preview.error)} />}
      {preview.data !== undefined && (
        <Table
          size="small"
          rowKey={(line) => line.unit.id}
          pagination={false}
          scroll={{ y: 220 }}
          dataSource={preview.data.units}
          columns={[
            { title: TEXT.unit, render: (_, line) => line.unit.name },
            { title: TEXT.casesCount, align: 'right', dataIndex: 'cases' },
            { title: TEXT.current, align: 'right', render: (_, line) => scoreText(line.before) },
            { title: TEXT.newStandard, align: 'right', render: (_, line) => scoreText(line.after) },
          ]}
        />
      )}
    </Modal>
  );
}

function scoreText({
  score,
  grade,
}: {
  score: number | null;
  grade: keyof typeof LABELS.grade | null;
}) {
  if (score === null) return TEXT.notApplicable;
  return grade === null ? score.toFixed(1) : `${score.toFixed(1)} ${LABELS.grade[grade]}`;
}
