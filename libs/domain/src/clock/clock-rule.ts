import type { Category } from '../classification/category';
import type { EventLevel } from '../classification/event-level';
import type { Field } from '../classification/field';
import type { Duty } from './duty';
import { isNoLooser } from './rule-change';
import type { Limit } from './limit';

/** How a case came to be: 预警立单, 事件立单, 上级交办, 群众留言, 信访转送, 自行登记. */
export const CASE_ORIGINS = [
  'alert',
  'event',
  'instruction',
  'message',
  'petition',
  'manual',
] as const;
export type CaseOrigin = (typeof CASE_ORIGINS)[number];

/** What starts a clock. `anchor` is the strictest of occurrence, first public report and detection. */
export const START_POINTS = [
  'anchor',
  'detected',
  'opened',
  'accepted',
  'local_reported',
  'province_reported',
  'released',
] as const;
export type StartPoint = (typeof START_POINTS)[number];

/** How a rule stands: in a national text, a law, a provincial text of uncertain validity, or only found elsewhere. */
export const RULE_STATUSES = ['national', 'statute', 'provincial', 'local'] as const;
export type RuleStatus = (typeof RULE_STATUSES)[number];

/** One row of the effective-dated rule table. An absent condition binds every case. */
export interface ClockRule {
  readonly id: string;
  readonly duty: Duty;
  /** Division code within which it binds; null: the whole country. */
  readonly place: string | null;
  /** Statutory levels of the event; `none` is a case about no emergency. */
  readonly eventLevels: readonly (EventLevel | 'none')[] | null;
  /** Levels of opinion. */
  readonly opinionLevels: readonly EventLevel[] | null;
  /** Any of these. */
  readonly categories: readonly Category[] | null;
  readonly fields: readonly Field[] | null;
  readonly origins: readonly CaseOrigin[] | null;
  readonly start: StartPoint;
  readonly limit: Limit;
  readonly basis: string;
  readonly status: RuleStatus;
  readonly enabled: boolean;
  /** How much longer it may be made in all, in the limit's unit; null: it may not. */
  readonly extension: number | null;
  readonly pausable: boolean;
  /** In force from this moment (inclusive) … */
  readonly validFrom: Date;
  /** … until this one (exclusive); null: still in force. */
  readonly validTo: Date | null;
}

/** What of a case decides which rules bind it. */
export interface RuledCase {
  /** Division codes from the responsible unit's own up to the province's, nearest first. */
  readonly places: readonly string[];
  /** Statutory; null of what is no emergency. */
  readonly eventLevel: EventLevel | null;
  readonly opinionLevel: EventLevel;
  readonly categories: readonly Category[];
  readonly field: Field | null;
  readonly origin: CaseOrigin;
  /** The rules of the day it came to light bind it. */
  readonly detectedAt: Date;
}

/**
 * The rules that bind a case: those of its places and the country's, on the day it came to light. A place's own
 * version of a rule takes the place of that of a wider one where it is no looser; one that was stricter once and
 * is looser than what was set above since gives way.
 */
export function rulesFor(rules: readonly ClockRule[], ruled: RuledCase): readonly ClockRule[] {
  const inForce = rules
    .filter((rule) => isInForce(rule, ruled.detectedAt) && distance(rule, ruled) !== Infinity)
    .sort((a, b) => distance(b, ruled) - distance(a, ruled));
  const binding = new Map<string, ClockRule>();
  for (const rule of inForce)
    if (isNoLooser(rule, binding.get(rule.id) ?? null)) binding.set(rule.id, rule);
  return rules.filter(
    (rule) => binding.get(rule.id) === rule && rule.enabled && binds(rule, ruled),
  );
}

export function isInForce(rule: Pick<ClockRule, 'validFrom' | 'validTo'>, at: Date): boolean {
  return rule.validFrom <= at && (rule.validTo === null || at < rule.validTo);
}

/** How far up the line of places a rule is from; Infinity where it is from elsewhere. */
function distance(rule: ClockRule, { places }: RuledCase): number {
  if (rule.place === null) return places.length;
  const index = places.indexOf(rule.place);
  return index === -1 ? Infinity : index;
}

function binds(rule: ClockRule, ruled: RuledCase): boolean {
  const { eventLevel, opinionLevel, field, origin } = ruled;
  // What has a statutory level is an emergency, whatever it was filed under.
  const categories: readonly Category[] =
    eventLevel === null ? ruled.categories : [...ruled.categories, 'emergency'];
  return (
    admits(rule.eventLevels, [eventLevel ?? 'none']) &&
    admits(rule.opinionLevels, [opinionLevel]) &&
    admits(rule.categories, categories) &&
    admits(rule.fields, field === null ? [] : [field]) &&
    admits(rule.origins, [origin])
  );
}

/** Whether a condition that names some values holds of a case that has these; one that is absent always does. */
function admits<T>(named: readonly T[] | null, has: readonly T[]): boolean {
  return named === null || has.some((value) => named.includes(value));
}
