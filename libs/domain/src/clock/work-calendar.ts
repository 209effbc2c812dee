import { dayAfter, weekdayOf } from './beijing-day';

/** A day that is not what its weekday makes it: off (放假), or worked on to make up for one (调休上班). */
export interface CalendarDay {
  /** As 2026-05-01. */
  readonly day: string;
  readonly off: boolean;
  readonly name: string;
  readonly basis: string;
}

/** Which days are worked on: weekdays, but for what the State Council arranges each year. */
export type WorkCalendar = ReadonlyMap<string, Pick<CalendarDay, 'off'>>;

export function calendarOf(days: readonly CalendarDay[]): WorkCalendar {
  return new Map(days.map((day) => [day.day, day]));
}

export function isWorkingDay(day: string, calendar: WorkCalendar): boolean {
  const arranged = calendar.get(day);
  if (arranged !== undefined) return !arranged.off;
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

const LONGEST_BREAK = 60;

/** `day` itself where it is worked on, or the next that is; `day` where two months have none. */
export function workingDayFrom(day: string, calendar: WorkCalendar): string {
  let next = day;
  for (let tried = 0; tried < LONGEST_BREAK; tried += 1) {
    if (isWorkingDay(next, calendar)) return next;
    next = dayAfter(next);
  }
  return day;
}

/** Whether the holidays of the year of `day` are known: without them working days are only weekdays. */
export function isArranged(day: string, calendar: WorkCalendar): boolean {
  const year = day.slice(0, 4);
  return [...calendar.keys()].some((known) => known.startsWith(year));
}
