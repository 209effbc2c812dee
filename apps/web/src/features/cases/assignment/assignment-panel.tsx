import type { CaseDetail } from '@huixiang/contracts';
import { LABELS, mayDecideBetween } from '@huixiang/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { Panel } from '../../../components/panel';
import { dateTime } from '../../../lib/format';
import { usePermitted, useSession } from '../../../lib/session';
import { AssignmentDialog, type AssignmentTask } from './assignment-dialog';

/** 交办: whose the case is and by which row of the table, who says otherwise, and who decides. */
export function AssignmentPanel({ detail }: { detail: CaseDetail }) {
  const { case: summary, routing } = detail;
  const [task, setTask] = useState<AssignmentTask | null>(null);
  return (
    <Panel title="交办" extra={<Acts detail={detail} onTask={setTask} />}>
      <div className="small" style={{ lineHeight: 1.9 }}>
        <div>{LABELS.routingRow[routing.row]}</div>
        <div>协调：{routing.coordinators.map((one) => LABELS.coordinator[one]).join('、')}</div>
        {routing.headLeads && <div>特别重大：本级政府主要负责同志牵头</div>}
        <div>
          {detail.openedBy} {dateTime(summary.openedAt)} 立单（{LABELS.origin[summary.origin]}
          {detail.instruction !== null && ` ${detail.instruction}`}）
        </div>
        <div>
          {detail.acceptedAt === null
            ? '尚未签收'
            : `${detail.acceptedBy ?? ''} ${dateTime(detail.acceptedAt)} 签收`}
        </div>
        {detail.closeReason !== null && <div>办结说明：{detail.closeReason}</div>}
      </div>
      {detail.objections.map((objection) => (
        <div key={objection.id} className="objection small">
          <div>
            {objection.unit}异议（{dateTime(objection.raisedAt)}）：{objection.reason}
            {objection.suggested !== null && `，建议由${objection.suggested}承办`}
          </div>
          {objection.decidedAt === null ? (
            <div className="risk">待共同上级裁定，时限照常计算</div>
          ) : (
            <div className="soft">
              {objection.decidedBy} {dateTime(objection.decidedAt)} 裁定
              {objection.upheld === true ? '成立' : '不成立'}：{objection.note}
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
        裁定异议
      </Button>
    ) : null;
  if (opens)
    return (
      <Button size="small" onClick={() => onTask('assignment')}>
        改派
      </Button>
    );
  return handles && path === detail.unitPath && detail.acceptedAt === null ? (
    <Button size="small" onClick={() => onTask('objection')}>
      不属本单位
    </Button>
  ) : null;
}
