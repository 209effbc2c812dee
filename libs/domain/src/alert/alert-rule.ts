import type { Category } from '../classification/category';
import type { Field } from '../classification/field';
import { type EventLevel, isAtLeast } from '../classification/event-level';
import type { OutletTier } from '../classification/outlet-tier';

/** The rules that raise an alert. An event crosses each at most once: a reason, once given, stays. */
export const ALERT_RULES = [
  'negative_voices',
  'surge',
  'wide_outlet',
  'grave_category',
  'grave_words',
  'key_field',
  'level_reached',
  'place_surge',
  'watch_match',
  'case_clock',
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
  readonly field: Field | null;
  /** Words of minors, deaths and the like in its negative articles. */
  readonly graveWords: readonly string[];
  readonly level: EventLevel;
}

/** Why an alert was raised: the rule and the figures that crossed it. */
export interface AlertReason {
  readonly rule: AlertRule;
  readonly figures: Readonly<Record<string, string | number>>;
}

/** From which figures on the rules are crossed; a unit may set its own. */
export interface AlertThresholds {
  /** Negative articles within a day, and outlets they come from. */
  readonly negative: number;
  readonly outlets: number;
  /** Articles within an hour, and how many times the usual. */
  readonly surge: number;
  readonly surgeRatio: number;
  /** Negative articles that make the other rules count: one voice alone may be a slip. */
  readonly voices: number;
  /** Fields the unit wants to be told of as soon as there are such voices. */
  readonly keyFields: readonly Field[];
}

export const USUAL_THRESHOLDS: AlertThresholds = {
  negative: 3,
  outlets: 2,
  surge: 5,
  surgeRatio: 3,
  voices: 2,
  keyFields: [],
};
const WIDE: readonly OutletTier[] = ['central', 'national_portal'];
const GRAVE: readonly Category[] = ['emergency', 'moral_baseline', 'superior_instruction'];

type Crossed = (facts: AlertFacts, thresholds: AlertThresholds) => AlertReason['figures'] | null;

/** The figures with which an event crosses a rule, null where it does not. */
const EVENT_RULES: readonly (readonly [AlertRule, Crossed])[] = [
  [
    'surge',
    ({ articlesLastHour, usualPerHour }, { surge, surgeRatio }) =>
      articlesLastHour >= surge && articlesLastHour >= surgeRatio * usualPerHour
        ? { lastHour: articlesLastHour, usual: Math.round(usualPerHour * 10) / 10 }
        : null,
  ],
  [
    'wide_outlet',
    ({ tiers }) => {
      const tier = WIDE.find((wide) => tiers.includes(wide));
      return tier === undefined ? null : { tier };
    },
  ],
  [
    'grave_category',
    ({ categories, negative }) => {
      const category = GRAVE.find((grave) => categories.includes(grave));
      return category === undefined ? null : { category, negative };
    },
  ],
  [
    'grave_words',
    ({ graveWords, negative }) =>
      graveWords.length === 0
        ? null
        : { words: graveWords.slice(0, WORDS_TOLD).join('、'), negative },
  ],
  [
    'key_field',
    ({ field, negative }, { keyFields }) =>
      field !== null && keyFields.includes(field) ? { field, negative } : null,
  ],
  ['level_reached', ({ level }) => (isAtLeast(level, 'III') ? { level } : null)],
];

const WORDS_TOLD = 5;

/** Every rule the event crosses now, with its figures. Calm news crosses none: all ask for negative voices. */
export function crossedRules(
  facts: AlertFacts,
  thresholds: AlertThresholds = USUAL_THRESHOLDS,
): readonly AlertReason[] {
  const { negative, concerned, outlets } = facts;
  const reasons: AlertReason[] = [];
  // However much a unit wants to hear of before it is told, what is grave is told as early as anywhere.
  const asked = isAtLeast(facts.level, 'II')
    ? { ...USUAL_THRESHOLDS, keyFields: thresholds.keyFields }
    : thresholds;
  if (negative >= asked.negative && outlets >= asked.outlets)
    reasons.push({ rule: 'negative_voices', figures: { negative, concerned, outlets } });
  if (negative < asked.voices) return reasons;
  for (const [rule, crossed] of EVENT_RULES) {
    const figures = crossed(facts, asked);
    if (figures !== null) reasons.push({ rule, figures });
  }
  return reasons;
}
