import type { EventDecisionView } from '@huixiang/contracts';
import { Button } from 'antd';
import { Link } from 'react-router';
import { Panel } from '../../components/panel';
import { explain } from '../../lib/api';
import { dateTime } from '../../lib/format';
import { usePermitted } from '../../lib/session';
import { useArranging, useDecisions } from '../../components/arranging/arranging.api';
import { useMessage } from '../../lib/message';
import { TEXT } from './text.zh';

const KINDS: Readonly<Record<EventDecisionView['kind'], string>> = {
  merge: TEXT.kindMerge,
  split: TEXT.kindSplit,
  move: TEXT.kindMove,
};

/** 归并记录: who put which articles where, and the way back. Nothing where nothing was decided. */
export function DecisionsPanel({ eventId }: { eventId: number }) {
  const { data: decisions = [] } = useDecisions(eventId);
  if (decisions.length === 0) return null;
  return (
    <Panel title={TEXT.mergeRecord}>
      <ul className="list">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <Decision eventId={eventId} decision={decision} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Decision({ eventId, decision }: { eventId: number; decision: EventDecisionView }) {
  const message = useMessage();
  const { undo } = useArranging(eventId);
  const arranges = usePermitted('alert.triage');
  const came = decision.intoId === eventId;
  const other = came
    ? { id: decision.fromId, title: decision.fromTitle }
    : { id: decision.intoId, title: decision.intoTitle };
  const takeBack = () =>
    undo.mutate(decision.id, {
      onSuccess: () => void message.success(TEXT.undoneMovedBack),
      onError: (error) => void message.error(explain(error)),
    });
  return (
    <>
      <div className="row spread">
        <span>
          {TEXT.decisionLine(
            KINDS[decision.kind],
            decision.articles,
            came ? TEXT.cameFrom : TEXT.wentInto,
          )}
        </span>
        {decision.undoneAt === null && arranges && (
          <Button size="small" onClick={takeBack} loading={undo.isPending}>
            {TEXT.undo}
          </Button>
        )}
      </div>
      <Link to={`/events/${other.id}`}>{other.title}</Link>
      <div className="soft small">
        {TEXT.decidedLine(
          decision.decidedBy ?? TEXT.bySystem,
          dateTime(decision.decidedAt),
          decision.reason,
        )}
      </div>
      {decision.undoneAt !== null && (
        <div className="soft small">
          {TEXT.undoneLine(decision.undoneBy ?? TEXT.bySystem, dateTime(decision.undoneAt))}
        </div>
      )}
    </>
  );
}
