import type { AlertState } from '@huixiang/contracts';
import { Button, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { Answer } from '../../components/answer';
import { usePermitted } from '../../lib/session';
import { useFilters } from '../../lib/use-filters';
import { useKeys } from '../../lib/use-keys';
import { useAnnouncements, useAnnouncing } from './announce';
import { AnnounceMenu } from './announce-menu';
import { useAlerts } from './desk.api';
import { DeskTitle } from './desk-title';
import './desk.css';
import './alert-aside.css';
import { SignalsView } from './signals/signals-view';
import { Triage } from './triage';
import { lazyDialog } from '../../lib/lazy-dialog';
import { TEXT } from './text.zh';

const HandoverDialog = lazyDialog(() =>
  import('../../components/handover/handover-dialog').then((m) => m.HandoverDialog),
);

/** As wide as a figure, until it is known. */
const FIGURE_SPACE = '\u2007';

const STATES: readonly [AlertState, string][] = [
  ['open', TEXT.toHandle],
  ['snoozed', TEXT.snoozed],
  ['acknowledged', TEXT.acknowledged],
  ['case_opened', TEXT.caseOpened],
  ['dismissed', TEXT.dismissed],
];

/** 值班台: is this alert ours, and what next; and what may become one. */
export function DeskPage() {
  const { value: filter } = useFilters();
  // Told of what waits, whatever one looks at.
  const open = useAlerts('open');
  const [announcing, setAnnouncing] = useAnnouncing();
  useAnnouncements(open.data?.alerts, announcing);
  return (
    <div className="stack desk">
      {filter('view') === 'signals' ? (
        <SignalsView />
      ) : (
        <Alerts announce={<AnnounceMenu announcing={announcing} onChange={setAnnouncing} />} />
      )}
    </div>
  );
}

/** Alerts of a state. Everything by keyboard, nothing moves while one reads. */
function Alerts({ announce }: { announce: ReactNode }) {
  const { value: filter, set } = useFilters();
  const state = STATES.find(([name]) => name === filter('state'))?.[0] ?? 'open';
  const query = useAlerts(state);
  const manages = usePermitted('duty.manage');
  const [handing, setHanding] = useState(false);
  useKeys(manages ? { h: [TEXT.handOverCommand, () => setHanding(true)] } : {});
  return (
    <>
      <DeskTitle
        view="alerts"
        extra={
          <>
            {announce}
            {manages && (
              <Button onClick={() => setHanding(true)}>
                {TEXT.handOver}
                <kbd>h</kbd>
              </Button>
            )}
          </>
        }
      >
        <Segmented
          aria-label={TEXT.alertState}
          value={state}
          onChange={(value) => set('state', value)}
          options={STATES.map(([value, label]) => ({
            value,
            label: `${label} ${query.data?.counts[value] ?? FIGURE_SPACE}`,
          }))}
        />
      </DeskTitle>
      <Answer query={query}>{({ alerts }) => <Triage key={state} alerts={alerts} />}</Answer>
      {handing && <HandoverDialog onClose={() => setHanding(false)} />}
    </>
  );
}
