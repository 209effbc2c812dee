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
      {proposal.accident !== null && <Accident accident={proposal.accident} />}
    </Panel>
  );
}

const AMOUNTS = {
  deaths: (amount: number) => `死亡 ${amount} 人`,
  seriousInjuries: (amount: number) => `重伤 ${amount} 人`,
  lossYuan: (amount: number) => `直接经济损失 ${amount / 1e4} 万元`,
};

/** The statutory level, another axis than that of opinion: what was stated, by which clause, in whose words. */
function Accident({ accident }: { accident: NonNullable<EventDetail['proposal']['accident']> }) {
  return (
    <div style={{ marginTop: 12, paddingTop: 12, borderTop: '1px solid var(--line)' }}>
      <div className="row spread">
        <strong>事故等级</strong>
        <LevelTag level={accident.level} proposed />
      </div>
      <div className="small" style={{ marginTop: 4 }}>
        报道称{AMOUNTS[accident.measure](accident.amount)}
        ，依《生产安全事故报告和调查处理条例》第三条建议，以调查认定为准
      </div>
      <blockquote className="quote">{accident.sentence}</blockquote>
    </div>
  );
}
