import { CORRECTABLE } from '@huixiang/contracts';
import type { EntityManager } from 'typeorm';
import type { ArticleRow } from './article-row';

/** Revisions kept of one article; a page that changes with every look must not fill the disk. */
const MAX_REVISIONS = 50;

/** What an item says of itself, and what the analysis says of it, with the types they travel as. */
const SAID = {
  title: 'text',
  body: 'text',
  url: 'text',
  by_line: 'text',
  claimed_at: 'timestamptz',
};
const ANALYSED = {
  sentiment: 'text',
  tone: 'text',
  field: 'text',
  categories: 'text[]',
  demand: 'text',
  irrelevant: 'boolean',
  places: 'text[]',
  key_terms: 'text[]',
  grave_words: 'text[]',
  masked: 'text[]',
  credited: 'text',
  accident: 'jsonb',
  words: 'tsvector',
  fingerprint: 'bigint',
};
/** Read whole or not at all: stored as the JSON they were written in, which need not be taken apart for it. */
const WHOLES = ['evidence', 'terms', 'headline'] as const;
const TYPES = { ...SAID, ...ANALYSED };
const COLUMNS = [...Object.keys(TYPES), ...WHOLES].join(', ');
/** The rows of `parametersOf`, from $2 on. */
const ITEMS = `ROWS FROM (
  json_to_recordset($2::json) AS (identity text, content_hash text, ${Object.entries(TYPES)
    .map(([column, type]) => `${column} ${type}`)
    .join(', ')}),
  ${WHOLES.map((_, i) => `json_array_elements($${i + 3}::json)`).join(', ')}
) AS item (identity, content_hash, ${COLUMNS})`;

/** A new analysis, but for what a person said otherwise of article `a`. */
const SET_ANALYSED = `${[...Object.keys(ANALYSED), ...WHOLES]
  .filter((column) => !CORRECTABLE.some((label) => label === column))
  .map((column) => `${column} = item.${column}`)
  .join(', ')},
  (sentiment, field, categories, demand, irrelevant) = (
    SELECT said.sentiment, said.field, said.categories, said.demand, said.irrelevant
    FROM jsonb_to_record(jsonb_build_object(${CORRECTABLE.map((label) => `'${label}', item.${label}`).join(', ')}) || a.corrected)
      AS said (sentiment text, field text, categories text[], demand text, irrelevant boolean))`;

/** When an item's page is to be asked for: now, where its source ($1) wants whole texts. */
const FULL_TEXT_DUE = `CASE WHEN item.url IS NOT NULL AND (SELECT full_text FROM source WHERE id = $1) THEN huixiang_now() END`;

/** Content hashes of a source's articles by identity, all in hexadecimal; '' where none was kept. */
export async function knownHashes(
  tx: EntityManager,
  sourceId: number,
  identities: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ identity: string; hash: string }[]>(
    `SELECT encode(identity, 'hex') AS identity, coalesce(encode(content_hash, 'hex'), '') AS hash
     FROM article WHERE source_id = $1
       AND identity = ANY (ARRAY(SELECT decode(unnest($2::text[]), 'hex')))`,
    [sourceId, identities],
  );
  return new Map(rows.map((row) => [row.identity, row.hash]));
}

/** The rows as they are read by `ITEMS`: an array in JSON of their columns, and one of each whole. */
function parametersOf(rows: readonly ArticleRow[]): readonly string[] {
  return (['columns', ...WHOLES] as const).map(
    (part) => `[${rows.map((row) => row[part]).join(',')}]`,
  );
}

/** Inserts articles, leaving out those another process was quicker with; returns how many it inserted. */
export async function insertArticles(
  tx: EntityManager,
  sourceId: number,
  rows: readonly ArticleRow[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const inserted = await tx.query<unknown[]>(
    `INSERT INTO article (source_id, identity, content_hash, full_text_due_at, ${COLUMNS})
     SELECT $1, decode(identity, 'hex'), decode(content_hash, 'hex'),
       ${FULL_TEXT_DUE},
       ${COLUMNS} FROM ${ITEMS}
     ON CONFLICT (source_id, identity) DO NOTHING RETURNING id`,
    [sourceId, ...parametersOf(rows)],
  );
  return inserted.length;
}

/**
 * Gives articles the text their outlet changed them to, keeps what they said before as a revision, and
 * marks their events for the placer; returns how many really changed. What another process revised
 * meanwhile is left alone.
 */
export async function reviseArticles(
  tx: EntityManager,
  sourceId: number,
  rows: readonly ArticleRow[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const [changed] = await tx.query<[{ event_id: number | null; counted: boolean }[], number]>(
    `WITH item AS (SELECT *, decode(identity, 'hex') AS key, decode(content_hash, 'hex') AS hash FROM ${ITEMS}),
     before AS (
       SELECT a.id, a.event_id, a.title, a.body, a.revisions, item.key
       FROM article a JOIN item ON a.source_id = $1 AND a.identity = item.key
       WHERE a.content_hash IS DISTINCT FROM item.hash ORDER BY a.id FOR NO KEY UPDATE OF a
     ), kept AS (
       INSERT INTO article_revision (article_id, number, title, body)
       SELECT before.id, before.revisions + 1, before.title, before.body
       FROM before JOIN item USING (key)
       WHERE (before.title, before.body) IS DISTINCT FROM (item.title, item.body) AND before.revisions < ${MAX_REVISIONS}
       RETURNING article_id
     )
     UPDATE article a SET content_hash = item.hash,
       revisions = a.revisions + (SELECT count(*) FROM kept WHERE kept.article_id = a.id),
       revised_at = CASE WHEN before.title = item.title AND before.body = item.body THEN a.revised_at ELSE huixiang_now() END,
       full_text_due_at = ${FULL_TEXT_DUE}, full_text_tries = 0,
       title = item.title, body = item.body, url = item.url, by_line = item.by_line, claimed_at = item.claimed_at,
       changed = a.event_id IS NOT NULL,
       ${SET_ANALYSED}
     FROM before JOIN item USING (key) WHERE a.id = before.id
     RETURNING a.event_id, before.title <> item.title OR before.body <> item.body AS counted`,
    [sourceId, ...parametersOf(rows)],
  );
  const revised = changed.filter((row) => row.counted);
  await markRevised(tx, revised);
  return revised.length;
}

/** Gives an article the whole text of its page, unless it was revised since it was asked for. */
export async function putFullText(
  tx: EntityManager,
  articleId: number,
  row: ArticleRow,
): Promise<void> {
  // The hash stays that of the feed's own text: that is what is compared with the next time.
  const [changed] = await tx.query<[{ event_id: number | null }[], number]>(
    `UPDATE article a SET full_text_due_at = NULL, title = item.title, body = item.body,
       changed = a.event_id IS NOT NULL, ${SET_ANALYSED}
     FROM ${ITEMS} WHERE a.id = $1 AND a.content_hash = decode(item.content_hash, 'hex') RETURNING a.event_id`,
    [articleId, ...parametersOf([row])],
  );
  await markRevised(tx, changed);
}

/** The feed's own text is all there is. */
export async function keepOwnText(tx: EntityManager, articleId: number): Promise<void> {
  await tx.query('UPDATE article SET full_text_due_at = NULL WHERE id = $1', [articleId]);
}

/** The page could not be had this time: it is asked for again. */
export async function askForTextAgain(
  tx: EntityManager,
  articleId: number,
  seconds: number,
): Promise<void> {
  await tx.query(
    `UPDATE article SET full_text_tries = full_text_tries + 1,
       full_text_due_at = huixiang_now() + make_interval(secs => $2) WHERE id = $1`,
    [articleId, seconds],
  );
}

/** The placer brings these events up to date. */
async function markRevised(
  tx: EntityManager,
  articles: readonly { readonly event_id: number | null }[],
): Promise<void> {
  const events = articles.flatMap((row) => (row.event_id === null ? [] : [row.event_id]));
  if (events.length > 0)
    await tx.query('UPDATE event SET revised = true WHERE id = ANY ($1::bigint[])', [events]);
}
