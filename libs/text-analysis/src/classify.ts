import { CATEGORIES, FIELDS, type Category, type Field } from '@huixiang/domain';
import { CATEGORY_TERMS } from './lexicon/categories';
import { FIELD_TERMS } from './lexicon/fields';
import type { WordWeight } from './sentiment';

/** A headline's word counts this many times. */
const TITLE_WEIGHT = 3;
/** Points under which nothing is said. */
const FIELD_MINIMUM = 4;
const CATEGORY_MINIMUM = 4;
/** A long text repeats itself: a word counts this often at most. */
const MAX_COUNT = 3;

export interface Label<T> {
  readonly label: T;
  readonly points: number;
  readonly words: readonly WordWeight[];
}

const FIELD_ENTRIES = mapValues(FIELD_TERMS, Object.entries<number>);
const CATEGORY_ENTRIES = mapValues(CATEGORY_TERMS, Object.entries<number>);

function mapValues<K extends string, A, B>(
  record: Readonly<Record<K, A>>,
  change: (value: A) => B,
): Readonly<Record<K, B>> {
  return Object.fromEntries(
    Object.entries<A>(record).map(([key, value]) => [key, change(value)]),
  ) as Record<K, B>;
}

/** The livelihood field, or null where no word decides one. */
export function readField(title: readonly string[], body: readonly string[]): Label<Field> | null {
  const counts = countWords(title, body);
  const best = FIELDS.map((field) => label(field, FIELD_ENTRIES[field], counts)).reduce((a, b) =>
    b.points > a.points ? b : a,
  );
  return best.points < FIELD_MINIMUM ? null : best;
}

/**
 * The categories of concern, several at once. 上级交办 is never read from words: a person or an
 * instruction's number sets it.
 */
export function readCategories(
  title: readonly string[],
  body: readonly string[],
): readonly Label<Category>[] {
  const counts = countWords(title, body);
  return CATEGORIES.flatMap((category) =>
    category === 'superior_instruction'
      ? []
      : [label<Category>(category, CATEGORY_ENTRIES[category], counts)],
  ).filter((one) => one.points >= CATEGORY_MINIMUM);
}

function countWords(
  title: readonly string[],
  body: readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (tokens: readonly string[], by: number) => {
    for (const word of tokens) counts.set(word, (counts.get(word) ?? 0) + by);
  };
  count(title, TITLE_WEIGHT);
  count(body, 1);
  return counts;
}

function label<T>(
  name: T,
  terms: readonly (readonly [word: string, points: number])[],
  counts: ReadonlyMap<string, number>,
): Label<T> {
  const words: WordWeight[] = [];
  for (const [word, points] of terms) {
    const times = counts.get(word);
    if (times !== undefined) words.push({ word, weight: points * Math.min(times, MAX_COUNT) });
  }
  words.sort((a, b) => b.weight - a.weight);
  return { label: name, points: words.reduce((sum, { weight }) => sum + weight, 0), words };
}
