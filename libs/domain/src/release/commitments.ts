import { beijingDay, dayAfter } from '../clock/beijing-day';
import { type WorkCalendar, isWorkingDay } from '../clock/work-calendar';

/** Something a release promised, as the machine reads it; a person confirms it, or does not. */
export interface FoundCommitment {
  /** The sentence that promises it. */
  readonly deed: string;
  /** The words that set its time; null where none are said. */
  readonly time: string | null;
  /** The last day it may be done on, as 2026-05-30; null where no day is said. */
  readonly dueOn: string | null;
}

/** What a promise is made with: a will, and the deed it is about. */
const WILL = /将(?!军|要点)|拟(?!定的)|计划(?!生育)|预计|确保|力争|争取|承诺|保证|限期/;
const DEED =
  /公布|公开|通报|发布|完成|整改|恢复|退还|退款|退费|发放|赔付|补偿|修复|更换|开通|复课|复工|复产|检查|排查|改造|建成|交付|安置|解决|答复|启动/;
/** What is foreseen or asked of others is promised by nobody; that one will be told more has a clock of its own. */
const NO_PROMISE =
  /天气|降雨|气温|请.{0,10}(群众|市民|居民|家长)|如.{0,20}将依法|或将|可能|(进展|后续|情况|信息).{0,6}将(会)?(继续|及时|持续|第一时间|陆续)/;

/**
 * Promises in a release: sentences that say what will be done, and by when.
 *
 * @param at when it is published: what its dates count from, by Beijing's days
 */
export function findCommitments(
  text: string,
  at: Date,
  calendar: WorkCalendar,
): readonly FoundCommitment[] {
  return text
    .split(/(?<=[。！？；\n])/)
    .map((sentence) => sentence.trim())
    .filter((one) => WILL.test(one) && DEED.test(one) && !NO_PROMISE.test(one))
    .map((sentence) => {
      const found = timeIn(sentence, beijingDay(at), calendar);
      return {
        deed: sentence.replace(/[。；]$/, ''),
        time: found?.words ?? null,
        dueOn: found?.day ?? null,
      };
    });
}

interface Time {
  readonly words: string;
  readonly day: string;
}

type Reader = readonly [
  pattern: RegExp,
  dayOf: (match: RegExpExecArray, today: string, calendar: WorkCalendar) => string | null,
];

/** Forms of a time limit, the more exact ones first. */
const READERS: readonly Reader[] = [
  [
    /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:24时)?(?:之?前|以前|内)/,
    ([, year, month, day], today) => dateAfter(today, year, Number(month), Number(day)),
  ],
  [
    /(?:(\d{4})年|(明年))(\d{1,2})月底(?:之?前|以前)?/,
    ([, year, , month], today) => endOf(Number(year ?? nextYear(today)), Number(month)),
  ],
  [
    /(?:今年|本年)?(\d{1,2})月底(?:之?前|以前)?/,
    ([, month], today) => monthEnd(today, Number(month) - monthOf(today)),
  ],
  [/本月(\d{1,2})日(?:之?前|以前|内)/, ([, day], today) => inMonth(today, 0, Number(day))],
  [/下月(\d{1,2})日(?:之?前|以前|内)/, ([, day], today) => inMonth(today, 1, Number(day))],
  [/本月(?:底|内)(?:之?前|以前)?/, (_, today) => monthEnd(today, 0)],
  [/下月(?:底|内)(?:之?前|以前)?/, (_, today) => monthEnd(today, 1)],
  [
    /(?:(\d{4})|明)年(?:年)?底(?:之?前|以前)?/,
    ([, year], today) => `${year ?? nextYear(today)}-12-31`,
  ],
  [/(?:今年|本年)?年底(?:之?前|以前)?|年内/, (_, today) => `${today.slice(0, 4)}-12-31`],
  [
    /(\d{1,3})个?工作日内/,
    ([, count], today, calendar) => afterWorking(today, Number(count), calendar),
  ],
  [/(\d{1,3})(?:日|天)(?:之?内|以内)/, ([, count], today) => after(today, Number(count))],
  [/一周(?:之?内|以内)/, (_, today) => after(today, 7)],
  [/(?:今日|今天|今晚|当日|当天)/, (_, today) => today],
  [/(?:明日|明天|明早|明晚)/, (_, today) => after(today, 1)],
];

/** A day counted from something else than the publication is nobody's guess. */
const COUNTED_FROM_ELSEWHERE = /自.{1,20}(?:之日|日|后)?起|\d日起/;

function timeIn(sentence: string, today: string, calendar: WorkCalendar): Time | null {
  if (COUNTED_FROM_ELSEWHERE.test(sentence)) return null;
  for (const [pattern, dayOf] of READERS) {
    const match = pattern.exec(sentence);
    const day = match && dayOf(match, today, calendar);
    if (match !== null && day !== null) return { words: match[0], day };
  }
  return null;
}

const monthOf = (day: string) => Number(day.slice(5, 7));
const nextYear = (day: string) => Number(day.slice(0, 4)) + 1;
const dateOf = (year: number, month: number, day: number) => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
};

/** The day of a month so many months on; null where there is none. */
function inMonth(today: string, months: number, day: number): string | null {
  const first = new Date(Date.UTC(Number(today.slice(0, 4)), monthOf(today) - 1 + months, 1));
  return dateOf(first.getUTCFullYear(), first.getUTCMonth() + 1, day);
}

/** The last day of the month so many months on; one that is past is next year's. */
function monthEnd(today: string, months: number): string {
  const ahead = months < 0 ? months + 12 : months;
  return endOf(Number(today.slice(0, 4)), monthOf(today) + ahead);
}

function endOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** A date without its year is the next there is. */
function dateAfter(
  today: string,
  year: string | undefined,
  month: number,
  day: number,
): string | null {
  if (year !== undefined) return dateOf(Number(year), month, day);
  const thisYear = dateOf(Number(today.slice(0, 4)), month, day);
  if (thisYear === null || thisYear >= today) return thisYear;
  return dateOf(Number(today.slice(0, 4)) + 1, month, day);
}

function after(today: string, days: number): string {
  let day = today;
  for (let i = 0; i < days; i += 1) day = dayAfter(day);
  return day;
}

function afterWorking(today: string, days: number, calendar: WorkCalendar): string {
  let day = today;
  for (let left = days; left > 0;) {
    day = dayAfter(day);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}
