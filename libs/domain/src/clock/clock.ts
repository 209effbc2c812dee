import { type Anchor, type Anchors, strictestAnchor } from './anchor';
import { beijingDay, dayStart } from './beijing-day';
import { type ClockRule, type RuledCase, type StartPoint, rulesFor } from './clock-rule';
import type { Duty } from './duty';
import { type Limit, type Pause, dueOf, isByDay } from './limit';
import type { WorkCalendar } from './work-calendar';

/**
 * Notices a clock gives, in order: at half its span; at four fifths, or when the last day of a limit in days
 * begins (黄牌); when it is breached (红牌); and when half its span again, or three days, has gone by since.
 */
export const NOTICE_KINDS = ['half', 'four_fifths', 'breach', 'overdue'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

const NOTICE_SHARE: Readonly<Record<NoticeKind, number>> = {
  half: 0.5,
  four_fifths: 0.8,
  breach: 1,
  overdue: 1.5,
};
/** The longest a breach waits before it goes further up: a limit of months would wait for months. */
const LONGEST_WAIT_MS = 3 * 86_400_000;

/** A duty of a case with its due time. What it ran from is copied: a rule that changes later changes no clock. */
export interface Clock {
  readonly ruleId: string;
  readonly duty: Duty;
  readonly basis: string;
  readonly limit: Limit;
  readonly anchor: Anchor;
  readonly dueAt: Date;
  readonly extension: number | null;
  readonly pausable: boolean;
}

/** A moment from which clocks run: any of the three anchors, or something done in the case. */
export type Start =
  | { readonly point: 'anchor'; readonly anchors: Anchors }
  | { readonly point: Exclude<StartPoint, 'anchor'>; readonly at: Date };

/**
 * The clocks that start at `start`, one a duty: where several rules demand the same, the strictest, that
 * which ends first; between equals the first of `rules`.
 */
export function startClocks(
  rules: readonly ClockRule[],
  ruled: RuledCase,
  start: Start,
  calendar: WorkCalendar,
): readonly Clock[] {
  const anchor = anchorOf(start);
  return strictestClocks(
    rulesFor(rules, ruled)
      .filter((rule) => rule.start === start.point)
      .map(({ id: ruleId, duty, basis, limit, extension, pausable }) => {
        const dueAt = dueOf(anchor.at, limit, calendar);
        return { ruleId, duty, basis, limit, anchor, dueAt, extension, pausable };
      }),
  );
}

/** Of each duty the clock that ends first, between equals the first given: a case owes the same once. */
export function strictestClocks(clocks: readonly Clock[]): readonly Clock[] {
  const strictest = new Map<Duty, Clock>();
  for (const clock of clocks) {
    const known = strictest.get(clock.duty);
    if (known === undefined || clock.dueAt < known.dueAt) strictest.set(clock.duty, clock);
  }
  return [...strictest.values()];
}

function anchorOf(start: Start): Anchor {
  return start.point === 'anchor'
    ? strictestAnchor(start.anchors)
    : { kind: start.point, at: start.at };
}

/** A clock's span as it stands now, and how it came to be so. */
export interface Span {
  readonly limit: Limit;
  readonly anchorAt: Date;
  /** Added to the limit, in its unit. */
  readonly extended: number;
  readonly pauses: readonly Pause[];
}

/** When a clock that was extended or paused is due. */
export function dueOfSpan(span: Span, calendar: WorkCalendar): Date {
  const { amount, unit } = span.limit;
  const limit = { amount: amount + span.extended, unit };
  return dueOf(span.anchorAt, limit, calendar, span.pauses);
}

/** When the given notice of a clock falls due. */
export function noticeAt(
  clock: Pick<Clock, 'limit' | 'dueAt'> & { readonly anchor: Pick<Anchor, 'at'> },
  kind: NoticeKind,
): Date {
  const [start, due] = [clock.anchor.at.getTime(), clock.dueAt.getTime()];
  const at = start + (due - start) * NOTICE_SHARE[kind];
  if (kind === 'overdue') return new Date(Math.min(at, due + LONGEST_WAIT_MS));
  if (kind !== 'four_fifths' || !isByDay(clock.limit.unit)) return new Date(at);
  // Due at 24:00, the last day is the one before that midnight; no warning comes before half the time is gone.
  const lastDay = dayStart(beijingDay(new Date(due - 1))).getTime();
  return new Date(Math.max(lastDay, start + (due - start) * NOTICE_SHARE.half));
}

/** The notice that follows `given` (null: none given yet), or null after the last. */
export function nextNotice(given: NoticeKind | null): NoticeKind | null {
  return NOTICE_KINDS[given === null ? 0 : NOTICE_KINDS.indexOf(given) + 1] ?? null;
}

export type ClockState =
  'running' | 'paused' | 'at_risk' | 'met' | 'met_late' | 'breached' | 'stopped';

/** What a clock shows of itself. */
export interface ShownClock {
  readonly limit: Limit;
  readonly anchor: Anchor;
  readonly dueAt: Date;
  readonly metAt: Date | null;
  readonly closedAt: Date | null;
  /** Until when it stands still; null where it runs. */
  readonly pausedUntil: Date | null;
}

/**
 * The state shown for a clock at the moment `now`; derived, never stored. A clock whose case was closed
 * before it fell due is stopped, neither met nor breached.
 */
export function clockState(clock: ShownClock, now: Date): ClockState {
  if (clock.metAt !== null) return clock.metAt <= clock.dueAt ? 'met' : 'met_late';
  if (clock.closedAt !== null && clock.closedAt <= clock.dueAt) return 'stopped';
  if (now > clock.dueAt) return 'breached';
  if (clock.pausedUntil !== null && now < clock.pausedUntil) return 'paused';
  return now >= noticeAt(clock, 'four_fifths') ? 'at_risk' : 'running';
}
