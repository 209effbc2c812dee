import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { DutyStrip } from '../../components/duty-strip';
import { useFilters } from '../../lib/use-filters';
import { WORDS } from '../../text/words.zh';
import { useSignals } from './signals/signals.api';
import { TEXT } from './text.zh';

export type DeskView = 'alerts' | 'signals';

/** The head of the desk: who is on duty, what one looks at, and behind it the states of that. */
export function DeskTitle(props: { view: DeskView; children: ReactNode; extra?: ReactNode }) {
  const { set } = useFilters();
  const signals = useSignals('open');
  return (
    <div className="page-title">
      <div>
        <h1>{WORDS.pages.desk}</h1>
        <DutyStrip />
      </div>
      <div className="row desk-choices">
        {props.extra}
        <Segmented
          aria-label={TEXT.whatToView}
          value={props.view}
          onChange={(value) => set('view', value === 'alerts' ? undefined : value)}
          options={[
            { value: 'alerts', label: TEXT.alerts },
            { value: 'signals', label: TEXT.earlySigns(signals.data?.counts.open ?? '') },
          ]}
        />
        {props.children}
      </div>
    </div>
  );
}
