import { LABELS, isByDay } from '@huixiang/domain';
import type { CaseDetail, EventSummary } from '@huixiang/contracts';

const PARTS = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A full-width space. */
export const GAP = '\u3000';
/** Left to be filled in by hand. */
export const BY_HAND = GAP;

/** 2026年3月6日, in Beijing. */
export function day(at: string | Date): string {
  const { year, month, date } = partsOf(at);
  return `${year}年${month}月${date}日`;
}

/** 2026年3月6日16时05分, in Beijing. */
export function moment(at: string | Date): string {
  const { hour, minute } = partsOf(at);
  return `${day(at)}${hour}时${minute}分`;
}

function partsOf(at: string | Date) {
  const parts = new Map(PARTS.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    year: of('year'),
    month: of('month'),
    date: of('day'),
    hour: of('hour'),
    minute: of('minute'),
  };
}

export function levelsOf({ case: { level, eventLevel } }: CaseDetail): string {
  const event = eventLevel === null ? '不属于突发事件' : `突发事件${LABELS.level[eventLevel]}`;
  return `舆情${LABELS.level[level]}，${event}`;
}

/** How far it has spread, in figures. */
export function spreadOf({ articles, outlets, reprints, negative }: EventSummary): string {
  const share = articles === 0 ? 0 : Math.round((negative / articles) * 100);
  return `共监测到信息${articles}篇（其中转载${reprints}篇），涉及媒体和平台${outlets}家，负面${negative}篇，占${share}%`;
}

/** When a duty is due: a limit in days ends at 24:00 of its last day, not at 0:00 of the next. */
export function due({ duty, limit, dueAt }: CaseDetail['case']['clocks'][number]): string {
  if (!isByDay(limit.unit) && duty !== 'commitment') return moment(dueAt);
  return `${day(new Date(Date.parse(dueAt) - 1))}24时`;
}

/** A duty's clock in a sentence. */
export function clockLine(clock: CaseDetail['case']['clocks'][number], now: Date): string {
  const owed = `${LABELS.duty[clock.duty]}（${clock.basis}）应于${due(clock)}前完成`;
  if (clock.metAt !== null)
    return `${owed}，已于${moment(clock.metAt)}完成，${clock.metAt <= clock.dueAt ? '按时' : '超时'}`;
  if (clock.closedAt !== null) return `${owed}，办结时未完成`;
  return new Date(clock.dueAt) < now ? `${owed}，已逾期` : `${owed}，正在办理`;
}

/** What was published and stands, the first first. */
export function publishedOf({ releases }: CaseDetail) {
  return releases
    .filter(({ state }) => state === 'published')
    .sort((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? -1 : 1));
}

export function releaseLine(release: CaseDetail['releases'][number]): string {
  const said = `${LABELS.releaseKind[release.kind]}《${release.title}》（${LABELS.channel[release.channel]}）`;
  return `${moment(release.publishedAt ?? '')}，${said}`;
}
