import type { AlertState, AlertView } from '@huixiang/contracts';
import { Empty } from 'antd';
import { useCallback, useState } from 'react';
import { Behind } from '../../components/behind';
import { explain } from '../../lib/api';
import { dateTime } from '../../lib/format';
import { type KeyCommands, useKeys } from '../../lib/use-keys';
import { useUndo } from '../../lib/use-undo';
import { AlertDetail } from './alert-detail';
import { AlertList } from './alert-list';
import { useTriage } from './desk.api';
import { useSteadyList } from './use-steady-list';
import { lazyDialog } from '../../lib/lazy-dialog';
import { useMessage } from '../../lib/message';
import { TEXT } from './text.zh';

const SnoozeDialog = lazyDialog(() => import('./snooze-dialog').then((m) => m.SnoozeDialog));

const DismissDialog = lazyDialog(() => import('./dismiss-dialog').then((m) => m.DismissDialog));

const CaseOpeningDialog = lazyDialog(() =>
  import('../../components/case-opening/case-opening-dialog').then((m) => m.CaseOpeningDialog),
);

const Arrange = lazyDialog(() =>
  import('../../components/arranging/arrange').then((m) => m.Arrange),
);

const DISMISSALS = [
  TEXT.notOurDuty,
  TEXT.answeredLocally,
  TEXT.untrueVerified,
  TEXT.duplicateEvent,
];

type Asked = 'dismiss' | 'open' | 'snooze' | 'merge';

const WAITING: readonly AlertState[] = ['open', 'snoozed'];
const UNSETTLED: readonly AlertState[] = [...WAITING, 'acknowledged'];
/** What may be done with an alert of a state. */
const ASKED_OF: Readonly<Record<Asked, readonly AlertState[]>> = {
  dismiss: UNSETTLED,
  open: UNSETTLED,
  merge: UNSETTLED,
  snooze: WAITING,
};

/** The queue beside the alert one reads; what is done with it moves on to the next. */
export function Triage({ alerts }: { alerts: readonly AlertView[] }) {
  const { shown, arrived, showArrived } = useSteadyList(alerts);
  const [selectedId, select] = useState<number | null>(null);
  // An open dialogue keeps its alert: another officer may settle it meanwhile and the list move on.
  const [dialog, setDialog] = useState<{ kind: Asked; alert: AlertView } | null>(null);
  const message = useMessage();
  const offerUndo = useUndo();
  const triage = useTriage();
  const at = Math.max(
    0,
    shown.findIndex((alert) => alert.id === selectedId),
  );
  const alert = shown[at];

  const failed = (error: unknown) => void message.error(explain(error));
  // Of each by itself: callbacks of `mutate` are kept for the last call alone, and officers are fast.
  const settle = (work: Promise<unknown>, id: number, text: string) =>
    void work.then(
      () => offerUndo(text, () => void triage.reopen.mutateAsync(id).catch(failed)),
      failed,
    );
  const close = () => {
    setDialog(null);
    document.querySelector<HTMLElement>('.desk-list')?.focus({ preventScroll: true });
  };
  /** The next alert is read while this one is settled. */
  const leave = (id: number) => {
    close();
    if (id === alert?.id) select(shown[at + 1]?.id ?? shown[at - 1]?.id ?? null);
  };
  const acknowledge = () => {
    if (alert === undefined || !WAITING.includes(alert.state)) return;
    leave(alert.id);
    settle(triage.acknowledge.mutateAsync(alert.id), alert.id, TEXT.acknowledged);
  };
  const dismiss = (reason: string) => {
    if (dialog === null) return;
    const { id } = dialog.alert;
    leave(id);
    settle(triage.dismiss.mutateAsync({ id, reason }), id, TEXT.dismissed);
  };
  const snooze = (until: string, reason: string) => {
    if (dialog === null) return;
    const { id } = dialog.alert;
    leave(id);
    settle(
      triage.snooze.mutateAsync({ id, until, reason }),
      id,
      TEXT.snoozedUntil(dateTime(until)),
    );
  };
  const ask = (kind: Asked) => {
    if (alert !== undefined && ASKED_OF[kind].includes(alert.state)) setDialog({ kind, alert });
  };
  const move = useCallback(
    (to: number) => select(shown[Math.min(Math.max(to, 0), shown.length - 1)]?.id ?? null),
    [shown],
  );
  const keys = {
    j: [TEXT.nextAlert, () => move(at + 1)],
    k: [TEXT.previousAlert, () => move(at - 1)],
    a: [TEXT.acknowledgeCommand, acknowledge],
    d: [TEXT.dismissCommand, () => ask('dismiss')],
    o: [TEXT.openCaseCommand, () => ask('open')],
    s: [TEXT.snoozeCommand, () => ask('snooze')],
    m: [TEXT.mergeCommand, () => ask('merge')],
    n: [TEXT.showNewCommand, showArrived],
  } satisfies KeyCommands;
  // One that is asked for and not there yet has the keys already.
  useKeys(dialog === null ? keys : {});

  if (alert === undefined && arrived.length === 0) {
    return (
      <div className="panel" style={{ padding: 48 }}>
        <Empty description={TEXT.noAlerts} />
      </div>
    );
  }
  return (
    <>
      <div className="desk-columns">
        <AlertList alerts={shown} at={at} onMove={move} />
        <Behind>
          {alert !== undefined && (
            <AlertDetail
              key={alert.id}
              alert={alert}
              acts={{
                onAcknowledge: acknowledge,
                onDismiss: () => ask('dismiss'),
                onOpen: () => ask('open'),
                onSnooze: () => ask('snooze'),
                onMerge: () => ask('merge'),
                onReopen: () => triage.reopen.mutate(alert.id, { onError: failed }),
              }}
            />
          )}
        </Behind>
      </div>
      {arrived.length > 0 && (
        <div className={alert === undefined ? undefined : 'arrived-over'}>
          <button className="arrived" type="button" onClick={showArrived} aria-live="polite">
            <strong>{TEXT.newAlertsCount(arrived.length)}</strong>
            <span className="arrived-title">{arrived[0]?.event.title}</span>
            <span className="nowrap">
              {TEXT.showArrived}
              <kbd>n</kbd>
            </span>
          </button>
        </div>
      )}
      {dialog?.kind === 'dismiss' && (
        <DismissDialog
          title={TEXT.dismissAlertTitle}
          common={DISMISSALS}
          onCancel={close}
          onDismiss={dismiss}
        />
      )}
      {dialog?.kind === 'snooze' && (
        <SnoozeDialog alert={dialog.alert} onCancel={close} onSnooze={snooze} />
      )}
      {dialog?.kind === 'open' && (
        <CaseOpeningDialog from={{ kind: 'event', event: dialog.alert.event }} onClose={close} />
      )}
      {dialog?.kind === 'merge' && (
        <Arrange
          event={dialog.alert.event}
          arranging={{ kind: 'merge' }}
          onDone={(to) => (to === null ? close() : leave(dialog.alert.id))}
        />
      )}
    </>
  );
}
