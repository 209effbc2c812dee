import { dayAfter } from './beijing-day';
import type { CalendarDay } from './work-calendar';

const DATE = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/g;
/** 一、元旦：… up to the next numbered item. */
const ITEM =
  /[一二三四五六七八九十]+、\s*([^：:。]{2,12})[：:]([\s\S]*?)(?=[一二三四五六七八九十]+、|$)/g;
const LONGEST_HOLIDAY = 16;

/**
 * Reads the days off and the days worked on out of the State Council's yearly notice, as it is published:
 * “春节：2月15日（…）至23日（…）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。” What cannot be read is left
 * out: the reader sees what was read before it is kept.
 */
export function readArrangement(text: string, year: number, basis: string): readonly CalendarDay[] {
  const days = new Map<string, CalendarDay>();
  const plain = text.replace(/（[^）]*）|\([^)]*\)/g, '');
  for (const [, name = '', body = ''] of plain.matchAll(ITEM))
    for (const sentence of body.split('。'))
      for (const { day, off } of daysOf(sentence, year))
        days.set(day, { day, off, name: name.trim(), basis });
  return [...days.values()].sort((a, b) => a.day.localeCompare(b.day));
}

/** The days one sentence arranges: off where it says 放假, worked on where it says 上班. */
function daysOf(sentence: string, year: number): readonly Pick<CalendarDay, 'day' | 'off'>[] {
  const [dates = '', ...rest] = sentence.split(/放假|上班/);
  if (rest.length === 0) return [];
  const off = !sentence.includes('上班');
  const named = datesIn(dates, year);
  const [from, to] = named;
  const isRange = off && from !== undefined && to !== undefined && dates.includes('至');
  return (isRange ? daysBetween(from, to) : named).map((day) => ({ day, off }));
}

/** Dates as a sentence names them; one without year or month has those of the one before. */
function datesIn(sentence: string, year: number): readonly string[] {
  let [inYear, inMonth] = [year, 0];
  return [...sentence.matchAll(DATE)].flatMap(([, named, month, day]) => {
    inYear = named === undefined ? inYear : Number(named);
    inMonth = month === undefined ? inMonth : Number(month);
    const at = new Date(Date.UTC(inYear, inMonth - 1, Number(day)));
    const real = inMonth > 0 && at.getUTCMonth() === inMonth - 1;
    return real ? [at.toISOString().slice(0, 10)] : [];
  });
}

function daysBetween(from: string, to: string): readonly string[] {
  const days = [from];
  let day = from;
  while (day < to && days.length < LONGEST_HOLIDAY) days.push((day = dayAfter(day)));
  return days;
}
