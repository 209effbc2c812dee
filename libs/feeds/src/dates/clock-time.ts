/** A time of day, and what stands behind it. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
  readonly rest: string;
}

const TIME =
  /(?<![\d+:-])(上午|下午|中午|晚上|傍晚|凌晨|清晨|早上|早晨|晚间|晚)?\s*(?<![\d+:-])(\d{1,2})\s*(?::|[时時点點])\s*(?:(\d{1,2}|半)\s*分?)?(?:\s*:\s*(\d{1,2})|\s*(\d{1,2})\s*秒)?(?:[.,](\d{1,9}))?\s*(am|pm|a\.m\.|p\.m\.)?/i;

/**
 * Finds a time of day in a text: `10:30`, `10:30:15.250`, `10时30分`, `10点半`, `下午3:05`, `3:05 PM`; of
 * a span (`10:30-12:00`) its beginning. `undefined` where there is none; null where no clock shows it.
 */
export function clockTime(text: string): ClockTime | null | undefined {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const [whole, part, hours, minutes, colonSeconds, seconds, fraction, meridiem] = match;
  const hour = hourOf(Number(hours), part ?? meridiem);
  const minute = minutes === '半' ? 30 : Number(minutes ?? 0);
  const second = Number(colonSeconds ?? seconds ?? 0);
  if (!isShown(hour, minute, second)) return null;
  const ms = Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));
  const rest = text.slice(match.index + whole.length);
  const isIso = colonSeconds !== undefined || /t/i.test(text[match.index - 1] ?? '');
  return { hour, minute, second, ms, rest: withoutSpan(rest, isIso ? null : hour * 60 + minute) };
}

/** The time of a day whose text states none. */
export const MIDNIGHT: ClockTime = { hour: 0, minute: 0, second: 0, ms: 0, rest: '' };

/**
 * What stands behind a time less the end of its span. `-12:00` alone may be a zone, too: it is an end
 * where it is later than the beginning, and that is written as people write it (not ISO: null).
 */
function withoutSpan(rest: string, beginning: number | null): string {
  const end = /^\s*-\s*(\d{1,2}):(\d{2})(:\d{2})?(?!\d)/.exec(rest);
  if (end === null) return rest;
  const isLater = beginning !== null && Number(end[1]) * 60 + Number(end[2]) > beginning;
  return end[3] !== undefined || isLater ? rest.slice(end[0].length) : rest;
}

/** ISO 8601 knows 24:00 and leap seconds. */
function isShown(hour: number, minute: number, second: number): boolean {
  const isEndOfDay = hour === 24 && minute === 0 && second === 0;
  return (hour < 24 || isEndOfDay) && minute <= 59 && second <= 60;
}

/** The hour of 24 that an hour of a part of the day is. */
function hourOf(hour: number, part: string | undefined): number {
  if (part === undefined || hour > 12) return hour;
  if (/^(下午|晚上|晚间|晚|傍晚|p)/i.test(part)) return hour === 12 ? 12 : hour + 12;
  if (part === '中午') return hour < 11 ? hour + 12 : hour;
  return hour === 12 ? 0 : hour;
}
