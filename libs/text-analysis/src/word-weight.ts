import { type Word, sumsOf } from './segmentation/word';
import { hasLetter } from './segmentation/word-shape';

/** A word that moved a prediction, and by how much; its sign is the side it moved it to. */
export interface WordWeight {
  readonly word: string;
  readonly weight: number;
}

const MAX_WORDS = 12;
/** A smaller part in a score explains nothing. */
const LEAST = 0.005;

/**
 * The words that moved a prediction most, each once, its standings added up.
 * @param contributions a number a word
 * @param isTelling which words a person should see
 */
export function heaviest(
  words: readonly Word[],
  contributions: ArrayLike<number>,
  isTelling: (word: string) => boolean = () => true,
): readonly WordWeight[] {
  const { words: each, sums } = sumsOf(words, contributions);
  const found: WordWeight[] = [];
  for (const [i, weight] of sums.entries()) {
    if (Math.abs(weight) < LEAST) continue;
    const { text } = each[i]!;
    if (hasLetter(text) && isTelling(text)) found.push({ word: text, weight });
  }
  return found
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.word < b.word ? -1 : 1))
    .slice(0, MAX_WORDS)
    .map(({ word, weight }) => ({ word, weight: Number(weight.toFixed(3)) }));
}
