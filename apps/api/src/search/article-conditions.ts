import type { SearchFilters } from '@huixiang/contracts';
import { type TextQuery, isWholeScope } from '@huixiang/domain';
import type { Parameters } from './parameters';
import { type WordsOf, textConditions } from './text-conditions';

/** A question to the articles, its text read and its words known. */
export interface ArticleQuestion {
  readonly scope: string;
  readonly filters: SearchFilters;
  readonly text: TextQuery;
  readonly wordsOf: WordsOf;
}

/** What the conditions speak of: article `a`, its event `e`; what is irrelevant has none. */
export const SEARCHED = `article a LEFT JOIN event e ON e.id = a.event_id`;

/** The conditions of everything a person asked for, within what they may see. */
export function articleConditions(question: ArticleQuestion, parameters: Parameters): string {
  const { filters, text, wordsOf } = question;
  const among = (column: string, some: readonly unknown[] | undefined, type: string) =>
    some === undefined || some.length === 0
      ? []
      : [`${column} = ANY (${parameters.add(some)}::${type}[])`];
  const conditions = [
    ...textConditions(text, wordsOf, parameters),
    ...scopeCondition(question.scope, parameters),
    ...among('a.sentiment', filters.sentiments, 'text'),
    ...among('a.field', filters.fields, 'text'),
    ...among('a.source_id', filters.sources, 'int'),
    // A list, and not by its index (+ 0): most sources are of some tier, and what they wrote is most there is.
    ...(filters.tiers?.length
      ? [
          `a.source_id + 0 = ANY (ARRAY(SELECT id FROM source WHERE tier = ANY (${parameters.add(filters.tiers)}::text[])))`,
        ]
      : []),
    ...(filters.categories?.length
      ? [`a.categories && ${parameters.add(filters.categories)}::text[]`]
      : []),
    ...(filters.places?.length
      ? [`coalesce(e.place_code, a.places[1]) IN (${below(parameters.add(filters.places))})`]
      : []),
    ...(filters.from === undefined
      ? []
      : [`a.first_seen_at >= ${parameters.add(filters.from)}::timestamptz`]),
    ...(filters.to === undefined
      ? []
      : [`a.first_seen_at < ${parameters.add(filters.to)}::timestamptz`]),
    ...(filters.reprints ? [] : ['a.reprint_of IS NULL']),
    ...(filters.irrelevant ? [] : ['NOT a.irrelevant']),
  ];
  return conditions.length === 0 ? 'true' : conditions.join('\n AND ');
}

/** Whose unit is above all others sees everything; others what happens with them, and the events they answer for. */
function scopeCondition(scope: string, parameters: Parameters): readonly string[] {
  if (isWholeScope(scope)) return [];
  const path = parameters.add(scope);
  return [
    `(a.scope_path LIKE ${path} || '%' OR a.event_id = ANY (ARRAY(
      SELECT c.event_id FROM response_case c JOIN unit u ON u.id = c.unit_id WHERE u.path LIKE ${path} || '%')))`,
  ];
}

/** These divisions and all in them. */
const below = (codes: string) => `
  WITH RECURSIVE down AS (
    SELECT code FROM place WHERE code = ANY (${codes}::text[])
    UNION SELECT place.code FROM place JOIN down ON place.parent_code = down.code)
  SELECT code FROM down`;
