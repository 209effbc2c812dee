import type { EventDetail } from '@huixiang/contracts';
import { HEAT_TERMS, type HeatTerm, LABELS } from '@huixiang/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { Bar } from '../../components/bar';
import { Panel } from '../../components/panel';
import { LevelTag } from '../../components/tags';
import { dateTime } from '../../lib/format';
import { usePermitted } from '../../lib/session';
import { useUndo } from '../../lib/use-undo';
import { useReleaseLevel, useSetLevel } from './events.api';
import { LevelDialog } from './level-dialog';

/** Which level is in force and who set it; why one is proposed: the score by its terms, and the floors that beat it. */
export function LevelReasons({ detail }: { detail: EventDetail }) {
  const { event, proposal, setLevel } = detail;
  const [setting, setSetting] = useState(false);
  const sets = usePermitted('alert.triage');
  return (
    <Panel
      title="等级"
      extra={
        <span className="row">
          <LevelTag level={event.level} proposed={!event.levelSet} />
          {sets && (
            <Button size="small" onClick={() => setSetting(true)}>
              {setLevel === null ? '定级' : '改定'}
            </Button>
          )}
        </span>
      }
    >
      {setLevel !== null && <SetLevel detail={detail} setLevel={setLevel} />}
      {setLevel !== null && (
        <strong className="small">系统建议{LABELS.level[proposal.level]}</strong>
      )}
      <ul className="list">
        {HEAT_TERMS.map((term) => (
          <li key={term} style={{ padding: '5px 0', border: 0 }}>
            <div className="row spread small">
              <span>{LABELS.heatTerm[term]}</span>
              <span>{pointsOf(proposal, term)}</span>
            </div>
            <Bar share={proposal.terms[term]?.value ?? 0} />
          </li>
        ))}
      </ul>
      <div className="small" style={{ marginTop: 8 }}>
        合计 {proposal.heat.toFixed(1)} 分（75 分以上特别重大，55 重大，35 较大）
      </div>
      {proposal.sensitivities.length > 0 && (
        <div className="small" style={{ marginTop: 4 }}>
          敏感：{proposal.sensitivities.map(({ name }) => name).join('、')}
        </div>
      )}
      {proposal.floors.map((floor) => (
        <div key={floor.floor} className="small" style={{ marginTop: 4 }}>
          下限：{LABELS.floor[floor.floor]}
          {floor.words.length > 0 && `（${floor.words.join('、')}）`}
        </div>
      ))}
      {proposal.accident !== null && <Accident accident={proposal.accident} />}
      {setting && <LevelDialog detail={detail} onClose={() => setSetting(false)} />}
    </Panel>
  );
}

/** A term nobody knows anything of does not count, and says so; the others share its weight. */
function pointsOf({ terms }: EventDetail['proposal'], term: HeatTerm): string {
  const points = terms[term]?.points;
  return points === undefined ? '未知，不计' : `${points.toFixed(1)} 分`;
}

/** Who judged it so, and why; and where the proposal has gone beyond that since. */
function SetLevel(props: { detail: EventDetail; setLevel: NonNullable<EventDetail['setLevel']> }) {
  const { event } = props.detail;
  const { level, by, at, reason } = props.setLevel;
  const release = useReleaseLevel(event.id);
  const change = useSetLevel(event.id);
  const offerUndo = useUndo();
  const sets = usePermitted('alert.triage');
  return (
    <div className="set-level">
      <div>
        {by} {dateTime(at)} 定为{LABELS.level[level]}：{reason}
      </div>
      {!event.levelSet && (
        <div className="risk">
          此后系统建议升到{LABELS.level[event.level]}，以此为准，请重新研判。
        </div>
      )}
      {sets && (
        <button
          type="button"
          className="link-button small"
          onClick={() =>
            release.mutate(undefined, {
              // Set again it would cover what is proposed now, which its author did not know.
              onSuccess: () => {
                if (event.levelSet) offerUndo('已撤回定级', () => change.mutate({ level, reason }));
              },
            })
          }
        >
          撤回定级
        </button>
      )}
    </div>
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
