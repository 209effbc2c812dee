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

/** How often each word stands in a text, a headline's three times. */
export type WordCounts = ReadonlyMap<string, number>;

export function countWords(title: readonly string[], body: readonly string[]): WordCounts {
  const counts = new Map<string, number>();
  const count = (tokens: readonly string[], by: number) => {
    for (const word of tokens) counts.set(word, (counts.get(word) ?? 0) + by);
  };
  count(title, TITLE_WEIGHT);
  count(body, 1);
  return counts;
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
  return (counts) => {
    const words = labels.map((): WordWeight[] => []);
    for (const [word, times] of counts)
      for (const [label, points] of uses.get(word) ?? NONE)
        words[label]!.push({ word, weight: points * Math.min(times, MAX_COUNT) });
    return labels.map((label, i) => ({
      label,
      points: words[i]!.reduce((sum, { weight }) => sum + weight, 0),
      words: words[i]!.sort((x, y) => y.weight - x.weight),
    }));
  };
}

const NONE: readonly (readonly [label: number, points: number])[] = [];

/** The label with most points; the first of equals. */
export function mostPoints<T>(labels: readonly Label<T>[]): Label<T> {
  return labels.reduce((a, b) => (b.points > a.points ? b : a));
}
