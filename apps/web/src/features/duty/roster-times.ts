import type { DutyShiftView } from '@huixiang/contracts';
import { wallClock } from '../../lib/beijing-time';
import { span } from '../../lib/format';
import { TEXT } from './text.zh';

/** 5月1日 周五 08:00–20:00; where it ends on another day, that day too. */
export function whenOf({ from, to }: Pick<DutyShiftView, 'from' | 'to'>): string {
  const [start, end] = [wallClock(from), wallClock(to)];
  const sameDay = start.isSame(end, 'day');
  const ends = sameDay
    ? end.format('HH:mm')
    : end.diff(start, 'hour') <= 24
      ? TEXT.nextDayTime(end.format('HH:mm'))
      : end.format(TEXT.dayTimeFormat);
  return TEXT.shiftWhen(
    start.format(TEXT.dayFormat),
    start.format('ddd'),
    start.format('HH:mm'),
    ends,
  );
}

/** Before which shifts nobody is on duty, from `now` on, and for how long. */
export function gapsOf(shifts: readonly DutyShiftView[], now: string): ReadonlyMap<number, string> {
  const gaps = new Map<number, string>();
  let covered = now;
  for (const { id, from, to } of shifts) {
    if (to <= now) continue;
    if (from > covered) gaps.set(id, span(Date.parse(from) - Date.parse(covered)));
    if (to > covered) covered = to;
  }
  return gaps;
}
