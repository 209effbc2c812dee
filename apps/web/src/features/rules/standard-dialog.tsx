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

interface Fields {
  readonly standard: AssessmentStandard;
  readonly validFrom: Dayjs;
  readonly basis: string;
}

const LIMITS: readonly (readonly [keyof Limits, string])[] = [
  ['detectionFullHours', '发现时延满分（小时）'],
  ['detectionNoneHours', '发现时延零分（小时）'],
  ['missedShareNone', '漏报率零分'],
  ['acceptanceHours', '签收时限（小时）'],
  ['releaseGapHours', '持续发布间隔（小时）'],
  ['releaseWatchedHours', '持续发布观察（小时）'],
  ['reachShare', '到达率满分比例'],
  ['halfLifeFullHours', '热度半衰满分（小时）'],
  ['halfLifeNoneHours', '热度半衰零分（小时）'],
  ['enoughVoices', '声量不足几条不计'],
  ['enoughRatings', '满意度不足几人次不计'],
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
    void message.error(read.error.issues[0]?.message ?? '填写有误');
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
      title="设定评估标准"
      width={860}
      okText="设定"
      okButtonProps={{ loading: set.isPending }}
      onOk={() => void save().catch(() => undefined)}
      onCancel={onClose}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          <Button loading={preview.isPending} onClick={() => void show().catch(() => undefined)}>
            试算近一年
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
          <Form.Item name="validFrom" label="生效日期" rules={[{ required: true }]}>
            <DatePicker minDate={dayjs(today)} allowClear={false} />
          </Form.Item>
          <Form.Item
            name="basis"
            label="依据"
            style={{ gridColumn: 'span 3' }}
            rules={[{ required: true, whitespace: true, min: 4, message: '请写明文号或会议纪要' }]}
          >
            <Input maxLength={200} placeholder="如：云政办发〔2026〕8号" />
          </Form.Item>
        </div>
        <h3 className="standard-part">
          分值 <span className={total === 100 ? 'soft' : 'late'}>合计 {total}，应为 100</span>
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
        <h3 className="standard-part">限值</h3>
        <div className="standard-fields">
          {LIMITS.map(([key, label]) => (
            <Form.Item key={key} name={['standard', 'limits', key]} label={label}>
              <InputNumber min={0} style={{ width: '100%' }} />
            </Form.Item>
          ))}
        </div>
        <h3 className="standard-part">等次与扣减</h3>
        <div className="standard-fields">
          {(['excellent', 'good', 'pass'] as const).map((grade) => (
            <Form.Item
              key={grade}
              name={['standard', 'grades', grade]}
              label={`${LABELS.grade[grade]}不低于`}
            >
              <InputNumber min={0} max={100} style={{ width: '100%' }} />
            </Form.Item>
          ))}
          <Form.Item name={['standard', 'enoughCases']} label="不足几件不评等次">
            <InputNumber min={5} max={100} style={{ width: '100%' }} />
          </Form.Item>
          {DEDUCTION_KINDS.map((kind) => (
            <Form.Item
              key={kind}
              name={['standard', 'deductions', kind]}
              label={`${LABELS.deduction[kind]}每次扣`}
            >
              <InputNumber min={0} max={100} style={{ width: '100%' }} />
            </Form.Item>
          ))}
          <Form.Item name={['standard', 'deductionCases']} label="超过几件按比例扣">
            <InputNumber min={1} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name={['standard', 'manualPoints']} label="人工加减分上限">
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
            { title: '单位', render: (_, line) => line.unit.name },
            { title: '件数', align: 'right', dataIndex: 'cases' },
            { title: '现行', align: 'right', render: (_, line) => scoreText(line.before) },
            { title: '新标准', align: 'right', render: (_, line) => scoreText(line.after) },
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
  if (score === null) return '不适用';
  return grade === null ? score.toFixed(1) : `${score.toFixed(1)} ${LABELS.grade[grade]}`;
}
