import { MIDNIGHT, clockTime } from './clock-time';
import { instantIn, offsetAt } from './zones';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const UNIT_MS: Readonly<Record<string, number>> = {
  秒: 1000,
  分: MINUTE_MS,
  小: HOUR_MS,
  天: DAY_MS,
  日: DAY_MS,
  周: 7 * DAY_MS,
  星: 7 * DAY_MS,
};
const DAYS_BACK: Readonly<Record<string, number>> = { 今天: 0, 今日: 0, 昨天: 1, 昨日: 1, 前天: 2 };

const PART = /(\d{1,3}|半)\s*个?(半?)\s*(秒钟?|分[钟鐘]?|小[时時]|[天日周]|星期|月|年)/;
const AGO = new RegExp(`(?<![\\d.])(?:${PART.source}\\s*[零又]?\\s*)+(?:之|以)?前`);

/** `刚刚`, `5分钟前`, `半小时前`, `1小时30分钟前`, `3个月前`: subtracted from `now`; null where it is none. */
export function agoInstant(text: string, now: number): number | null {
  if (/(?:^|[\s:])(?:刚刚|刚才)/.test(text)) return now;
  const ago = AGO.exec(text);
  if (ago === null) return null;
  let instant = now;
  for (const [, count, half, unit] of ago[0].matchAll(new RegExp(PART, 'g')))
    instant = before(instant, (count === '半' ? 0.5 : Number(count)) + (half ? 0.5 : 0), unit![0]!);
  return instant;
}

function before(instant: number, count: number, unit: string): number {
  if (unit === '月') return monthsBefore(instant, count);
  if (unit === '年') return monthsBefore(instant, count * 12);
  return instant - count * UNIT_MS[unit]!;
}

function monthsBefore(now: number, months: number): number {
  const date = new Date(now);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.getTime();
}

/**
 * `昨天 10:30`, `今天 08:05`, `前天`: in the zone of who wrote it. `undefined` where no such word stands
 * there (`今日头条` is none), null where its time is no time.
 */
export function dayWordInstant(text: string, now: number, zone: string): number | null | undefined {
  const match =
    /(今天|今日|昨天|昨日|前天)(?=\s*(?:$|\d|上午|下午|中午|晚|傍晚|凌晨|清晨|早)|\s)/.exec(text);
  if (match === null) return undefined;
  const stated = clockTime(text.slice(match.index + match[1]!.length));
  if (stated === null) return null;
  const time = stated ?? MIDNIGHT;
  const local = new Date(now + offsetAt(zone, now) * MINUTE_MS - DAYS_BACK[match[1]!]! * DAY_MS);
  return instantIn(zone, [
    local.getUTCFullYear(),
    local.getUTCMonth() + 1,
    local.getUTCDate(),
    time.hour,
    time.minute,
    time.second,
    time.ms,
  ]);
}
