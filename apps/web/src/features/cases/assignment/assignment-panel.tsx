import type { CaseDetail } from '@huixiang/contracts';
import { LABELS, mayDecideBetween } from '@huixiang/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { Panel } from '../../../components/panel';
import { dateTime } from '../../../lib/format';
import { usePermitted, useSession } from '../../../lib/session';
import { AssignmentDialog, type AssignmentTask } from './assignment-dialog';
import { TEXT } from './text.zh';

/** 交办: whose the case is and by which row of the table, who says otherwise, and who decides. */
export function AssignmentPanel({ detail }: { detail: CaseDetail }) {
  const { case: summary, routing } = detail;
  const [task, setTask] = useState<AssignmentTask | null>(null);
  return (
    <Panel title={TEXT.assignment} extra={<Acts detail={detail} onTask={setTask} />}>
      <div className="small" style={{ lineHeight: 1.9 }}>
        <div>{LABELS.routingRow[routing.row]}</div>
        <div>
          {TEXT.coordinatedBy(
            routing.coordinators.map((one) => LABELS.coordinator[one]).join(TEXT.listSeparator),
          )}
        </div>
        {routing.headLeads && <div>{TEXT.headLeads}</div>}
        <div>
          {TEXT.caseOpened(
            detail.openedBy,
            dateTime(summary.openedAt),
            LABELS.origin[summary.origin],
          )}
          {detail.instruction !== null && ` ${detail.instruction}`}
          {TEXT.openedClose}
        </div>
        <div>
          {detail.acceptedAt === null
            ? TEXT.notAccepted
            : TEXT.caseAccepted(detail.acceptedBy ?? '', dateTime(detail.acceptedAt))}
        </div>
        {detail.closeReason !== null && <div>{TEXT.closingNote(detail.closeReason)}</div>}
      </div>
      {detail.objections.map((objection) => (
        <div key={objection.id} className="objection small">
          <div>
            {TEXT.objectionLine(objection.unit, dateTime(objection.raisedAt), objection.reason)}
            {objection.suggested !== null && TEXT.suggestsUnit(objection.suggested)}
          </div>
          {objection.decidedAt === null ? (
            <div className="risk">{TEXT.awaitingDecision}</div>
          ) : (
            <div className="soft">
              {objection.decidedBy}
              {TEXT.decisionLine(
                dateTime(objection.decidedAt),
                objection.upheld === true ? TEXT.upheld : TEXT.rejected,
              )}
              {objection.note}
            </div>
          )}
        </div>
      ))}
      {task !== null && (
        <AssignmentDialog detail={detail} task={task} onClose={() => setTask(null)} />
      )}
    </Panel>
  );
}

function Acts(props: { detail: CaseDetail; onTask: (task: AssignmentTask) => void }) {
  const { detail, onTask } = props;
  const path = useSession()?.unit.path ?? '';
  const handles = usePermitted('case.handle');
  const opens = usePermitted('case.open') && mayDecideBetween(path, [detail.unitPath]);
  const pending = detail.objections.some(({ decidedAt }) => decidedAt === null);
  if (detail.closedAt !== null) return null;
  if (pending)
    return opens ? (
      <Button size="small" type="primary" onClick={() => onTask('decision')}>
        {TEXT.decideObjection}
      </Button>
    ) : null;
  if (opens)
    return (
      <Button size="small" onClick={() => onTask('assignment')}>
        {TEXT.reassign}
      </Button>
    );
  return handles && path === detail.unitPath && detail.acceptedAt === null ? (
    <Button size="small" onClick={() => onTask('objection')}>
      {TEXT.notOurs}
    </Button>
  ) : null;
}
