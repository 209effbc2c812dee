/** A day as a text states it, what stands around it, and the year where the text has one. */
export interface CalendarDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Where its time of day and zone are to be looked for. */
  readonly rest: string;
}

/** A day found in a text, with what stands before it: some write the time of day there. */
export interface FoundDate extends CalendarDate {
  readonly before: string;
}

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
type Form = readonly [RegExp, (match: RegExpExecArray, rest: string) => CalendarDate | null];

/** The forms of a day, in the order they are tried; the first that fits decides, right or wrong. */
const FORMS: readonly Form[] = [
  [
    // 2026-11-20, 2026/11/20, 2026. 11. 20., 2026年11月20日
    /(?<!\d)(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})(?!\d)\s*[日号.]?/,
    (m, rest) => day(m[1], m[2], m[3], rest),
  ],
  [
    // 26年11月20日
    /(?<!\d)(\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})(?!\d)\s*[日号]?/,
    (m, rest) => day(m[1], m[2], m[3], rest),
  ],
  [
    // 20261120, 202611201030, 20261120T103000
    /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(?!\d)/,
    (m, rest) =>
      day(
        m[1],
        m[2],
        m[3],
        `${m[4] === undefined ? '' : `${m[4]}:${m[5]}:${m[6] ?? '00'}`}${rest}`,
      ),
  ],
  [
    // 20 Nov 2026, 20-Nov-26
    new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH}[\\s,-]+(\\d{4}|\\d{2})(?!\\d)`,
      'i',
    ),
    (m, rest) => day(m[3], monthNumber(m[2]), m[1], rest),
  ],
  [
    // Nov 20 10:30:00 CST 2026
    new RegExp(`${MONTH}\\s+(\\d{1,2})\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?.*?)\\s*(\\d{4})$`, 'i'),
    (m) => day(m[4], monthNumber(m[1]), m[2], m[3]!),
  ],
  [
    // November 20th, 2026
    new RegExp(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'i'),
    (m, rest) => day(m[3], monthNumber(m[1]), m[2], rest),
  ],
  [
    // 11/20/2026 as in America, 20/11/2026 where it can only be that, 20.11.2026 as in Germany
    /(?<![\d.])(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?!\d)/,
    (m, rest) =>
      m[2] === '.' || Number(m[1]) > 12 ? day(m[4], m[3], m[1], rest) : day(m[4], m[1], m[3], rest),
  ],
  [
    /(?<!\d)(\d{4})-W(\d{2})-([1-7])/,
    (m, rest) => weekDay(Number(m[1]), Number(m[2]), Number(m[3]), rest),
  ],
  [/(?<!\d)(\d{4})-(\d{3})(?!\d)/, (m, rest) => ordinalDay(Number(m[1]), Number(m[2]), rest)],
  [/(?<!\d)(\d{1,2}) (\d{1,2})月 (\d{4})/, (m, rest) => day(m[3], m[2], m[1], rest)],
  [/(?<!\d)(\d{1,2})月\s*(\d{1,2})\s*[日号]/, (m, rest) => day(undefined, m[1], m[2], rest)],
  [/(?<![\d./-])(\d{1,2})[-/](\d{1,2})(?![\d./-])/, (m, rest) => day(undefined, m[1], m[2], rest)],
];

/** Finds a day in a tidied text; null where there is none, or one no calendar has. */
export function calendarDate(text: string): FoundDate | null {
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const found = read(match, text.slice(match.index + match[0].length));
    if (found === null || !exists(found)) return null;
    return { ...found, before: text.slice(0, match.index) };
  }
  return null;
}

/** Whether the calendar has that day; one without a year exists where a leap year has it. */
export function exists({
  year,
  month,
  day,
}: Pick<CalendarDate, 'year' | 'month' | 'day'>): boolean {
  const date = new Date(Date.UTC(year ?? 2024, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function day(
  year: string | undefined,
  month: string | number | undefined,
  dayOfMonth: string | undefined,
  rest: string,
): CalendarDate {
  return {
    year: year === undefined ? null : fullYear(year),
    month: Number(month),
    day: Number(dayOfMonth),
    rest,
  };
}

/** RFC 2822 §4.3: two figures from 50 on are of the last century. */
function fullYear(year: string): number {
  const value = Number(year);
  if (year.length > 2) return value;
  return value < 50 ? 2000 + value : 1900 + value;
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').toLowerCase()) + 1;
}

/** ISO 8601: week 1 is that of 4 January, weeks begin on Monday. */
function weekDay(year: number, week: number, weekday: number, rest: string): CalendarDate {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7);
  return ofUtc(new Date(Date.UTC(year, 0, monday + (week - 1) * 7 + weekday - 1)), rest);
}

function ordinalDay(year: number, ordinal: number, rest: string): CalendarDate | null {
  const date = new Date(Date.UTC(year, 0, ordinal));
  return ordinal > 0 && date.getUTCFullYear() === year ? ofUtc(date, rest) : null;
}

function ofUtc(date: Date, rest: string): CalendarDate {
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    rest,
  };
}
