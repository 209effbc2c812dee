import { type QueryTerm, type TextQuery, formatTerm, parseTextQuery } from '@huixiang/domain';

/** A query as a form asks for it: each row a list of terms as one types them. */
export interface WordRows {
  readonly must: readonly string[];
  readonly any: readonly string[];
  readonly not: readonly string[];
}

/** The rows of a query; null where it has several choices, which no rows can say. */
export function rowsOf({ all, none }: TextQuery): WordRows | null {
  const choices = all.filter((group) => group.length > 1);
  if (choices.length > 1) return null;
  return {
    must: all.filter((group) => group.length === 1).map(([term]) => formatTerm(term!)),
    any: (choices[0] ?? []).map(formatTerm),
    not: none.map(formatTerm),
  };
}

/** The query of rows. A term with a space inside is a phrase; signs at its beginning mean nothing. */
export function queryOf({ must, any, not }: WordRows): TextQuery {
  const choice = any.flatMap(termOf);
  return {
    all: [...must.flatMap(termOf).map((term) => [term]), ...(choice.length > 0 ? [choice] : [])],
    none: not.flatMap(termOf),
  };
}

function termOf(typed: string): readonly QueryTerm[] {
  const text = typed.trim().replace(/^[-－|｜]+/, '');
  if (text === '') return [];
  const { all } = parseTextQuery(text);
  if (all.length === 1) return all[0]!.slice(0, 1);
  return [
    {
      kind: 'phrase',
      text: text
        .replace(/["“”「」]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    },
  ];
}
