import type { Word } from './segmentation/word';
import { wordSums } from './segmentation/word-sums';
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
  const sums = wordSums.clear();
  for (let i = 0; i < words.length; i += 1) sums.add(words[i]!, contributions[i]!);
  const found: WordWeight[] = [];
  let least = 0;
  for (let i = 0; i < sums.size; i += 1) {
    const weight = sums.values[i]!;
    const size = Math.abs(weight);
    if (size < LEAST || (found.length === MAX_WORDS && size < least)) continue;
    const word = sums.words[i]!.text;
    if (!hasLetter(word) || !isTelling(word)) continue;
    const one = { word, weight };
    // Put where it belongs from behind: most are lighter than what stands already.
    let at = found.push(one) - 1;
    for (; at > 0 && isHeavier(one, found[at - 1]!); at -= 1) found[at] = found[at - 1]!;
    found[at] = one;
    if (found.length > MAX_WORDS) found.pop();
    least = Math.abs(found.at(-1)!.weight);
  }
  return found.map(({ word, weight }) => ({ word, weight: Math.round(weight * 1000) / 1000 }));
}

/** Of equals the one that comes first by its letters. */
function isHeavier(a: WordWeight, b: WordWeight): boolean {
  return (Math.abs(a.weight) - Math.abs(b.weight) || (a.word < b.word ? 1 : -1)) > 0;
}
