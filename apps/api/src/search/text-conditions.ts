import type { QueryTerm, TextQuery } from '@huixiang/domain';
import { tsqueryOf } from '../articles/search-terms';
import type { Parameters } from './parameters';

/** The words a text is indexed by that it must have to contain `text`; none of bare numbers and signs. */
export type WordsOf = (text: string) => readonly string[];

const TEXT = `(a.title || E'\\n' || a.body)`;

/**
 * The conditions by which article `a` answers a query. The index of words finds what may; where words alone do not
 * decide, of a phrase or of nearness, the text itself is looked at. A phrase is found where its words stand as words.
 */
export function textConditions(
  query: TextQuery,
  wordsOf: WordsOf,
  parameters: Parameters,
): readonly string[] {
  const groups = query.all.map((group) => group.map((term) => readTerm(term, wordsOf)));
  const indexed = groups.filter((group) => group.every(({ index }) => index !== null));
  // One question to the index instead of one a word.
  const index = indexed.map((group) => `(${group.map((term) => term.index).join(' | ')})`);
  return [
    ...(index.length > 0 ? [`a.words @@ ${parameters.add(index.join(' & '))}::tsquery`] : []),
    ...groups
      .filter((group) => group.some((term) => !isDecidedByIndex(term)))
      .map((group) => `(${group.map((term) => conditionOf(term, parameters)).join(' OR ')})`),
    ...query.none.map(
      (term) => `(${conditionOf(readTerm(term, wordsOf), parameters)}) IS NOT TRUE`,
    ),
  ];
}

interface ReadTerm {
  /** What the index must have; null where it knows nothing of such a term. */
  readonly index: string | null;
  /** What the text must match besides: a pattern of PostgreSQL's regular expressions. */
  readonly pattern: string | null;
}

function readTerm(term: QueryTerm, wordsOf: WordsOf): ReadTerm {
  const texts = term.kind === 'near' ? term.texts : [term.text];
  const index = tsqueryOf([...new Set(texts.flatMap(wordsOf))]);
  if (term.kind === 'near') return { index, pattern: nearPattern(term.texts, term.within) };
  // Of 105国道 the index knows 国道 alone.
  const isExact = term.kind === 'phrase' || index === null || losesDigits(term.text, wordsOf);
  return { index, pattern: isExact ? literal(term.text) : null };
}

function losesDigits(text: string, wordsOf: WordsOf): boolean {
  const numbers = text.match(/\d+/g) ?? [];
  const words = numbers.length === 0 ? [] : wordsOf(text);
  return numbers.some((number) => !words.some((word) => word.includes(number)));
}

const isDecidedByIndex = ({ index, pattern }: ReadTerm) => index !== null && pattern === null;

function conditionOf({ index, pattern }: ReadTerm, parameters: Parameters): string {
  return [
    ...(index === null ? [] : [`a.words @@ ${parameters.add(index)}::tsquery`]),
    ...(pattern === null ? [] : [`${TEXT} ~* ${parameters.add(pattern)}`]),
  ].join(' AND ');
}

/** Every order of the texts, each next one within so many characters of the last. */
function nearPattern(texts: readonly string[], within: number): string {
  const between = `(?:.|\\n){0,${within}}?`;
  return ordersOf(texts)
    .map((order) => order.map(literal).join(between))
    .join('|');
}

function ordersOf(texts: readonly string[]): readonly (readonly string[])[] {
  if (texts.length < 2) return [texts];
  return texts.flatMap((first, i) =>
    ordersOf(texts.filter((_, at) => at !== i)).map((rest) => [first, ...rest]),
  );
}

/** The text itself, as a pattern; a blank stands for any of them. */
function literal(text: string): string {
  return text
    .split(' ')
    .map((part) => part.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\${sign}`))
    .join('\\s+');
}
