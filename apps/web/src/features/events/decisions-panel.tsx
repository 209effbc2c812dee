import type { EventDecisionView } from '@huixiang/contracts';
import { Button } from 'antd';
import { Link } from 'react-router';
import { Panel } from '../../components/panel';
import { explain } from '../../lib/api';
import { dateTime } from '../../lib/format';
import { usePermitted } from '../../lib/session';
import { useArranging, useDecisions } from '../../components/arranging/arranging.api';
import { useMessage } from '../../lib/message';

const KINDS: Readonly<Record<EventDecisionView['kind'], string>> = {
  merge: '合并',
  split: '拆出',
  move: '移出',
};

/** 归并记录: who put which articles where, and the way back. Nothing where nothing was decided. */
export function DecisionsPanel({ eventId }: { eventId: number }) {
  const { data: decisions = [] } = useDecisions(eventId);
  if (decisions.length === 0) return null;
  return (
    <Panel title="归并记录">
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
      onSuccess: () => void message.success('已撤销，报道已移回'),
      onError: (error) => void message.error(explain(error)),
    });
  return (
    <>
      <div className="row spread">
        <span>
          {KINDS[decision.kind]} {decision.articles} 篇{came ? '，来自' : '，归入'}
        </span>
        {decision.undoneAt === null && arranges && (
          <Button size="small" onClick={takeBack} loading={undo.isPending}>
            撤销
          </Button>
        )}
      </div>
      <Link to={`/events/${other.id}`}>{other.title}</Link>
      <div className="soft small">
        {decision.decidedBy ?? '系统'}，{dateTime(decision.decidedAt)}，{decision.reason}
      </div>
      {decision.undoneAt !== null && (
        <div className="soft small">
          已由 {decision.undoneBy ?? '系统'} 于 {dateTime(decision.undoneAt)} 撤销
        </div>
      )}
    </>
  );
}
