import { type RuleChange, type RuleList, ruleChange } from '@huixiang/contracts';
import { LABELS, LIMIT_UNITS } from '@huixiang/domain';
import { Alert, Checkbox, DatePicker, Form, Input, InputNumber, Select, Switch } from 'antd';
import type { Dayjs } from 'dayjs';
import { FormDialog } from '../../components/form-dialog';
import { MOMENT_PICKER } from '../../components/moment-picker';
import { explain } from '../../lib/api';
import { instantOf } from '../../lib/beijing-time';
import { dateTime } from '../../lib/format';
import { useChangeRule, usePreview } from './rules.api';
import { conditionsOf } from './rule-words';
import type { StandingRule } from './standing';
import { TEXT } from './text.zh';

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
  const asked =
    values === undefined ? null : changeOf(now.key, { ...values, reason: TEXT.previewReason });
  return (
    <FormDialog<Fields>
      title={TEXT.placeAndDuty(place.name, LABELS.duty[now.duty])}
      width={640}
      okText={TEXT.save}
      confirmLoading={save.isPending}
      onCancel={onClose}
      form={form}
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
      <div className="soft small" style={{ marginBottom: 12 }}>
        {TEXT.conditionsAndStart(conditionsOf(now), LABELS.startPoint[now.start])}
      </div>
      <div className="grid-2" style={{ rowGap: 0 }}>
        <Form.Item name="enabled" label={TEXT.enabledHere} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item label={TEXT.timeLimit} required>
          <div className="row" style={{ flexWrap: 'nowrap' }}>
            <Form.Item
              name="amount"
              noStyle
              rules={[{ required: true, message: TEXT.timeLimitRequired }]}
            >
              <InputNumber
                min={0.01}
                max={9999}
                style={{ width: '50%' }}
                aria-label={TEXT.timeLimit}
              />
            </Form.Item>
            <Form.Item name="unit" noStyle>
              <Select
                aria-label={TEXT.unit}
                style={{ width: '50%' }}
                options={LIMIT_UNITS.map((value) => ({ value, label: LABELS.limitUnit[value] }))}
              />
            </Form.Item>
          </div>
        </Form.Item>
        <Form.Item name="extension" label={TEXT.longestExtension}>
          <InputNumber
            min={0.01}
            max={9999}
            placeholder={TEXT.noExtension}
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item name="validFrom" label={TEXT.inForceFromTime}>
          <DatePicker {...MOMENT_PICKER} placeholder={TEXT.immediately} />
        </Form.Item>
      </div>
      <Form.Item name="pausable" valuePropName="checked" noStyle>
        <Checkbox style={{ marginBottom: 16 }}>{TEXT.pausableWithApproval}</Checkbox>
      </Form.Item>
      <Form.Item
        name="basis"
        label={TEXT.basis}
        rules={[
          { required: true, whitespace: true, min: 4, message: TEXT.basisWithClauseRequired },
        ]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={TEXT.changeReason}
        rules={[{ required: true, whitespace: true, min: 2, message: TEXT.reasonRequired }]}
      >
        <Input maxLength={200} placeholder={TEXT.goesIntoLedger} />
      </Form.Item>
      <Preview input={asked} />
    </FormDialog>
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
      title={TEXT.recentCasesBound(recent.cases, recent.bound)}
      description={
        keeping.length === 0 ? (
          TEXT.noRunningClocks
        ) : (
          <>
            <div>{TEXT.runningKeepRule(keeping.length)}</div>
            <ul className="plain small">
              {keeping.slice(0, 6).map((one) => (
                <li key={one.id}>
                  {TEXT.caseDueAt(one.number, dateTime(one.dueAt))}
                  <span className="soft">
                    {TEXT.dueUnderChange(
                      one.dueThen === null ? TEXT.noLongerTimed : ` ${dateTime(one.dueThen)}`,
                    )}
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
