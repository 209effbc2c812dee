import type { AlertSettings, DutyView } from '@huixiang/contracts';
import { FIELDS, LABELS } from '@huixiang/domain';
import { Button, Checkbox, InputNumber, Select, TimePicker } from 'antd';
import { type ReactNode, useState } from 'react';
import { Panel } from '../../components/panel';
import { wallClock } from '../../lib/beijing-time';
import { useMessage } from '../../lib/message';
import { useSession } from '../../lib/session';
import { useGiveUpSettings, useSaveSettings } from './duty.api';
import { TEXT } from './text.zh';

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
      title={TEXT.alertSettings}
      extra={<span className="soft small">{ownerOf(duty, session?.unit.name)}</span>}
    >
      <div className="sentences">
        <p>
          {TEXT.clusterStart}
          <Number label={TEXT.outletCount} most={100} {...threshold('outlets')} />
          {TEXT.clusterOutlets}
          <Number label={TEXT.negativeCount} {...threshold('negative')} />
          {TEXT.clusterEnd}
        </p>
        <p>
          {TEXT.surgeStart}
          <Number label={TEXT.surgeCount} least={2} {...threshold('surge')} />
          {TEXT.surgeArticles}
          <Number
            label={TEXT.surgeRatio}
            step={0.5}
            least={1.5}
            most={20}
            {...threshold('surgeRatio')}
          />
          {TEXT.surgeEnd}
        </p>
        <p>
          {TEXT.otherRulesStart}
          <Number label={TEXT.fewestNegative} most={100} {...threshold('voices')} />
          {TEXT.otherRulesEnd}
        </p>
        <p>
          {TEXT.keyFieldsLead}
          <Select
            mode="multiple"
            aria-label={TEXT.keyFields}
            placeholder={TEXT.noKeyFields}
            disabled={!manages}
            style={{ minWidth: 220 }}
            value={thresholds.keyFields}
            onChange={(keyFields) => set({ ...settings, thresholds: { ...thresholds, keyFields } })}
            options={FIELDS.map((value) => ({ value, label: LABELS.field[value] }))}
          />
        </p>
        <p>
          {TEXT.waitStart}
          <Number label={TEXT.graveWait} most={120} {...wait('grave')} />
          {TEXT.waitOthers}
          <Number label={TEXT.otherWait} most={1440} {...wait('other')} />
          {TEXT.waitEnd}
        </p>
        <p>
          <Checkbox
            disabled={!manages}
            checked={quiet !== null}
            onChange={(event) => set({ ...settings, quiet: event.target.checked ? NIGHT : null })}
          >
            {TEXT.quietHours}
          </Checkbox>
          {quiet !== null && (
            <>
              <Time
                label={TEXT.quietFrom}
                disabled={!manages}
                value={quiet.from}
                onChange={(from) => set({ ...settings, quiet: { ...quiet, from } })}
              />
              {TEXT.quietTo}
              <Time
                label={TEXT.quietUntil}
                disabled={!manages}
                value={quiet.to}
                onChange={(to) => set({ ...settings, quiet: { ...quiet, to } })}
              />
              {TEXT.quietHint}
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
                  void message.success(TEXT.settingsSaved);
                },
              })
            }
          >
            {TEXT.save}
          </Button>
          {changed && <Button onClick={() => set(null)}>{TEXT.revert}</Button>}
          {duty.settingsOf !== null && duty.settingsOf === session?.unit.name && !changed && (
            <Button onClick={() => giveUp.mutate(undefined)}>{TEXT.useHigherSettings}</Button>
          )}
        </div>
      )}
    </Panel>
  );
}

function ownerOf({ settingsOf }: DutyView, own: string | undefined): ReactNode {
  if (settingsOf === null) return TEXT.systemDefault;
  return settingsOf === own ? TEXT.ownSettings : TEXT.settingsFrom(settingsOf);
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
