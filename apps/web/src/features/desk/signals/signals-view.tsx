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
import './signals.css';

const DismissDialog = lazyDialog(() => import('../dismiss-dialog').then((m) => m.DismissDialog));

const STATES: Readonly<Record<SignalState, string>> = {
  open: '待研判',
  risen: '已入预警',
  dismissed: '已排除',
};
const EMPTY: Readonly<Record<SignalState, string>> = {
  open: '近期没有苗头。几篇互不相干的负面信息同时说起从未有人说起的事，就会列在这里。',
  risen: '还没有苗头归入预警事件。',
  dismissed: '没有排除过苗头。',
};
const COMMON = ['词语巧合，不是一件事', '与本级政府职责无关', '已经知悉，正在了解'];

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
      { onSuccess: () => offerUndo('已排除', () => triage.reopen.mutate(id)) },
    );
  };
  return (
    <>
      <DeskTitle view="signals">
        <Segmented
          aria-label="苗头状态"
          value={state}
          onChange={(value) => set('signals', value)}
          options={SIGNAL_STATES.map((value) => ({
            value,
            label: `${STATES[value]} ${query.data?.counts[value] ?? ''}`,
          }))}
        />
      </DeskTitle>
      <p className="soft" style={{ margin: 0 }}>
        {SIGNAL_HOURS / 24} 天内在几篇负面信息里同时出现、此前 {SIGNAL_HISTORY_DAYS}{' '}
        天几乎没有的词。还不够预警，供提早了解。
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
          title="排除苗头"
          common={COMMON}
          onCancel={() => setDismissing(null)}
          onDismiss={dismiss}
        />
      )}
    </>
  );
}
