import { LOCALE } from '../text/locale.zh';
import { TEXT } from './text.zh';

const ZONE = 'Asia/Shanghai';
const DATE_TIME = new Intl.DateTimeFormat(LOCALE, {
  timeZone: ZONE,
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const FULL = new Intl.DateTimeFormat(LOCALE, {
  timeZone: ZONE,
  dateStyle: 'medium',
  timeStyle: 'medium',
  hourCycle: 'h23',
});
/** 11月23日 08:30, Beijing time. */
export function dateTime(iso: string): string {
  const part = partsOf(iso);
  return TEXT.dateTime(part('month'), part('day'), part('hour'), part('minute'));
}

/** 11月23日, in Beijing. */
export function shortDate(iso: string): string {
  const part = partsOf(iso);
  return TEXT.day(part('month'), part('day'));
}

/** 11/23 08:30, Beijing time, for the axis of a chart. */
export function shortDateTime(iso: string): string {
  const part = partsOf(iso);
  return `${TEXT.shortDay(part('month'), part('day'))} ${part('hour')}:${part('minute')}`;
}

/** Of such a time, on an axis of days the day; on one of hours the hour, and the day where it begins. */
export function axisTime(shortDateTime: string, ofDays: boolean): string {
  const [day = '', time = ''] = shortDateTime.split(' ');
  return ofDays || time === '00:00' ? day : time;
}

/** Of such times, one after the other, those that are the first of their day: what an axis of days names. */
export function beginsDay(shortDateTimes: readonly string[]): (index: number) => boolean {
  const dayOf = (index: number) => shortDateTimes[index]?.split(' ')[0];
  return (index) => dayOf(index) !== dayOf(index - 1);
}

function partsOf(iso: string): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = DATE_TIME.formatToParts(new Date(iso));
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}

export function fullDateTime(iso: string): string {
  return FULL.format(new Date(iso));
}

const DAY = new Intl.DateTimeFormat(LOCALE, { timeZone: ZONE, dateStyle: 'medium' });
/** 2026年5月1日, in Beijing. */
export function fullDate(iso: string): string {
  return DAY.format(new Date(iso));
}

/** The last day of a period that ends before `to`. */
export function lastDate(to: string): string {
  return fullDate(new Date(new Date(to).getTime() - 1).toISOString());
}

/** A span of time in its two largest units: 2 天 3 小时, 3 小时 5 分, 4 分 10 秒. */
export function span(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
  ];
  if (days > 0) return TEXT.daysHours(days, hours);
  if (hours > 0) return TEXT.hoursMinutes(hours, minutes);
  if (minutes > 0) return TEXT.minutesSeconds(minutes, seconds % 60);
  return TEXT.seconds(seconds);
}

/** A span of time no finer than a minute: 2 天 3 小时, 3 小时 5 分, 4 分钟, 不到 1 分钟. */
export function spanInMinutes(ms: number): string {
  if (ms < 60_000) return TEXT.underOneMinute;
  return ms < 3_600_000 ? TEXT.minutes(Math.floor(ms / 60_000)) : span(ms);
}

/** What is left, to the second, so that it is seen to run: 1 天 23:58:12, 04:57:03. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const days = Math.floor(seconds / 86_400);
  const time = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return days > 0 ? TEXT.daysTime(days, time) : time;
}

/** How long ago, coarse: 刚刚, 5 分钟前, 3 小时前, 2 天前. */
export function ago(iso: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(iso)) / 60_000);
  if (minutes < 1) return TEXT.justNow;
  if (minutes < 60) return TEXT.minutesAgo(minutes);
  if (minutes < 1440) return TEXT.hoursAgo(Math.floor(minutes / 60));
  return TEXT.daysAgo(Math.floor(minutes / 1440));
}

/** A duration in hours as people say it: 3 小时 40 分. */
export function hours(value: number): string {
  return span(value * 3_600_000);
}

export function percent(share: number, digits = 0): string {
  return `${(share * 100).toFixed(digits)}%`;
}

/** A file's size as a person says it: 512 KB, 1.2 MB. */
export function fileSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
