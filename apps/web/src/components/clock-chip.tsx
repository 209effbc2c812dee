import type { ClockView } from '@huixiang/contracts';
import { isAgreedDuty, type ClockState, LABELS, clockState, isByDay } from '@huixiang/domain';
import { Tooltip } from 'antd';
import { countdown, dateTime, shortDate, span } from '../lib/format';
import { Bar } from './bar';
import { TEXT } from './text.zh';

export const TONE: Readonly<Record<ClockState, string>> = {
  running: 'var(--accent)',
  paused: 'var(--ink-soft)',
  at_risk: 'var(--risk)',
  met: 'var(--good)',
  met_late: 'var(--mild)',
  breached: 'var(--late)',
  stopped: 'var(--ink-soft)',
};

export function stateOf(clock: ClockView, now: number): ClockState {
  const at = (iso: string) => new Date(iso);
  return clockState(
    {
      limit: clock.limit,
      anchor: { kind: clock.anchorKind, at: at(clock.anchorAt) },
      dueAt: at(clock.dueAt),
      metAt: clock.metAt === null ? null : at(clock.metAt),
      closedAt: clock.closedAt === null ? null : at(clock.closedAt),
      pausedUntil: clock.pausedUntil === null ? null : at(clock.pausedUntil),
    },
    new Date(now),
  );
}

/** 5 小时, 2 个工作日. */
export function limitText({ amount, unit }: ClockView['limit']): string {
  return TEXT.amountOf(amount, LABELS.limitUnit[unit]);
}

/** When it is due, as an office writes it: a limit in days ends at 24:00 of its last day. */
export function dueText({
  duty,
  limit,
  dueAt,
}: Pick<ClockView, 'duty' | 'limit' | 'dueAt'>): string {
  if (!isByDay(limit.unit) && duty !== 'commitment') return dateTime(dueAt);
  return `${shortDate(new Date(Date.parse(dueAt) - 1).toISOString())} 24:00`;
}

/** What a clock says right now: time left, time over, or how it was met. */
export function clockText(clock: ClockView, now: number): string {
  const state = stateOf(clock, now);
  const due = Date.parse(clock.dueAt);
  switch (state) {
    case 'running':
    case 'at_risk':
      return TEXT.timeLeft(countdown(due - now));
    case 'paused':
      return TEXT.clockPaused;
    case 'breached':
      return TEXT.overdueBy(span(now - due));
    case 'stopped':
      return TEXT.notDoneAtClose;
    case 'met':
      return TEXT.onTime;
    case 'met_late':
      return TEXT.lateBy(span(Date.parse(clock.metAt ?? clock.dueAt) - due));
  }
}

/** A clock as one line with a bar of the time used; its basis and anchor stand behind it. */
export function ClockChip({ clock, now }: { clock: ClockView; now: number }) {
  const state = stateOf(clock, now);
  const [start, due] = [Date.parse(clock.anchorAt), Date.parse(clock.dueAt)];
  const end = clock.metAt ?? clock.closedAt;
  const until = end === null ? now : Date.parse(end);
  const used = Math.min(1, Math.max(0, (until - start) / (due - start)));
  return (
    <Tooltip
      title={
        <>
          {TEXT.dutyBasis(LABELS.duty[clock.duty], clock.basis)}
          {!isAgreedDuty(clock.duty) && TEXT.commaLimit(limitText(clock.limit))}
          <br />
          {TEXT.clockFromDue(
            LABELS.anchor[clock.anchorKind],
            dateTime(clock.anchorAt),
            dueText(clock),
          )}
        </>
      }
    >
      <div tabIndex={0} style={{ minWidth: 150 }}>
        <div className="row spread small" style={{ flexWrap: 'nowrap' }}>
          <span className="cut">{LABELS.duty[clock.duty]}</span>
          <span className="nowrap" style={{ color: TONE[state], fontWeight: 600 }}>
            {clockText(clock, now)}
          </span>
        </div>
        <div style={{ marginTop: 3 }}>
          <Bar share={used} colour={TONE[state]} />
        </div>
      </div>
    </Tooltip>
  );
}
