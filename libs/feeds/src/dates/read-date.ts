import { type CalendarDate, type FoundDate, calendarDate, exists } from './calendar-date';
import { type ClockTime, MIDNIGHT, clockTime } from './clock-time';
import { agoInstant, dayWordInstant } from './relative-date';
import { tidyDate } from './tidy-date';
import { type WallTime, instantIn, statedOffset, wallMs } from './zones';

/** What the reading of a date depends on beside its text. */
export interface DateContext {
  /** When the document was fetched: relative dates count from it. */
  readonly now: Date;
  /** IANA zone of dates that state none. */
  readonly zone: string;
  /** Whether `CST` is China Standard Time. */
  readonly chinese: boolean;
}

const EARLIEST = Date.UTC(2000, 0, 1);
const DAY_MS = 86_400_000;
const BEIJING_MINUTES = 480;
/** 29 February is at most eight years back. */
const YEARS_BACK = 8;

/**
 * Reads the dates feeds and pages carry: RFC 822, RFC 3339 and what programs print; Chinese forms,
 * relative ones, epochs. A date without a zone is in the source's, never in the host's. Null where it is
 * no date, or lies before 2000 or more than a day ahead: such an item is dated by when it was first seen.
 */
export function readDate(text: string, context: DateContext): Date | null {
  const instant = instantOf(tidyDate(text), context);
  if (instant === null || Number.isNaN(instant)) return null;
  const isBelieved = instant >= EARLIEST && instant <= context.now.getTime() + DAY_MS;
  return isBelieved ? new Date(instant) : null;
}

function instantOf(text: string, context: DateContext): number | null {
  const epoch = epochInstant(text);
  if (epoch !== null) return epoch;
  const date = calendarDate(text);
  if (date !== null) return calendarInstant(text, date, context);
  const now = context.now.getTime();
  const word = dayWordInstant(text, now, context.zone);
  return word === undefined ? agoInstant(text, now) : word;
}

/** Seconds or milliseconds since 1970: ten or thirteen figures and nothing else. */
function epochInstant(text: string): number | null {
  const match = /^(?:\/Date\()?(\d{13}|\d{10}(?:\.\d+)?)(?:\)\/)?$/.exec(text);
  if (match === null) return null;
  const value = Number(match[1]);
  return match[1]!.length === 13 && !match[1]!.includes('.') ? value : Math.floor(value * 1000);
}

function calendarInstant(text: string, date: FoundDate, context: DateContext): number | null {
  const behind = clockTime(date.rest);
  const stated = behind === undefined ? clockTime(date.before) : behind;
  if (stated === null) return null;
  const time = stated ?? MIDNIGHT;
  const offset = text.includes('北京时间')
    ? BEIJING_MINUTES
    : (statedOffset(time.rest, context.chinese) ?? known(statedOffset(date.rest, context.chinese)));
  // A zone nobody knows makes a time doubtful.
  if (Number.isNaN(offset)) return null;
  const at = (year: number) => instantAt(year, date, time, offset, context.zone);
  if (date.year !== null) return at(date.year);
  const latest = context.now.getTime() + DAY_MS;
  const thisYear = new Date(latest).getUTCFullYear();
  for (let year = thisYear + 1; year > thisYear - YEARS_BACK; year -= 1) {
    if (exists({ ...date, year }) && at(year) <= latest) return at(year);
  }
  return null;
}

/** Behind a mere day, what looks like an unknown zone is some other word. */
function known(offset: number | null): number | null {
  return Number.isNaN(offset) ? null : offset;
}

function instantAt(
  year: number,
  date: CalendarDate,
  time: ClockTime,
  offset: number | null,
  zone: string,
): number {
  const wall: WallTime = [year, date.month, date.day, time.hour, time.minute, time.second, time.ms];
  return offset === null ? instantIn(zone, wall) : wallMs(wall) - offset * 60_000;
}
