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
  words: readonly string[],
  contributions: ArrayLike<number>,
  isTelling: (word: string) => boolean = () => true,
): readonly WordWeight[] {
  const sums = new Map<string, number>();
  for (let i = 0; i < words.length; i += 1) {
    const weight = contributions[i]!;
    if (Math.abs(weight) >= SLIGHT) sums.set(words[i]!, (sums.get(words[i]!) ?? 0) + weight);
  }
  return [...sums]
    .filter(([word, weight]) => Math.abs(weight) >= LEAST && hasLetter(word) && isTelling(word))
    .sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || (a < b ? -1 : 1))
    .slice(0, MAX_WORDS)
    .map(([word, weight]) => ({ word, weight: Number(weight.toFixed(3)) }));
}
