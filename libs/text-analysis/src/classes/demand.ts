import type { Demand } from '@huixiang/domain';
import { DEMAND_TERMS } from '../lexicon/demands';
import { type Label, type WordCounts, mostPoints, termScorer } from './term-points';

/** Points under which a text asks nothing. */
const MINIMUM = 3;
const score = termScorer<Demand>(DEMAND_TERMS);

/** What a text asks of the government, or null where it asks nothing. */
export function readDemand(counts: WordCounts): Label<Demand> | null {
  const best = mostPoints(score(counts));
  return best.points < MINIMUM ? null : best;
}
