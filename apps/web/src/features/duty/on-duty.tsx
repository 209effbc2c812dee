import type { DutyView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Panel } from '../../components/panel';

/** Whom an alert would call now, one after another, until somebody answers. */
export function OnDuty({ duty }: { duty: DutyView }) {
  return (
    <Panel title="现在的呼叫顺序">
      {duty.chain.length === 0 ? (
        <p className="risk">没有可呼叫的人：本单位及上级都没有值班人员或舆情专员。</p>
      ) : (
        <ol className="chain">
          {duty.chain.map((person, i) => (
            <li key={person.id}>
              <strong>{person.name}</strong>{' '}
              <span className="soft small">{LABELS.role[person.role]}</span>
              <div className="soft small">
                {i === 0
                  ? '立即呼叫'
                  : `无人应答时：重大及以上 ${person.graveAfter} 分钟后，其他 ${person.otherAfter} 分钟后`}
              </div>
            </li>
          ))}
        </ol>
      )}
      {duty.current === null && duty.chain.length > 0 && (
        <p className="soft small">现在没有排班，按舆情专员、分管领导的顺序呼叫。</p>
      )}
    </Panel>
  );
}
