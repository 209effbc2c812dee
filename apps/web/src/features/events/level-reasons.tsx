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
import { TEXT } from './text.zh';

/** Which level is in force and who set it; why one is proposed: the score by its terms, and the floors that beat it. */
export function LevelReasons({ detail }: { detail: EventDetail }) {
  const { event, proposal, setLevel } = detail;
  const [setting, setSetting] = useState(false);
  const sets = usePermitted('alert.triage');
  return (
    <Panel
      title={TEXT.level}
      extra={
        <span className="row">
          <LevelTag level={event.level} proposed={!event.levelSet} />
          {sets && (
            <Button size="small" onClick={() => setSetting(true)}>
              {setLevel === null ? TEXT.setLevel : TEXT.changeLevel}
            </Button>
          )}
        </span>
      }
    >
      {setLevel !== null && <SetLevel detail={detail} setLevel={setLevel} />}
      {setLevel !== null && (
        <strong className="small">{TEXT.systemSuggests(LABELS.level[proposal.level])}</strong>
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
        {TEXT.totalScore(proposal.heat.toFixed(1))}
      </div>
      {proposal.sensitivities.length > 0 && (
        <div className="small" style={{ marginTop: 4 }}>
          {TEXT.sensitiveTopics(
            proposal.sensitivities.map(({ name }) => name).join(TEXT.listComma),
          )}
        </div>
      )}
      {proposal.floors.map((floor) => (
        <div key={floor.floor} className="small" style={{ marginTop: 4 }}>
          {TEXT.levelFloor(LABELS.floor[floor.floor])}
          {floor.words.length > 0 && TEXT.wordsInBrackets(floor.words.join(TEXT.listComma))}
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
  return points === undefined ? TEXT.unknownNotCounted : TEXT.points(points.toFixed(1));
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
      <div>{TEXT.levelSetLine(by, dateTime(at), LABELS.level[level], reason)}</div>
      {!event.levelSet && (
        <div className="risk">{TEXT.suggestedHigherSince(LABELS.level[event.level])}</div>
      )}
      {sets && (
        <button
          type="button"
          className="link-button small"
          onClick={() =>
            release.mutate(undefined, {
              // Set again it would cover what is proposed now, which its author did not know.
              onSuccess: () => {
                if (event.levelSet)
                  offerUndo(TEXT.levelWithdrawn, () => change.mutate({ level, reason }));
              },
            })
          }
        >
          {TEXT.withdrawLevel}
        </button>
      )}
    </div>
  );
}

const AMOUNTS = {
  deaths: (amount: number) => TEXT.deaths(amount),
  seriousInjuries: (amount: number) => TEXT.seriousInjuries(amount),
  lossYuan: (amount: number) => TEXT.directLoss(amount / 1e4),
};

/** The statutory level, another axis than that of opinion: what was stated, by which clause, in whose words. */
function Accident({ accident }: { accident: NonNullable<EventDetail['proposal']['accident']> }) {
  return (
    <div style={{ marginTop: 12, paddingTop: 12, borderTop: '1px solid var(--line)' }}>
      <div className="row spread">
        <strong>{TEXT.accidentLevel}</strong>
        <LevelTag level={accident.level} proposed />
      </div>
      <div className="small" style={{ marginTop: 4 }}>
        {TEXT.accidentBasis(AMOUNTS[accident.measure](accident.amount))}
      </div>
      <blockquote className="quote">{accident.sentence}</blockquote>
    </div>
  );
}
