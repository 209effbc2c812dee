import type { Category } from '../classification/category';
import { type EventLevel, isAtLeast } from '../classification/event-level';
import type { OutletTier } from '../classification/outlet-tier';

/** The rules that raise an alert. An event crosses each at most once: a reason, once given, stays. */
export const ALERT_RULES = [
  'negative_voices',
  'surge',
  'wide_outlet',
  'grave_category',
  'level_reached',
  'place_surge',
  'watch_match',
] as const;
export type AlertRule = (typeof ALERT_RULES)[number];

export interface AlertFacts {
  /** Articles of the last 24 h that answer nothing: the government's own releases are left out. */
  readonly concerned: number;
  readonly negative: number;
  readonly outlets: number;
  readonly articlesLastHour: number;
  /** Mean articles per hour over the event's earlier hours. */
  readonly usualPerHour: number;
  readonly tiers: readonly OutletTier[];
  readonly categories: readonly Category[];
  readonly level: EventLevel;
}

/** Why an alert was raised: the rule and the figures that crossed it. */
export interface AlertReason {
  readonly rule: AlertRule;
  readonly figures: Readonly<Record<string, string | number>>;
}

const THRESHOLD = { negative: 3, outlets: 2, surge: 5, surgeRatio: 3, grave: 2 };
const WIDE: readonly OutletTier[] = ['central', 'national_portal'];
const GRAVE: readonly Category[] = ['emergency', 'moral_baseline'];

/** Every rule the event crosses now, with its figures. Calm news crosses none: all ask for negative voices. */
export function crossedRules(facts: AlertFacts): readonly AlertReason[] {
  const reasons: AlertReason[] = [];
  if (facts.negative >= THRESHOLD.negative && facts.outlets >= THRESHOLD.outlets) {
    reasons.push({
      rule: 'negative_voices',
      figures: { negative: facts.negative, concerned: facts.concerned, outlets: facts.outlets },
    });
  }
  if (facts.negative < THRESHOLD.grave) return reasons;
  if (
    facts.articlesLastHour >= THRESHOLD.surge &&
    facts.articlesLastHour >= THRESHOLD.surgeRatio * facts.usualPerHour
  ) {
    reasons.push({
      rule: 'surge',
      figures: {
        lastHour: facts.articlesLastHour,
        usual: Math.round(facts.usualPerHour * 10) / 10,
      },
    });
  }
  const wide = WIDE.find((tier) => facts.tiers.includes(tier));
  if (wide !== undefined) reasons.push({ rule: 'wide_outlet', figures: { tier: wide } });
  const grave = GRAVE.find((category) => facts.categories.includes(category));
  if (grave !== undefined) {
    reasons.push({
      rule: 'grave_category',
      figures: { category: grave, negative: facts.negative },
    });
  }
  if (isAtLeast(facts.level, 'III'))
    reasons.push({ rule: 'level_reached', figures: { level: facts.level } });
  return reasons;
}
