import type { AlertView } from '@huixiang/contracts';
import { LABELS, describeReason } from '@huixiang/domain';
import { memo } from 'react';
import { Sparkline } from '../../components/sparkline';
import { LevelTag } from '../../components/tags';
import { TimeAgo } from '../../components/time-ago';
import { dateTime } from '../../lib/format';
import { TEXT } from './text.zh';

/** An alert of the queue: how grave, how old, what, where, why last. */
export const AlertRow = memo(function AlertRow(props: {
  alert: AlertView;
  index: number;
  /** Rows of the whole list. */
  of: number;
  selected: boolean;
  /** Pixels from the top of the list. */
  start: number;
  measure: (row: HTMLElement | null) => void;
  onSelect: (index: number) => void;
}) {
  const { alert, index, selected } = props;
  const { event } = alert;
  return (
    <div
      id={`alert-${alert.id}`}
      role="option"
      aria-selected={selected}
      aria-setsize={props.of}
      aria-posinset={index + 1}
      data-index={index}
      ref={props.measure}
      className={selected ? 'alert-row selected' : 'alert-row'}
      style={{ position: 'absolute', top: props.start }}
      onClick={() => props.onSelect(index)}
    >
      <span className="row spread" style={{ flexWrap: 'nowrap' }}>
        <LevelTag level={event.level} proposed={!event.levelSet} />
        <span className="soft small nowrap">
          <TimeAgo at={alert.raisedAt} />
        </span>
      </span>
      <span className="alert-title clip">{event.title}</span>
      <span className="row spread" style={{ flexWrap: 'nowrap', alignItems: 'end' }}>
        <span className="soft small">
          {[
            event.place?.name,
            event.field === null ? null : LABELS.field[event.field],
            TEXT.articlesCount(event.articles),
          ]
            .filter(Boolean)
            .join(' · ')}
          <Told alert={alert} />
        </span>
        <Sparkline values={event.spark} width={72} />
      </span>
    </div>
  );
});

/** What happened to it last, or else why it is here. */
function Told({ alert }: { alert: AlertView }) {
  const latest = alert.reasons.at(-1);
  const called = alert.state === 'open' ? alert.calls.at(-1) : undefined;
  return (
    <>
      {alert.mutedUntil !== null && (
        <span className="clip">{TEXT.mutedUntil(dateTime(alert.mutedUntil))}</span>
      )}
      {called !== undefined && (
        <span className={alert.nextCallAt === null ? 'clip late' : 'clip'}>
          {alert.nextCallAt === null ? TEXT.noAnswer : TEXT.calledName(called.name)}
        </span>
      )}
      {alert.snoozedUntil !== null && (
        <span className="clip">{TEXT.backAt(dateTime(alert.snoozedUntil))}</span>
      )}
      {latest !== undefined && <span className="clip">{describeReason(latest)}</span>}
    </>
  );
}
