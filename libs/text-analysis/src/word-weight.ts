import type { Word } from './segmentation/word';
import { hasLetter } from './segmentation/word-shape';

/** A word that moved a prediction, and by how much; its sign is the side it moved it to. */
export interface WordWeight {
  readonly word: string;
  readonly weight: number;
}

const MAX_WORDS = 12;
/** A smaller part in a score explains nothing; a standing with less than a tenth of it is passed over. */
const LEAST = 0.005;
const SLIGHT = LEAST / 10;

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
  const found: WordWeight[] = [];
  for (const [word, weight] of sumsOf(words, contributions)) {
    const { text } = word;
    if (Math.abs(weight) >= LEAST && hasLetter(text) && isTelling(text))
      found.push({ word: text, weight });
  }
  return found
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.word < b.word ? -1 : 1))
    .slice(0, MAX_WORDS)
    .map(({ word, weight }) => ({ word, weight: Number(weight.toFixed(3)) }));
}

function sumsOf(
  words: readonly Word[],
  contributions: ArrayLike<number>,
): ReadonlyMap<Word, number> {
  const sums = new Map<Word, number>();
  for (let i = 0; i < words.length; i += 1) {
    const weight = contributions[i]!;
    if (Math.abs(weight) >= SLIGHT) sums.set(words[i]!, (sums.get(words[i]!) ?? 0) + weight);
  }
  return sums;
}
