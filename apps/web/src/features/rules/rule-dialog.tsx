import { type RuleChange, type RuleList, ruleChange } from '@huixiang/contracts';
import { LABELS, LIMIT_UNITS } from '@huixiang/domain';
import { Alert, Checkbox, DatePicker, Form, Input, InputNumber, Modal, Select, Switch } from 'antd';
import type { Dayjs } from 'dayjs';
import { MOMENT_PICKER } from '../../components/moment-picker';
import { explain } from '../../lib/api';
import { instantOf } from '../../lib/beijing-time';
import { dateTime } from '../../lib/format';
import { useChangeRule, usePreview } from './rules.api';
import { conditionsOf } from './rule-words';
import type { StandingRule } from './standing';

interface Fields {
  enabled: boolean;
  amount: number;
  unit: RuleChange['limit']['unit'];
  extension: number | null;
  pausable: boolean;
  basis: string;
  validFrom: Dayjs | null;
  reason: string;
}

/** Changes a rule for one's own place from a day on, and shows beforehand what that would mean. */
export function RuleDialog(props: {
  rule: StandingRule;
  place: RuleList['place'];
  onClose: () => void;
}) {
  const { rule, place, onClose } = props;
  const { now } = rule;
  const [form] = Form.useForm<Fields>();
  const values = Form.useWatch([], form) as Fields | undefined;
  const save = useChangeRule();
  const asked = values === undefined ? null : changeOf(now.key, { ...values, reason: '预览' });
  return (
    <Modal
      open
      title={`${place.name}：${LABELS.duty[now.duty]}`}
      width={640}
      okText="保存"
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <div className="soft small" style={{ marginBottom: 12 }}>
        {conditionsOf(now)}；自{LABELS.startPoint[now.start]}起
      </div>
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{
          enabled: true,
          amount: now.limit.amount,
          unit: now.limit.unit,
          extension: now.extension,
          pausable: now.pausable,
          basis: now.basis,
          validFrom: null,
          reason: '',
        }}
        onFinish={(fields) => {
          const change = changeOf(now.key, fields);
          if (change !== null) save.mutate(change, { onSuccess: onClose });
        }}
      >
        <div className="grid-2" style={{ rowGap: 0 }}>
          <Form.Item name="enabled" label="在本地启用" valuePropName="checked">
            <Switch />
          </Form.Item>
          <Form.Item label="时限" required>
            <div className="row" style={{ flexWrap: 'nowrap' }}>
              <Form.Item name="amount" noStyle rules={[{ required: true, message: '请填写时限' }]}>
                <InputNumber min={0.01} max={9999} style={{ width: '50%' }} aria-label="时限" />
              </Form.Item>
              <Form.Item name="unit" noStyle>
                <Select
                  aria-label="单位"
                  style={{ width: '50%' }}
                  options={LIMIT_UNITS.map((value) => ({ value, label: LABELS.limitUnit[value] }))}
                />
              </Form.Item>
            </div>
          </Form.Item>
          <Form.Item name="extension" label="最多可延长（同一单位）">
            <InputNumber min={0.01} max={9999} placeholder="不得延长" style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="validFrom" label="生效时间（北京时间）">
            <DatePicker {...MOMENT_PICKER} placeholder="立即" />
          </Form.Item>
        </div>
        <Form.Item name="pausable" valuePropName="checked" noStyle>
          <Checkbox style={{ marginBottom: 16 }}>经批准可以暂停计时</Checkbox>
        </Form.Item>
        <Form.Item
          name="basis"
          label="依据"
          rules={[{ required: true, whitespace: true, min: 4, message: '请写明依据：文号与条款' }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="reason"
          label="改动理由"
          rules={[{ required: true, whitespace: true, min: 2, message: '请说明理由' }]}
        >
          <Input maxLength={200} placeholder="将记入台账" />
        </Form.Item>
      </Form>
      <Preview input={asked} />
    </Modal>
  );
}

/** The change that was written so far; null while it is none. */
function changeOf(key: number, fields: Fields): RuleChange | null {
  const { amount, unit, validFrom, extension, ...terms } = fields;
  const parsed = ruleChange.safeParse({
    ...terms,
    key,
    limit: { amount, unit },
    extension: extension ?? null,
    pausable: terms.pausable ?? false,
    validFrom: validFrom ? instantOf(validFrom) : null,
  });
  return parsed.success ? parsed.data : null;
}

function Preview({ input }: { input: RuleChange | null }) {
  const { data, error } = usePreview(input);
  if (error !== null) return <Alert type="warning" showIcon title={explain(error)} />;
  if (data === undefined) return null;
  const { keeping, recent } = data;
  return (
    <Alert
      type="info"
      title={`近 90 天的 ${recent.cases} 张处置单里，有 ${recent.bound} 张会适用这条规则`}
      description={
        keeping.length === 0 ? (
          '没有正在按这条规则计时的处置单。'
        ) : (
          <>
            <div>正在计时的 {keeping.length} 张不受影响，仍按原规则：</div>
            <ul className="plain small">
              {keeping.slice(0, 6).map((one) => (
                <li key={one.id}>
                  {one.number}：{dateTime(one.dueAt)} 到期
                  <span className="soft">
                    （按改后会是{one.dueThen === null ? '不再计时' : ` ${dateTime(one.dueThen)}`}）
                  </span>
                </li>
              ))}
            </ul>
          </>
        )
      }
    />
  );
}
