import type { Category } from '@huixiang/domain';
import { CATEGORY_TERMS } from '../lexicon/categories';
import { type Label, type WordCounts, termScorer } from './term-points';

/** Points under which nothing is said. */
const MINIMUM = 4;
const score = termScorer<Category>({ ...CATEGORY_TERMS, superior_instruction: {} });

/**
 * The categories of concern, several at once. 上级交办 is never read from words: a person or an
 * instruction's number sets it.
 */
export function readCategories(counts: WordCounts): readonly Label<Category>[] {
  return score(counts).filter(({ points }) => points >= MINIMUM);
}
