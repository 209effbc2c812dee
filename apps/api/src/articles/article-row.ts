import type { WeighedTerms } from '@huixiang/text-analysis';
import type { MaskedItem } from './admission';
import type { AnalysedColumns, AnalysedWholes } from './analysed-columns';

/**
 * An analysis in JSON: an object of `AnalysedColumns`, and each whole by itself. Nobody reads any of it on its way
 * from the analyst's thread to the database, which takes the wholes as they are.
 */
export type AnalysedRow = Readonly<Record<'columns' | keyof AnalysedWholes, string>>;

export function analysedRow(columns: AnalysedColumns, wholes: AnalysedWholes): AnalysedRow {
  return {
    columns: JSON.stringify(columns),
    evidence: JSON.stringify(wholes.evidence),
    terms: jsonOfTerms(wholes.terms),
    headline: jsonOfTerms(wholes.headline),
  };
}

/** What JSON does not have as it stands. */
const ESCAPED = /["\\\p{Cc}\p{Cs}]/u;

/** Terms as the object a `TermVector` is in JSON. */
export function jsonOfTerms(terms: WeighedTerms): string {
  const members = terms.map(([term, weight]) =>
    ESCAPED.test(term) ? `${JSON.stringify(term)}:${weight}` : `"${term}":${weight}`,
  );
  return `{${members.join(',')}}`;
}

/** A row of `article` as it travels to the database: what the item says of itself is among its columns. */
export interface ArticleRow extends AnalysedRow {
  /** Hexadecimal. */
  readonly identity: string;
}

/** What an item says of itself, in JSON. */
function saidColumns(item: MaskedItem) {
  return {
    identity: item.identity,
    content_hash: item.contentHash,
    title: item.title,
    body: item.body,
    url: item.url,
    by_line: item.byLine,
    claimed_at: item.claimedAt?.toISOString() ?? null,
    masked: item.masked,
  };
}

/** An item with its analysis, as a row. */
export function articleRow(item: MaskedItem, analysed: AnalysedRow): ArticleRow {
  const said = JSON.stringify(saidColumns(item));
  const columns = `${said.slice(0, -1)},${analysed.columns.slice(1)}`;
  return { ...analysed, identity: item.identity, columns };
}
