import type { EventDetail } from '@huixiang/contracts';
import { HEAT_TERMS, LABELS } from '@huixiang/domain';
import { Panel } from '../../components/panel';
import { LevelTag } from '../../components/tags';

/** Why the level is proposed: the score by its terms, and the floors that beat it. */
export function LevelReasons({ detail }: { detail: EventDetail }) {
  const { proposal } = detail;
  return (
    <Panel title="建议等级的依据" extra={<LevelTag level={proposal.level} proposed />}>
      <ul className="list">
        {HEAT_TERMS.map((term) => (
          <li key={term} style={{ padding: '5px 0', border: 0 }}>
            <div className="row spread small">
              <span>{LABELS.heatTerm[term]}</span>
              <span>{(proposal.terms[term]?.points ?? 0).toFixed(1)} 分</span>
            </div>
            <div style={{ height: 4, borderRadius: 2, background: '#e9eef2' }}>
              <div
                style={{
                  height: 4,
                  borderRadius: 2,
                  width: `${(proposal.terms[term]?.value ?? 0) * 100}%`,
                  background: '#6f93b5',
                }}
              />
            </div>
          </li>
        ))}
      </ul>
      <div className="small" style={{ marginTop: 8 }}>
        合计 {proposal.heat.toFixed(1)} 分（75 分以上特别重大，55 重大，35 较大）
      </div>
      {proposal.floors.map((floor) => (
        <div key={floor.floor} className="small" style={{ marginTop: 4 }}>
          下限：{LABELS.floor[floor.floor]}
          {floor.words.length > 0 && `（${floor.words.join('、')}）`}
        </div>
      ))}
    </Panel>
  );
}
