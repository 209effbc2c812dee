import { Segmented } from 'antd';
import { Answer } from '../../components/answer';
import { useDuty } from '../../components/duty.api';
import { usePermitted } from '../../lib/session';
import { useFilters } from '../../lib/use-filters';
import { WORDS } from '../../text/words.zh';
import './duty.css';
import { Handover } from './handover';
import { Mutes } from './mutes';
import { OnDuty } from './on-duty';
import { Roster } from './roster';
import { RuleSettings } from './rule-settings';
import { TEXT } from './text.zh';

/** 值班: who is called, what is handed over, and by which rules; what an office settles before the night. */
export function DutyPage() {
  const { value, set } = useFilters();
  const query = useDuty();
  const manages = usePermitted('duty.manage');
  const view = value('view') ?? 'roster';
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{WORDS.pages.duty}</h1>
        <Segmented
          value={view}
          onChange={(to) => set('view', to === 'roster' ? undefined : to)}
          options={[
            { value: 'roster', label: TEXT.dutyAndHandover },
            { value: 'rules', label: TEXT.alertRules },
          ]}
        />
      </div>
      <Answer query={query}>
        {(duty) =>
          view === 'rules' ? (
            <div className="grid-2">
              <RuleSettings duty={duty} manages={manages} />
              <Mutes duty={duty} manages={manages} />
            </div>
          ) : (
            <div className="grid-main">
              <Roster duty={duty} manages={manages} />
              <div className="stack duty-now">
                <OnDuty duty={duty} />
                <Handover duty={duty} manages={manages} />
              </div>
            </div>
          )
        }
      </Answer>
    </div>
  );
}
