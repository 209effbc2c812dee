import type { MaskedItem } from './admission';

/** A row of `article` as it travels to the database. */
export interface ArticleRow {
  /** Hexadecimal. */
  readonly identity: string;
  /** An object of the columns, `AnalysedColumns` among them. */
  readonly json: string;
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

/**
 * An item with its analysis, as a row.
 * @param analysed an object of `AnalysedColumns`, which nobody reads on its way from the analyst's thread to the database
 */
export function articleRow(item: MaskedItem, analysed: string): ArticleRow {
  const said = JSON.stringify(saidColumns(item));
  return { identity: item.identity, json: `${said.slice(0, -1)},${analysed.slice(1)}` };
}
