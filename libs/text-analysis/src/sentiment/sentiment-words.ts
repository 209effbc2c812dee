import { Memo, type Word, wordOf } from '../segmentation/word';

/** Words a text's feeling is read from at most: what comes later repeats it. */
const MOST = 250;

const FELT = new Memo<Word | null>((word) =>
  word.trim() === '' ? null : wordOf(word.toLowerCase()),
);

/** The words sentiment is read from: marks and emoticons count, spaces and case do not. */
export function sentimentWords(words: readonly Word[]): readonly Word[] {
  const kept: Word[] = [];
  for (const word of words) {
    if (kept.length === MOST) break;
    const felt = FELT.of(word);
    if (felt !== null) kept.push(felt);
  }
  return kept;
}
