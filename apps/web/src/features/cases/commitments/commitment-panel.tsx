import type { CaseDetail, CommitmentView } from '@huixiang/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { OutsideLink } from '../../../components/outside-link';
import { Panel } from '../../../components/panel';
import { type Tone, ToneTag } from '../../../components/tags';
import { dateTime } from '../../../lib/format';
import { useIsOwn, usePermitted } from '../../../lib/session';
import { CommitmentDialog, type CommitmentTask } from './commitment-dialog';

const STATES: Readonly<Record<CommitmentView['state'], readonly [label: string, tone: Tone]>> = {
  proposed: ['待确认', 'mild'],
  pending: ['待兑现', 'accent'],
  broken: ['逾期未兑现', 'late'],
  kept: ['已兑现', 'good'],
  kept_late: ['逾期兑现', 'risk'],
  dismissed: ['不是承诺', 'plain'],
};

/** What the releases of a case promised: found by the machine, confirmed by a person, kept to the end. */
export function CommitmentPanel({ detail }: { detail: CaseDetail }) {
  const [task, setTask] = useState<CommitmentTask | null>(null);
  const own = useIsOwn(detail.unitPath);
  const handles = usePermitted('case.handle') && own;
  if (detail.commitments.length === 0 && !handles) return null;
  return (
    <Panel
      title="承诺"
      extra={
        handles && (
          <Button size="small" onClick={() => setTask({ what: 'add' })}>
            补记承诺
          </Button>
        )
      }
    >
      {detail.commitments.length === 0 ? (
        <div className="soft small">
          发布后，系统从稿件里找出承诺的事项和期限，列在这里待确认；确认后计时，直到兑现。
        </div>
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
        {one.dueOn === null ? '没有说明期限' : `${one.dueOn} 24:00 前`}
        {one.timeWords !== null && `（原文“${one.timeWords}”）`}
        {one.dismissal !== null && `，${one.dismissal}`}
      </div>
      {one.keptAt !== null && (
        <div className="small">
          {dateTime(one.keptAt)} {one.keptNote}{' '}
          {one.keptUrl !== null && <OutsideLink url={one.keptUrl}>公布网址</OutsideLink>}
        </div>
      )}
      {onTask !== null && one.state === 'proposed' && (
        <div className="row small" style={{ gap: 12 }}>
          <Task label="确认" onClick={() => onTask({ what: 'confirmation', one })} />
          <Task label="不是承诺" onClick={() => onTask({ what: 'dismissal', one })} />
        </div>
      )}
      {onTask !== null && (one.state === 'pending' || one.state === 'broken') && (
        <Task label="登记兑现" onClick={() => onTask({ what: 'fulfilment', one })} />
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
