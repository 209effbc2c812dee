import { DomainError } from '../domain-error';

/**
 * What a text must say, or must not:
 * - `words`: the words of `text`, wherever they stand;
 * - `phrase`: `text` as it is;
 * - `near`: each of `texts`, with `within` characters at most between neighbours, in whatever order.
 */
export type QueryTerm =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'phrase'; readonly text: string }
  | { readonly kind: 'near'; readonly texts: readonly string[]; readonly within: number };

/** A question to texts: of each group of `all` one term at least, and of `none` none. */
export interface TextQuery {
  readonly all: readonly (readonly QueryTerm[])[];
  readonly none: readonly QueryTerm[];
}

/** More words than a person means. */
export const MAX_QUERY_TERMS = 60;
/** Texts one `near` may name: every order of them is looked for. */
export const MAX_NEAR_TEXTS = 3;
export const MAX_NEAR_CHARACTERS = 200;

const MINUS = /[-－]/;
const BAR = /[|｜]/;
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '「': '」' };
const ENDS_WORDS = /[\s|｜"“「]/;
const NEARNESS = /^[~～](\d+)/;

/**
 * Reads what a person typed: `停水 "恢复供水"|抢修 -演练 "食堂 中毒"~20`. A space joins, `|` offers another, `-` excludes,
 * quotes keep a phrase whole and `~20` lets its words stand up to 20 characters apart. Signs may be full-width; a quote
 * that is not closed ends with the line. `-演练|演习` excludes both.
 * @throws DomainError `search.bad_query` where it has too many words, a nearness that is none, or offers what it excludes
 */
export function parseTextQuery(typed: string): TextQuery {
  const all: QueryTerm[][] = [];
  const none: QueryTerm[] = [];
  let wasExcluded = false;
  for (const { term, isExcluded, isAnother } of readTerms(typed.trim())) {
    // 停水|-演练 would ask for whatever does not say 演练.
    if (isAnother && isExcluded && !wasExcluded)
      throw new DomainError('search.bad_query', { fault: 'excluded_choice' });
    const excludes: boolean = isExcluded || (isAnother && wasExcluded);
    if (excludes) none.push(term);
    else if (isAnother && all.length > 0) all.at(-1)!.push(term);
    else all.push([term]);
    wasExcluded = excludes;
  }
  if (all.flat().length + none.length > MAX_QUERY_TERMS)
    throw new DomainError('search.bad_query', { fault: 'too_many_terms', most: MAX_QUERY_TERMS });
  return { all, none };
}

/** A query as a person would type it; `parseTextQuery` reads the same again. */
export function formatTextQuery({ all, none }: TextQuery): string {
  return [
    ...all.map((group) => group.map(formatTerm).join('|')),
    ...none.map((term) => `-${formatTerm(term)}`),
  ].join(' ');
}

/** A term as a person would type it. */
export function formatTerm(term: QueryTerm): string {
  if (term.kind === 'words') return term.text;
  if (term.kind === 'phrase') return `"${term.text}"`;
  return `"${term.texts.join(' ')}"~${term.within}`;
}

interface ReadTerm {
  readonly term: QueryTerm;
  readonly isExcluded: boolean;
  /** Another that would do instead of the one before. */
  readonly isAnother: boolean;
}

function* readTerms(typed: string): Generator<ReadTerm> {
  let rest = typed;
  let isAnother = false;
  while (rest !== '') {
    const isExcluded = MINUS.test(rest[0]!) && /^.\S/.test(rest);
    const { term, length } = readTerm(isExcluded ? rest.slice(1) : rest);
    if (term !== null) yield { term, isExcluded, isAnother };
    rest = rest.slice(length + Number(isExcluded)).trimStart();
    const isBar = BAR.test(rest.charAt(0));
    isAnother = isBar;
    if (isBar) rest = rest.slice(1).trimStart();
  }
}

function readTerm(text: string): { readonly term: QueryTerm | null; readonly length: number } {
  const closing = CLOSING[text[0]!];
  if (closing === undefined) {
    let end = 0;
    while (end < text.length && !ENDS_WORDS.test(text[end]!)) end += 1;
    return { term: end === 0 ? null : { kind: 'words', text: text.slice(0, end) }, length: end };
  }
  const closed = text.indexOf(closing, 1);
  const end = closed < 0 ? text.length : closed;
  const inside = text.slice(1, end).trim().replace(/\s+/g, ' ');
  const nearness = NEARNESS.exec(text.slice(end + 1));
  const length = Math.min(text.length, end + 1 + (nearness?.[0].length ?? 0));
  if (inside === '') return { term: null, length };
  if (nearness === null) return { term: { kind: 'phrase', text: inside }, length };
  return { term: nearTerm(inside.split(' '), Number(nearness[1])), length };
}

function nearTerm(texts: readonly string[], within: number): QueryTerm {
  if (texts.length < 2 || texts.length > MAX_NEAR_TEXTS)
    throw new DomainError('search.bad_query', { fault: 'near_words', most: MAX_NEAR_TEXTS });
  if (within > MAX_NEAR_CHARACTERS)
    throw new DomainError('search.bad_query', {
      fault: 'near_distance',
      most: MAX_NEAR_CHARACTERS,
    });
  return { kind: 'near', texts, within };
}
