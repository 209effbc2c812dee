import { beijingDay, dayAfter, dayStart } from './beijing-day';
import { type WorkCalendar, isWorkingDay, workingDayFrom } from './work-calendar';

/** What a limit is counted in: elapsed time (自然时), working days (工作日), or days and months of the calendar. */
export const LIMIT_UNITS = ['minute', 'hour', 'working_day', 'day', 'month'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
}

/** A time in which a clock stands still: from `from` (inclusive) to `to` (exclusive). */
export interface Pause {
  readonly from: Date;
  readonly to: Date;
}

/** Units that are counted by the day: what they limit ends at midnight. */
export function isByDay(unit: LimitUnit): boolean {
  return unit === 'working_day' || unit === 'day' || unit === 'month';
}

const ELAPSED_MS: Readonly<Partial<Record<LimitUnit, number>>> = {
  minute: 60_000,
  hour: 3_600_000,
};

/**
 * When a limit that runs from `start` ends. Elapsed time is counted through nights and holidays; of days,
 * that of the start is not counted, the last one ends at 24:00 in Beijing, and one that ends on a day off ends
 * on the working day after it (民法典 第二百零一至二百零三条). A pause that begins before the end moves it: elapsed
 * time by its length, days by those whose end falls into it.
 * @throws RangeError where no end can be found, as in a calendar without a working day
 */
export function dueOf(
  start: Date,
  limit: Limit,
  calendar: WorkCalendar,
  pauses: readonly Pause[] = [],
): Date {
  const ordered = joined(pauses);
  const elapsed = ELAPSED_MS[limit.unit];
  if (elapsed !== undefined) return afterElapsed(start, limit.amount * elapsed, ordered);
  return dayStart(dayAfter(lastDay(start, limit, calendar, ordered)));
}

function afterElapsed(start: Date, length: number, pauses: readonly Pause[]): Date {
  let due = start.getTime() + length;
  for (const { from, to } of pauses) {
    if (from.getTime() >= due) break;
    due += Math.max(0, to.getTime() - Math.max(from.getTime(), start.getTime()));
  }
  return new Date(due);
}

/** Days looked at for each that is to be counted, and for pauses besides, before no end is believed in. */
const MOST_DAYS_EACH = 10;
const MOST_DAYS_PAUSED = 1300;

function lastDay(
  start: Date,
  limit: Limit,
  calendar: WorkCalendar,
  pauses: readonly Pause[],
): string {
  const counts = (day: string) =>
    (limit.unit !== 'working_day' || isWorkingDay(day, calendar)) && !isPaused(day, pauses);
  let left = limit.unit === 'month' ? daysOfMonths(start, limit.amount) : limit.amount;
  const most = left * MOST_DAYS_EACH + MOST_DAYS_PAUSED;
  let day = beijingDay(start);
  for (let tried = 0; left > 0; tried += 1) {
    if (tried > most) throw new RangeError(`no end of ${limit.amount} ${limit.unit}`);
    day = dayAfter(day);
    if (counts(day)) left -= 1;
  }
  return workingDayFrom(day, calendar);
}

/** Days to the corresponding day `months` later, or to the last of a month that has no such day (民法典 第二百零二条). */
function daysOfMonths(start: Date, months: number): number {
  const [year, month, day] = beijingDay(start).split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const end = Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth));
  return Math.round((end - Date.UTC(year, month - 1, day)) / 86_400_000);
}

/** A day does not count whose end falls into a pause: one that begins and ends within a day gives nothing. */
function isPaused(day: string, pauses: readonly Pause[]): boolean {
  const end = dayStart(dayAfter(day));
  return pauses.some((pause) => pause.from < end && pause.to >= end);
}

/** In order, those that touch made one. */
function joined(pauses: readonly Pause[]): readonly Pause[] {
  const ordered = [...pauses].sort((a, b) => a.from.getTime() - b.from.getTime());
  const apart: Pause[] = [];
  for (const pause of ordered) {
    const last = apart.at(-1);
    if (last === undefined || pause.from > last.to) apart.push(pause);
    else if (pause.to > last.to) apart[apart.length - 1] = { from: last.from, to: pause.to };
  }
  return apart;
}
