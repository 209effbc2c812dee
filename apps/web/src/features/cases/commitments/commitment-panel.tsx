import type { CaseDetail, CommitmentView } from '@huixiang/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { OutsideLink } from '../../../components/outside-link';
import { Panel } from '../../../components/panel';
import { type Tone, ToneTag } from '../../../components/tags';
import { dateTime } from '../../../lib/format';
import { useIsOwn, usePermitted } from '../../../lib/session';
import { CommitmentDialog, type CommitmentTask } from './commitment-dialog';
import { TEXT } from './text.zh';

const STATES: Readonly<Record<CommitmentView['state'], readonly [label: string, tone: Tone]>> = {
  proposed: [TEXT.toConfirm, 'mild'],
  pending: [TEXT.pending, 'accent'],
  broken: [TEXT.broken, 'late'],
  kept: [TEXT.kept, 'good'],
  kept_late: [TEXT.keptLate, 'risk'],
  dismissed: [TEXT.notCommitment, 'plain'],
};

/** What the releases of a case promised: found by the machine, confirmed by a person, kept to the end. */
export function CommitmentPanel({ detail }: { detail: CaseDetail }) {
  const [task, setTask] = useState<CommitmentTask | null>(null);
  const own = useIsOwn(detail.unitPath);
  const handles = usePermitted('case.handle') && own;
  if (detail.commitments.length === 0 && !handles) return null;
  return (
    <Panel
      title={TEXT.commitments}
      extra={
        handles && (
          <Button size="small" onClick={() => setTask({ what: 'add' })}>
            {TEXT.addCommitment}
          </Button>
        )
      }
    >
      {detail.commitments.length === 0 ? (
        <div className="soft small">{TEXT.commitmentsIntro}</div>
      ) : (
        <ul className="list">
          {detail.commitments.map((one) => (
            <li key={one.id}>
              <Commitment one={one} onTask={handles ? setTask : null} />
            </li>
          ))}
        </ul>
      )}
      {task !== null && (
        <CommitmentDialog caseId={detail.case.id} task={task} onClose={() => setTask(null)} />
      )}
    </Panel>
  );
}

function Commitment(props: {
  one: CommitmentView;
  onTask: ((task: CommitmentTask) => void) | null;
}) {
  const { one, onTask } = props;
  const [label, tone] = STATES[one.state];
  return (
    <div className={one.state === 'dismissed' ? 'soft' : ''}>
      <div className="row spread" style={{ flexWrap: 'nowrap', alignItems: 'start' }}>
        <span>{one.deed}</span>
        <ToneTag tone={tone}>{label}</ToneTag>
      </div>
      <div className="soft small">
        {one.dueOn === null ? TEXT.noDueDate : TEXT.dueBy(one.dueOn)}
        {one.timeWords !== null && TEXT.originalWords(one.timeWords)}
        {one.dismissal !== null && TEXT.dismissalReason(one.dismissal)}
      </div>
      {one.keptAt !== null && (
        <div className="small">
          {dateTime(one.keptAt)} {one.keptNote}{' '}
          {one.keptUrl !== null && <OutsideLink url={one.keptUrl}>{TEXT.publicLink}</OutsideLink>}
        </div>
      )}
      {onTask !== null && one.state === 'proposed' && (
        <div className="row small" style={{ gap: 12 }}>
          <Task label={TEXT.confirm} onClick={() => onTask({ what: 'confirmation', one })} />
          <Task label={TEXT.notCommitment} onClick={() => onTask({ what: 'dismissal', one })} />
        </div>
      )}
      {onTask !== null && (one.state === 'pending' || one.state === 'broken') && (
        <Task label={TEXT.recordKept} onClick={() => onTask({ what: 'fulfilment', one })} />
      )}
    </div>
  );
}

function Task({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className="link-button small" onClick={onClick}>
      {label}
    </button>
  );
}
