import type { Category } from '../classification/category';
import { type EventLevel, graver, isAtLeast } from '../classification/event-level';
import { type OutletTier, TIER_WEIGHT } from '../classification/outlet-tier';
import type { AccidentProposal } from './accident/accident-level';
import type { Sensitivity } from './sensitivity';
import { wilsonInterval } from './wilson';

/** What is known of an event when its level is proposed. */
export interface EventFacts {
  readonly articles: number;
  readonly negative: number;
  readonly articlesLastHour: number;
  readonly tiers: readonly OutletTier[];
  /** Tiers whose own articles about it are negative. */
  readonly negativeTiers: readonly OutletTier[];
  readonly categories: readonly Category[];
  /** Words in its articles that set a floor, such as 死亡 or 学生. */
  readonly graveWords: readonly string[];
  /** What its articles state an accident cost, where they report one. */
  readonly accident: AccidentProposal | null;
  /** Readers of the widest outlet that carries it, of those whose readers are stated; null where none are. */
  readonly readers: number | null;
  readonly sensitivities: readonly Sensitivity[];
}

export const HEAT_TERMS = [
  'volume',
  'growth',
  'media',
  'reach',
  'negative',
  'category',
  'sensitivity',
] as const;
export type HeatTerm = (typeof HEAT_TERMS)[number];

/** Weights of policy §4.3: V, G, M, A, N, C, S. Accounts are outlets here: a private person's reach is not looked at. */
const WEIGHT: Readonly<Record<HeatTerm, number>> = {
  volume: 0.2,
  growth: 0.15,
  media: 0.15,
  reach: 0.1,
  negative: 0.15,
  category: 0.15,
  sensitivity: 0.1,
};

/** Readers, as a power of ten, from which an outlet's reach counts whole: ten millions. */
const WHOLE_REACH = 7;

const CATEGORY_WEIGHT: Readonly<Record<Category, number>> = {
  emergency: 1,
  moral_baseline: 1,
  vital_interest: 0.8,
  credibility: 0.8,
  misreading: 0.6,
  superior_instruction: 0.6,
};

export const FLOORS = ['accident', 'central_media', 'superior_instruction', 'grave_words'] as const;
export type Floor = (typeof FLOORS)[number];

export interface LevelProposal {
  /** Heat index, 0–100. */
  readonly heat: number;
  /** Of what is known: a term nothing is known of is left out, and the others share its weight. */
  readonly terms: Readonly<Partial<Record<HeatTerm, { value: number; points: number }>>>;
  readonly sensitivities: readonly Sensitivity[];
  readonly floors: readonly { floor: Floor; level: EventLevel; words: readonly string[] }[];
  readonly level: EventLevel;
  /** The statutory level of the accident itself, another axis than that of opinion; null of what is none. */
  readonly accident: AccidentProposal | null;
}

/**
 * Proposes an opinion level: the heat score cut at 75/55/35, raised by floors that beat the score.
 * A proposal only: a person sets the level, with name and reason. Source: policy §4.3 (our design).
 */
export function proposeLevel(facts: EventFacts): LevelProposal {
  const known = Object.entries(termValues(facts)) as [HeatTerm, number][];
  const scale = 100 / known.reduce((sum, [term]) => sum + WEIGHT[term], 0);
  const terms: LevelProposal['terms'] = Object.fromEntries(
    known.map(([term, value]) => [term, { value, points: value * WEIGHT[term] * scale }]),
  );
  const heat = Object.values(terms).reduce((sum, { points }) => sum + points, 0);
  const floors = floorsOf(facts);
  return {
    heat,
    terms,
    sensitivities: facts.sensitivities,
    floors,
    level: floors.reduce((level, f) => graver(level, f.level), cut(heat)),
    accident: accidentOf(facts),
  };
}

/** Each term that is known, in [0, 1]. */
function termValues(facts: EventFacts): Partial<Record<HeatTerm, number>> {
  const { readers } = facts;
  return {
    volume: Math.min(1, Math.log10(1 + facts.articles) / 3),
    growth: Math.min(1, facts.articlesLastHour / 10),
    media: Math.max(0, ...facts.tiers.map((tier) => TIER_WEIGHT[tier])),
    ...(readers !== null && { reach: Math.min(1, Math.log10(1 + readers) / WHOLE_REACH) }),
    negative: facts.negative === 0 ? 0 : wilsonInterval(facts.negative, facts.articles).low,
    category: Math.max(0, ...facts.categories.map((category) => CATEGORY_WEIGHT[category])),
    sensitivity: facts.sensitivities.length > 0 ? 1 : 0,
  };
}

function cut(heat: number): EventLevel {
  if (heat >= 75) return 'I';
  if (heat >= 55) return 'II';
  return heat >= 35 ? 'III' : 'IV';
}

function floorsOf(facts: EventFacts): LevelProposal['floors'] {
  const floors: { floor: Floor; level: EventLevel; words: readonly string[] }[] = [];
  const accident = accidentOf(facts);
  if (accident !== null && isAtLeast(accident.level, 'II')) {
    floors.push({ floor: 'accident', level: accident.level, words: [] });
  }
  if (facts.negativeTiers.includes('central')) {
    floors.push({ floor: 'central_media', level: 'II', words: [] });
  }
  if (facts.categories.includes('superior_instruction')) {
    floors.push({ floor: 'superior_instruction', level: 'III', words: [] });
  }
  if (facts.graveWords.length > 0 && facts.negative > 0) {
    floors.push({ floor: 'grave_words', level: 'III', words: facts.graveWords });
  }
  return floors;
}

/** Deaths a text states are an accident's only where an emergency is reported: a crime is graded by other law. */
function accidentOf({ accident, categories }: EventFacts): AccidentProposal | null {
  return categories.includes('emergency') ? accident : null;
}
