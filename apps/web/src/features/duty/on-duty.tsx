import type { DutyView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Panel } from '../../components/panel';
import { TEXT } from './text.zh';

/** Whom an alert would call now, one after another, until somebody answers. */
export function OnDuty({ duty }: { duty: DutyView }) {
  return (
    <Panel title={TEXT.callOrderNow}>
      {duty.chain.length === 0 ? (
        <p className="risk">{TEXT.nobodyToCall}</p>
      ) : (
        <ol className="chain">
          {duty.chain.map((person, i) => (
            <li key={person.id}>
              <strong>{person.name}</strong>{' '}
              <span className="soft small">{LABELS.role[person.role]}</span>
              <div className="soft small">
                {i === 0
                  ? TEXT.calledAtOnce
                  : TEXT.calledIfUnanswered(person.graveAfter, person.otherAfter)}
              </div>
            </li>
          ))}
        </ol>
      )}
      {duty.current === null && duty.chain.length > 0 && (
        <p className="soft small">{TEXT.noShiftNow}</p>
      )}
    </Panel>
  );
}
