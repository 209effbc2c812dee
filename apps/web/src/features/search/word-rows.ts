import { type TextQuery, formatTerm, parseTextQuery } from '@huixiang/domain';

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

/**
 * The query of rows. What is typed into a row is read as a query of its own: a term with an excluded one beside it goes into
 * both rows, one that offers a choice stays one.
 */
export function queryOf({ must, any, not }: WordRows): TextQuery {
  const [needed, choice, excluded] = [must, any, not].map((row) => row.map(readRow));
  const choices = choice!.flatMap(({ all }) => all.flat());
  return {
    all: [...needed!.flatMap(({ all }) => all), ...(choices.length > 0 ? [choices] : [])],
    none: [
      ...[...needed!, ...choice!].flatMap(({ none }) => none),
      ...excluded!.flatMap(({ all, none }) => [...all.flat(), ...none]),
    ],
  };
}

/** One entry of a row; with blanks inside and no other sign it is a phrase. */
function readRow(typed: string): TextQuery {
  const text = typed.trim().replace(/\s+/g, ' ');
  const isPhrase = text.includes(' ') && !/["“”「」|｜~～]|[ ][-－]|^[-－]/.test(text);
  if (isPhrase) return { all: [[{ kind: 'phrase', text }]], none: [] };
  return parseTextQuery(text);
}
