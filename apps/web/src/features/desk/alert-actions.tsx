import type { AlertView } from '@huixiang/contracts';
import { Button } from 'antd';
import { Link } from 'react-router';
import { dateTime } from '../../lib/format';
import { usePermitted } from '../../lib/session';
import { TEXT } from './text.zh';

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
          <Button type="primary">{TEXT.viewCase}</Button>
        </Link>
      </div>
    );
  }
  if (alert.state === 'dismissed') {
    return (
      <div className="row">
        <span>
          {alert.settledBy}
          {TEXT.dismissedBecause}
          {alert.settleReason}
        </span>
        {triages && <Button onClick={acts.onReopen}>{TEXT.reopen}</Button>}
      </div>
    );
  }
  const waits = alert.state !== 'acknowledged';
  return (
    <div className="row desk-acts">
      {opens && (
        <Button type="primary" onClick={acts.onOpen}>
          {TEXT.openCase}
          <kbd>o</kbd>
        </Button>
      )}
      {triages && waits && (
        <>
          <Button onClick={acts.onAcknowledge}>
            {TEXT.acknowledge}
            <kbd>a</kbd>
          </Button>
          <Button onClick={acts.onSnooze}>
            {TEXT.snooze}
            <kbd>s</kbd>
          </Button>
        </>
      )}
      {triages && (
        <>
          <Button onClick={acts.onMerge}>
            {TEXT.mergeInto}
            <kbd>m</kbd>
          </Button>
          <Button onClick={acts.onDismiss}>
            {TEXT.dismissAlertAction}
            <kbd>d</kbd>
          </Button>
        </>
      )}
      {alert.state === 'snoozed' && triages && (
        <Button onClick={acts.onReopen}>{TEXT.handleNow}</Button>
      )}
      {alert.state === 'snoozed' && alert.snoozedUntil !== null && (
        <span className="soft">
          {alert.settledBy}
          {TEXT.snoozedUntilBecause(dateTime(alert.snoozedUntil))}
          {alert.settleReason}
        </span>
      )}
      {!waits && (
        <span className="soft">
          {alert.settledBy}
          {TEXT.acknowledgedIt}
        </span>
      )}
    </div>
  );
}
