import type { AlertView } from '@huixiang/contracts';
import { LABELS, describeReason } from '@huixiang/domain';
import { useEffect, useRef } from 'react';
import { Sparkline } from '../../components/sparkline';
import { LevelTag } from '../../components/tags';
import { ago, dateTime } from '../../lib/format';
import { useNow } from '../../lib/use-now';

export function AlertRow({
  alert,
  selected,
  onSelect,
}: {
  alert: AlertView;
  selected: boolean;
  onSelect: () => void;
}) {
  const now = useNow();
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!selected) return;
    row.current?.scrollIntoView({ block: 'nearest' });
    // The keyboard's place in the list moves along, where it is in the list at all.
    if (row.current?.parentElement?.contains(document.activeElement)) row.current.focus();
  }, [selected]);
  const { event } = alert;
  const latest = alert.reasons.at(-1);
  return (
    <button
      type="button"
      role="option"
      aria-selected={selected}
      className={selected ? 'alert-row selected' : 'alert-row'}
      onClick={onSelect}
      ref={row}
      tabIndex={selected ? 0 : -1}
    >
      <span className="row spread" style={{ flexWrap: 'nowrap' }}>
        <LevelTag level={event.level} proposed={!event.levelSet} />
        <span className="soft small nowrap">{ago(alert.raisedAt, now)}</span>
      </span>
      <span className="alert-title clip">{event.title}</span>
      <span className="row spread" style={{ flexWrap: 'nowrap', alignItems: 'end' }}>
        <span className="soft small">
          {[
            event.place?.name,
            event.field === null ? null : LABELS.field[event.field],
            `${event.articles} 篇`,
          ]
            .filter(Boolean)
            .join(' · ')}
          {alert.mutedUntil !== null && (
            <span className="clip">静音到 {dateTime(alert.mutedUntil)}</span>
          )}
          {alert.state === 'open' && alert.calls.length > 0 && (
            <span className={alert.nextCallAt === null ? 'clip late' : 'clip'}>
              {alert.nextCallAt === null ? '无人应答' : `已呼叫 ${alert.calls.at(-1)!.name}`}
            </span>
          )}
          {alert.snoozedUntil !== null && (
            <span className="clip">{dateTime(alert.snoozedUntil)} 回来</span>
          )}
          {latest !== undefined && <span className="clip">{describeReason(latest)}</span>}
        </span>
        <Sparkline values={event.spark} width={72} />
      </span>
    </button>
  );
}
