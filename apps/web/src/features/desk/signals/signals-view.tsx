import { SIGNAL_STATES, type SignalState, type SignalView } from '@huixiang/contracts';
import { SIGNAL_HISTORY_DAYS, SIGNAL_HOURS } from '@huixiang/domain';
import { Empty, Segmented } from 'antd';
import { useState } from 'react';
import { Answer } from '../../../components/answer';
import { lazyDialog } from '../../../lib/lazy-dialog';
import { useFilters } from '../../../lib/use-filters';
import { useUndo } from '../../../lib/use-undo';
import { DeskTitle } from '../desk-title';
import { SignalCard } from './signal-card';
import { useSignalTriage, useSignals } from './signals.api';
import { TEXT } from './text.zh';
import './signals.css';

const DismissDialog = lazyDialog(() => import('../dismiss-dialog').then((m) => m.DismissDialog));

const STATES: Readonly<Record<SignalState, string>> = {
  open: TEXT.toTriage,
  risen: TEXT.joinedAlert,
  dismissed: TEXT.dismissed,
};
const EMPTY: Readonly<Record<SignalState, string>> = {
  open: TEXT.noneOpen,
  risen: TEXT.noneJoined,
  dismissed: TEXT.noneDismissed,
};
const COMMON = [TEXT.chanceWords, TEXT.outsideRemit, TEXT.alreadyKnown];

/** 苗头: what rises from nothing, before there is enough of it for an alert. */
export function SignalsView() {
  const { value: filter, set } = useFilters();
  const state = SIGNAL_STATES.find((name) => name === filter('signals')) ?? 'open';
  const query = useSignals(state);
  const [dismissing, setDismissing] = useState<SignalView | null>(null);
  const triage = useSignalTriage();
  const offerUndo = useUndo();
  const dismiss = (reason: string) => {
    if (dismissing === null) return;
    const { id } = dismissing;
    setDismissing(null);
    triage.dismiss.mutate(
      { id, reason },
      { onSuccess: () => offerUndo(TEXT.dismissed, () => triage.reopen.mutate(id)) },
    );
  };
  return (
    <>
      <DeskTitle view="signals">
        <Segmented
          aria-label={TEXT.signalStatus}
          value={state}
          onChange={(value) => set('signals', value)}
          options={SIGNAL_STATES.map((value) => ({
            value,
            label: `${STATES[value]} ${query.data?.counts[value] ?? ''}`,
          }))}
        />
      </DeskTitle>
      <p className="soft" style={{ margin: 0 }}>
        {TEXT.signalsIntro(SIGNAL_HOURS / 24, SIGNAL_HISTORY_DAYS)}
      </p>
      <Answer query={query}>
        {({ signals }) =>
          signals.length === 0 ? (
            <div className="panel" style={{ padding: 48 }}>
              <Empty description={EMPTY[state]} />
            </div>
          ) : (
            <div className="signals">
              {signals.map((signal) => (
                <SignalCard
                  key={signal.id}
                  signal={signal}
                  onDismiss={() => setDismissing(signal)}
                  onReopen={() => triage.reopen.mutate(signal.id)}
                />
              ))}
            </div>
          )
        }
      </Answer>
      {dismissing !== null && (
        <DismissDialog
          title={TEXT.dismissSignal}
          common={COMMON}
          onCancel={() => setDismissing(null)}
          onDismiss={dismiss}
        />
      )}
    </>
  );
}
