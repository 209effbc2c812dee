import type { AlertSettings, DutyView } from '@huixiang/contracts';
import { FIELDS, LABELS } from '@huixiang/domain';
import { Button, Checkbox, InputNumber, Select, TimePicker } from 'antd';
import { type ReactNode, useState } from 'react';
import { Panel } from '../../components/panel';
import { wallClock } from '../../lib/beijing-time';
import { useMessage } from '../../lib/message';
import { useSession } from '../../lib/session';
import { useGiveUpSettings, useSaveSettings } from './duty.api';

/** The evening and the morning that most offices mean. */
const NIGHT = { from: 22 * 60, to: 7 * 60 };

/** From which figures on the unit is told, how long it may leave a call unanswered, and when it sleeps: as sentences. */
export function RuleSettings({ duty, manages }: { duty: DutyView; manages: boolean }) {
  // What a colleague saves meanwhile does not take away what one is about to change.
  const [edited, set] = useState<AlertSettings | null>(null);
  const settings = edited ?? duty.settings;
  const session = useSession();
  const save = useSaveSettings();
  const giveUp = useGiveUpSettings();
  const message = useMessage();
  const { thresholds, waits, quiet } = settings;
  const threshold = (name: 'negative' | 'outlets' | 'surge' | 'surgeRatio' | 'voices') => ({
    value: thresholds[name],
    disabled: !manages,
    onChange: (to: number) => set({ ...settings, thresholds: { ...thresholds, [name]: to } }),
  });
  const wait = (name: 'grave' | 'other') => ({
    value: waits[name],
    disabled: !manages,
    onChange: (to: number) => set({ ...settings, waits: { ...waits, [name]: to } }),
  });
  const changed = JSON.stringify(settings) !== JSON.stringify(duty.settings);
  return (
    <Panel
      title="何时预警，如何呼叫"
      extra={<span className="soft small">{ownerOf(duty, session?.unit.name)}</span>}
    >
      <div className="sentences">
        <p>
          24 小时内 <Number label="来源数" most={100} {...threshold('outlets')} /> 家来源出现{' '}
          <Number label="负面篇数" {...threshold('negative')} /> 篇负面，即“负面聚集”。
        </p>
        <p>
          1 小时内达到 <Number label="突增篇数" least={2} {...threshold('surge')} /> 篇，且为平时的{' '}
          <Number label="倍数" step={0.5} least={1.5} most={20} {...threshold('surgeRatio')} />{' '}
          倍，即“数量突增”。
        </p>
        <p>
          其余规则（高层级媒体、敏感类别、伤亡与未成年人、重点领域、达到等级）在负面达到{' '}
          <Number label="最少负面" most={100} {...threshold('voices')} /> 篇后起算。
        </p>
        <p>
          重点领域：
          <Select
            mode="multiple"
            aria-label="重点领域"
            placeholder="无"
            disabled={!manages}
            style={{ minWidth: 220 }}
            value={thresholds.keyFields}
            onChange={(keyFields) => set({ ...settings, thresholds: { ...thresholds, keyFields } })}
            options={FIELDS.map((value) => ({ value, label: LABELS.field[value] }))}
          />
        </p>
        <p>
          无人应答时呼叫下一位：重大及以上等{' '}
          <Number label="重大等待" most={120} {...wait('grave')} /> 分钟，其他等{' '}
          <Number label="其他等待" most={1440} {...wait('other')} /> 分钟。
        </p>
        <p>
          <Checkbox
            disabled={!manages}
            checked={quiet !== null}
            onChange={(event) => set({ ...settings, quiet: event.target.checked ? NIGHT : null })}
          >
            静默时段
          </Checkbox>
          {quiet !== null && (
            <>
              <Time
                label="静默开始"
                disabled={!manages}
                value={quiet.from}
                onChange={(from) => set({ ...settings, quiet: { ...quiet, from } })}
              />{' '}
              至{' '}
              <Time
                label="静默结束"
                disabled={!manages}
                value={quiet.to}
                onChange={(to) => set({ ...settings, quiet: { ...quiet, to } })}
              />
              ，期间只呼叫重大及以上的预警，其余到时再呼叫；消息渠道同样如此。
            </>
          )}
        </p>
      </div>
      {manages && (
        <div className="row">
          <Button
            type="primary"
            disabled={!changed || (quiet !== null && quiet.from === quiet.to)}
            loading={save.isPending}
            onClick={() =>
              save.mutate(settings, {
                onSuccess: () => {
                  set(null);
                  void message.success('已保存，对本级及下级即时生效');
                },
              })
            }
          >
            保存
          </Button>
          {changed && <Button onClick={() => set(null)}>还原</Button>}
          {duty.settingsOf !== null && duty.settingsOf === session?.unit.name && !changed && (
            <Button onClick={() => giveUp.mutate(undefined)}>改用上级的设置</Button>
          )}
        </div>
      )}
    </Panel>
  );
}

function ownerOf({ settingsOf }: DutyView, own: string | undefined): ReactNode {
  if (settingsOf === null) return '系统默认';
  return settingsOf === own ? '本单位的设置' : `沿用${settingsOf}的设置`;
}

function Number(props: {
  label: string;
  value: number;
  disabled: boolean;
  step?: number;
  least?: number;
  most?: number;
  onChange: (to: number) => void;
}) {
  const { label, value, disabled, step = 1, least = 1, most = 1000, onChange } = props;
  return (
    <InputNumber
      size="small"
      aria-label={label}
      min={least}
      max={most}
      step={step}
      precision={step < 1 ? 1 : 0}
      disabled={disabled}
      value={value}
      onChange={(to) => to !== null && onChange(to)}
      style={{ width: 68 }}
    />
  );
}

function Time(props: {
  label: string;
  value: number;
  disabled: boolean;
  onChange: (to: number) => void;
}) {
  const midnight = wallClock(new Date(0).toISOString()).startOf('day');
  return (
    <TimePicker
      size="small"
      format="HH:mm"
      minuteStep={15}
      needConfirm={false}
      allowClear={false}
      aria-label={props.label}
      disabled={props.disabled}
      value={midnight.add(props.value, 'minute')}
      onChange={(to) => to !== null && props.onChange(to.hour() * 60 + to.minute())}
      style={{ width: 92 }}
    />
  );
}
