import type { EventLevel } from '../classification/event-level';
import type { Channel, ReleaseKind } from '../release/release';
import { type Anchor, type Anchors, strictestAnchor } from './anchor';
import { type ClockRule, type Duty, rulesInForce } from './clock-rule';

const HOUR_MS = 3_600_000;

/** Notices a clock gives, in order: at half its span, at four fifths, and when it is breached. */
export const NOTICE_KINDS = ['half', 'four_fifths', 'breach'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

const NOTICE_SHARE: Readonly<Record<NoticeKind, number>> = {
  half: 0.5,
  four_fifths: 0.8,
  breach: 1,
};

/** A duty of a case with its due time. */
export interface Clock {
  readonly ruleId: string;
  readonly duty: Duty;
  readonly basis: string;
  readonly hours: number;
  readonly anchor: Anchor;
  readonly dueAt: Date;
}

/**
 * The clocks a case starts with: one for each rule in force when it was detected. A matter that is
 * older than the rules is answered by the rules of the day it came to light.
 */
export function startClocks(
  rules: readonly ClockRule[],
  level: EventLevel,
  anchors: Anchors,
): readonly Clock[] {
  const anchor = strictestAnchor(anchors);
  return rulesInForce(rules, level, anchors.detected).map((rule) => ({
    ruleId: rule.id,
    duty: rule.duty,
    basis: rule.basis,
    hours: rule.hours,
    anchor,
    dueAt: new Date(anchor.at.getTime() + rule.hours * HOUR_MS),
  }));
}

/** When the given notice of a clock falls due. */
export function noticeAt(clock: Pick<Clock, 'anchor' | 'dueAt'>, kind: NoticeKind): Date {
  const start = clock.anchor.at.getTime();
  return new Date(start + (clock.dueAt.getTime() - start) * NOTICE_SHARE[kind]);
}

/** The notice that follows `given` (null: none given yet), or null after the breach. */
export function nextNotice(given: NoticeKind | null): NoticeKind | null {
  return NOTICE_KINDS[given === null ? 0 : NOTICE_KINDS.indexOf(given) + 1] ?? null;
}

/** What of a release matters to clocks. */
export interface PublishedRelease {
  readonly kind: ReleaseKind;
  readonly channel: Channel;
}

/**
 * Whether publishing `release` fulfils `duty`: a press conference only by holding one; an answer by any
 * release about the matter itself, which an interpretation of a policy is not.
 */
export function fulfils(duty: Duty, release: PublishedRelease): boolean {
  return duty === 'press_conference'
    ? release.channel === 'press_conference'
    : release.kind !== 'interpretation';
}

export type ClockState = 'running' | 'at_risk' | 'met' | 'met_late' | 'breached' | 'stopped';

/**
 * The state shown for a clock at the moment `now`; derived, never stored. A clock whose case was closed
 * before it fell due is stopped, neither met nor breached.
 */
export function clockState(
  clock: Pick<Clock, 'anchor' | 'dueAt'> & {
    readonly metAt: Date | null;
    readonly closedAt: Date | null;
  },
  now: Date,
): ClockState {
  if (clock.metAt !== null) return clock.metAt <= clock.dueAt ? 'met' : 'met_late';
  if (clock.closedAt !== null && clock.closedAt <= clock.dueAt) return 'stopped';
  if (now > clock.dueAt) return 'breached';
  return now >= noticeAt(clock, 'four_fifths') ? 'at_risk' : 'running';
}
