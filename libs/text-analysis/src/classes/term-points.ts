import { Memo } from '../segmentation/word';
import { type Tally, mergeTallies } from '../segmentation/word-sums';
import type { WordWeight } from '../word-weight';

/** A headline's word counts this many times. */
const TITLE_WEIGHT = 3;
/** A long text repeats itself: a word counts this often at most. */
const MAX_COUNT = 3;

export interface Label<T> {
  readonly label: T;
  readonly points: number;
  /** The words that carried it, heaviest first, in points. */
  readonly words: readonly WordWeight[];
}

/** The different words of a text and how often each stands there, a headline's three times. */
export type WordCounts = Tally;

export function countWords(title: Tally, body: Tally): WordCounts {
  return mergeTallies(title, body, [TITLE_WEIGHT, 1]);
}

/** A scorer of texts by lists of words, a list a label, each word with its points. */
export function termScorer<T extends string>(
  terms: Readonly<Record<T, Readonly<Record<string, number>>>>,
): (counts: WordCounts) => readonly Label<T>[] {
  const labels = Object.keys(terms) as T[];
  const uses = new Map<string, (readonly [label: number, points: number])[]>();
  for (const [i, label] of labels.entries())
    for (const [word, points] of Object.entries<number>(terms[label]))
      uses.set(word, [...(uses.get(word) ?? []), [i, points]]);
  const usesOf = new Memo((word) => uses.get(word) ?? NONE);
  return ({ words, times }) => {
    const found = labels.map((): WordWeight[] => []);
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at]!;
      const uses = usesOf.of(word);
      for (let i = 0; i < uses.length; i += 1) {
        const [label, points] = uses[i]!;
        found[label]!.push({ word: word.text, weight: points * Math.min(times[at]!, MAX_COUNT) });
      }
    }
    return labels.map((label, i) => ({
      label,
      points: found[i]!.reduce((sum, { weight }) => sum + weight, 0),
      words: found[i]!.sort((x, y) => y.weight - x.weight),
    }));
  };
}

const NONE: readonly (readonly [label: number, points: number])[] = [];

/** The label with most points; the first of equals. */
export function mostPoints<T>(labels: readonly Label<T>[]): Label<T> {
  return labels.reduce((a, b) => (b.points > a.points ? b : a));
}
