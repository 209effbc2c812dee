import type { AlertView } from '@huixiang/contracts';
import { LABELS, describeReason } from '@huixiang/domain';
import { Fragment, type ReactNode, memo } from 'react';
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

/** What happened to it last and why it is here, in two lines whatever is said: a call that goes out must not push the queue down. */
function Told({ alert }: { alert: AlertView }) {
  const latest = alert.reasons.at(-1);
  const called = alert.state === 'open' ? alert.calls.at(-1) : undefined;
  const told: ReactNode[] = [];
  if (alert.mutedUntil !== null) told.push(TEXT.mutedUntil(dateTime(alert.mutedUntil)));
  if (called !== undefined)
    told.push(
      alert.nextCallAt === null ? (
        <strong className="late">{TEXT.noAnswer}</strong>
      ) : (
        TEXT.calledName(called.name)
      ),
    );
  if (alert.snoozedUntil !== null) told.push(TEXT.backAt(dateTime(alert.snoozedUntil)));
  if (latest !== undefined) told.push(describeReason(latest));
  return (
    <span className="clip alert-told">
      {told.map((one, i) => (
        <Fragment key={i}>
          {i > 0 && ' · '}
          {one}
        </Fragment>
      ))}
    </span>
  );
}
