import type { AlertState, AlertView } from '@huixiang/contracts';
import { App, Empty, Segmented } from 'antd';
import { useState } from 'react';
import { Answer } from '../../components/answer';
import { CaseOpeningDialog } from '../../components/case-opening/case-opening-dialog';
import { explain } from '../../lib/api';
import { dateTime } from '../../lib/format';
import { useFilters } from '../../lib/use-filters';
import { useKeys } from '../../lib/use-keys';
import { useUndo } from '../../lib/use-undo';
import { AlertDetail } from './alert-detail';
import { AlertRow } from './alert-row';
import { useAlerts, useTriage } from './desk.api';
import { DeskTitle } from './desk-title';
import './desk.css';
import { DismissDialog } from './dismiss-dialog';
import { SnoozeDialog } from './snooze-dialog';
import { SignalsView } from './signals/signals-view';
import { useSteadyList } from './use-steady-list';

const DISMISSALS = [
  '与本级政府职责无关',
  '已由属地答复，无新增诉求',
  '信息不实，已核实',
  '与其他事件重复',
];

type Asked = 'dismiss' | 'open' | 'snooze';

const STATES: readonly [AlertState, string][] = [
  ['open', '待处置'],
  ['snoozed', '已暂缓'],
  ['acknowledged', '已确认'],
  ['case_opened', '已立单'],
  ['dismissed', '已排除'],
];

/** What may be done with an alert of a state. */
const ASKED_OF: Readonly<Record<Asked, readonly AlertState[]>> = {
  dismiss: ['open', 'snoozed', 'acknowledged'],
  open: ['open', 'snoozed', 'acknowledged'],
  snooze: ['open', 'snoozed'],
};

/** 值班台: is this alert ours, and what next; and what may become one. */
export function DeskPage() {
  const { value: filter } = useFilters();
  return (
    <div className="stack desk">{filter('view') === 'signals' ? <SignalsView /> : <Alerts />}</div>
  );
}

/** Alerts of a state. Everything by keyboard, nothing moves while one reads. */
function Alerts() {
  const { value: filter, set } = useFilters();
  const state = STATES.find(([name]) => name === filter('state'))?.[0] ?? 'open';
  const query = useAlerts(state);
  return (
    <>
      <DeskTitle view="alerts">
        <Segmented
          aria-label="处置状态"
          value={state}
          onChange={(value) => set('state', value)}
          options={STATES.map(([value, label]) => ({
            value,
            label: `${label} ${query.data?.counts[value] ?? ''}`,
          }))}
        />
      </DeskTitle>
      <Answer query={query}>{({ alerts }) => <Triage key={state} alerts={alerts} />}</Answer>
    </>
  );
}

function Triage({ alerts }: { alerts: readonly AlertView[] }) {
  const { shown, arrived, showArrived } = useSteadyList(alerts);
  const [selectedId, select] = useState<number | null>(null);
  // An open dialogue keeps its alert: another officer may settle it meanwhile and the list move on.
  const [dialog, setDialog] = useState<{ kind: Asked; alert: AlertView } | null>(null);
  const { message } = App.useApp();
  const offerUndo = useUndo();
  const triage = useTriage();
  const at = Math.max(
    0,
    shown.findIndex((alert) => alert.id === selectedId),
  );
  const alert = shown[at];

  const undo = (id: number, text: string) => offerUndo(text, () => triage.reopen.mutate(id));
  const failed = (error: unknown) => void message.error(explain(error));
  const acknowledge = () => {
    if (alert?.state !== 'open' && alert?.state !== 'snoozed') return;
    select(shown[at + 1]?.id ?? shown[at - 1]?.id ?? null);
    triage.acknowledge.mutate(alert.id, {
      onSuccess: () => undo(alert.id, '已确认'),
      onError: failed,
    });
  };
  const dismiss = (reason: string) => {
    if (dialog === null) return;
    const { id } = dialog.alert;
    setDialog(null);
    if (id === alert?.id) select(shown[at + 1]?.id ?? shown[at - 1]?.id ?? null);
    triage.dismiss.mutate({ id, reason }, { onSuccess: () => undo(id, '已排除'), onError: failed });
  };
  const snooze = (until: string, reason: string) => {
    if (dialog === null) return;
    const { id } = dialog.alert;
    setDialog(null);
    if (id === alert?.id) select(shown[at + 1]?.id ?? shown[at - 1]?.id ?? null);
    triage.snooze.mutate(
      { id, until, reason },
      { onSuccess: () => undo(id, `已暂缓到 ${dateTime(until)}`), onError: failed },
    );
  };
  const ask = (kind: Asked) => {
    if (alert !== undefined && ASKED_OF[kind].includes(alert.state)) setDialog({ kind, alert });
  };
  const move = (to: number) =>
    select(shown[Math.min(Math.max(to, 0), shown.length - 1)]?.id ?? null);
  useKeys({
    j: ['下一条', () => move(at + 1)],
    k: ['上一条', () => move(at - 1)],
    a: ['确认', acknowledge],
    d: ['排除…', () => ask('dismiss')],
    o: ['立单交办…', () => ask('open')],
    s: ['暂缓…', () => ask('snooze')],
    n: ['显示新到的', showArrived],
  });

  if (alert === undefined && arrived.length === 0) {
    return (
      <div className="panel" style={{ padding: 48 }}>
        <Empty description="没有待看的预警。事件越过规则时会在这里出现，无需刷新。" />
      </div>
    );
  }
  return (
    <>
      {arrived.length > 0 && (
        <button className="arrived" type="button" onClick={showArrived} aria-live="polite">
          <strong>{arrived.length} 条新预警</strong>
          <span className="arrived-title">{arrived[0]?.event.title}</span>
          <span className="nowrap">
            显示 <kbd>n</kbd>
          </span>
        </button>
      )}
      <div className="desk-columns">
        <div
          className="panel desk-list"
          role="listbox"
          aria-label="预警"
          onKeyDown={(event) => {
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (step === undefined) return;
            event.preventDefault();
            move(at + step);
          }}
        >
          {shown.map((one) => (
            <AlertRow
              key={one.id}
              alert={one}
              selected={one.id === alert?.id}
              onSelect={() => select(one.id)}
            />
          ))}
        </div>
        {alert !== undefined && (
          <AlertDetail
            key={alert.id}
            alert={alert}
            onAcknowledge={acknowledge}
            onDismiss={() => ask('dismiss')}
            onOpen={() => ask('open')}
            onSnooze={() => ask('snooze')}
            onReopen={() => triage.reopen.mutate(alert.id, { onError: failed })}
          />
        )}
      </div>
      <DismissDialog
        title="排除预警"
        common={DISMISSALS}
        open={dialog?.kind === 'dismiss'}
        onCancel={() => setDialog(null)}
        onDismiss={dismiss}
      />
      {dialog?.kind === 'snooze' && (
        <SnoozeDialog alert={dialog.alert} onCancel={() => setDialog(null)} onSnooze={snooze} />
      )}
      {dialog?.kind === 'open' && (
        <CaseOpeningDialog
          from={{ kind: 'event', event: dialog.alert.event }}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}
