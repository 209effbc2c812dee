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

/** The livelihood field, or null where no word decides one. */
export function readField(title: readonly string[], body: readonly string[]): Label<Field> | null {
  const best = FIELDS.map((field) => label(field, FIELD_TERMS[field], title, body)).reduce(
    (a, b) => (b.points > a.points ? b : a),
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
  return CATEGORIES.flatMap((category) =>
    category === 'superior_instruction'
      ? []
      : [label<Category>(category, CATEGORY_TERMS[category], title, body)],
  ).filter((one) => one.points >= CATEGORY_MINIMUM);
}

function label<T>(
  name: T,
  terms: Readonly<Record<string, number>>,
  title: readonly string[],
  body: readonly string[],
): Label<T> {
  const counts = new Map<string, number>();
  const count = (tokens: readonly string[], by: number) => {
    for (const word of tokens)
      if (Object.hasOwn(terms, word)) counts.set(word, (counts.get(word) ?? 0) + by);
  };
  count(title, TITLE_WEIGHT);
  count(body, 1);
  const words = [...counts]
    .map(([word, times]) => ({ word, weight: (terms[word] ?? 0) * Math.min(times, MAX_COUNT) }))
    .sort((a, b) => b.weight - a.weight);
  return { label: name, points: words.reduce((sum, { weight }) => sum + weight, 0), words };
}
