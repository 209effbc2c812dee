import type { Category } from '../classification/category';
import { type EventLevel, graver, isAtLeast } from '../classification/event-level';
import { type OutletTier, TIER_WEIGHT } from '../classification/outlet-tier';
import type { AccidentProposal } from './accident/accident-level';
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
}

export const HEAT_TERMS = ['volume', 'growth', 'media', 'negative', 'category'] as const;
export type HeatTerm = (typeof HEAT_TERMS)[number];

/**
 * Weights of policy §4.3 whose inputs exist (V, G, M, N, C); account reach and sensitive
 * time have no source yet, so the rest is scaled to keep the sum at 100.
 */
const WEIGHT: Readonly<Record<HeatTerm, number>> = {
  volume: 0.2,
  growth: 0.15,
  media: 0.15,
  negative: 0.15,
  category: 0.15,
};

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
  readonly terms: Readonly<Record<HeatTerm, { value: number; points: number }>>;
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
  const values = termValues(facts);
  const scale = 100 / Object.values(WEIGHT).reduce((sum, weight) => sum + weight, 0);
  const terms = Object.fromEntries(
    HEAT_TERMS.map((term) => [
      term,
      { value: values[term], points: values[term] * WEIGHT[term] * scale },
    ]),
  ) as LevelProposal['terms'];
  const heat = HEAT_TERMS.reduce((sum, term) => sum + terms[term].points, 0);
  const floors = floorsOf(facts);
  return {
    heat,
    terms,
    floors,
    level: floors.reduce((level, f) => graver(level, f.level), cut(heat)),
    accident: accidentOf(facts),
  };
}

function termValues(facts: EventFacts): Record<HeatTerm, number> {
  return {
    volume: Math.min(1, Math.log10(1 + facts.articles) / 3),
    growth: Math.min(1, facts.articlesLastHour / 10),
    media: Math.max(0, ...facts.tiers.map((tier) => TIER_WEIGHT[tier])),
    negative: facts.negative === 0 ? 0 : wilsonInterval(facts.negative, facts.articles).low,
    category: Math.max(0, ...facts.categories.map((category) => CATEGORY_WEIGHT[category])),
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
