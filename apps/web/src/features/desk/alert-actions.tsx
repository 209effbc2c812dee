import type { AlertView } from '@huixiang/contracts';
import { Button } from 'antd';
import { Link } from 'react-router';
import { dateTime } from '../../lib/format';
import { usePermitted } from '../../lib/session';

export interface AlertActs {
  readonly onAcknowledge: () => void;
  readonly onDismiss: () => void;
  readonly onOpen: () => void;
  readonly onSnooze: () => void;
  readonly onMerge: () => void;
  readonly onReopen: () => void;
}

/** What may be done with an alert in its state, each with its key. */
export function AlertActions({ alert, acts }: { alert: AlertView; acts: AlertActs }) {
  const opens = usePermitted('case.open');
  const triages = usePermitted('alert.triage');
  if (alert.state === 'case_opened') {
    return (
      <div className="row">
        <Link to={`/cases/${alert.event.caseId ?? ''}`}>
          <Button type="primary">查看处置单</Button>
        </Link>
      </div>
    );
  }
  if (alert.state === 'dismissed') {
    return (
      <div className="row">
        <span>
          {alert.settledBy} 已排除：{alert.settleReason}
        </span>
        {triages && <Button onClick={acts.onReopen}>重新打开</Button>}
      </div>
    );
  }
  const waits = alert.state !== 'acknowledged';
  return (
    <div className="row desk-acts">
      {opens && (
        <Button type="primary" onClick={acts.onOpen}>
          立单交办 <kbd>o</kbd>
        </Button>
      )}
      {triages && waits && (
        <>
          <Button onClick={acts.onAcknowledge}>
            确认 <kbd>a</kbd>
          </Button>
          <Button onClick={acts.onSnooze}>
            暂缓 <kbd>s</kbd>
          </Button>
        </>
      )}
      {triages && (
        <>
          <Button onClick={acts.onMerge}>
            并入 <kbd>m</kbd>
          </Button>
          <Button onClick={acts.onDismiss}>
            排除 <kbd>d</kbd>
          </Button>
        </>
      )}
      {alert.state === 'snoozed' && triages && <Button onClick={acts.onReopen}>现在处置</Button>}
      {alert.state === 'snoozed' && alert.snoozedUntil !== null && (
        <span className="soft">
          {alert.settledBy} 暂缓到 {dateTime(alert.snoozedUntil)}：{alert.settleReason}
        </span>
      )}
      {!waits && <span className="soft">{alert.settledBy} 已确认</span>}
    </div>
  );
}
