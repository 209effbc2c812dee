import { FIELDS } from '@huixiang/domain';
import { insertProvince } from '../sample/sample-rows';
import type { Rig } from './ingest-rig';
import type { AnalysedText } from './texts-rig';

const ARTICLES_AN_EVENT = 4;
const DAYS = 60;

/** Keeps the texts as a table to copy from, and a province with its units. */
export async function prepare({ database }: Rig, texts: readonly AnalysedText[]): Promise<void> {
  await database.transaction((tx) => insertProvince(tx, '127.0.0.1:9'));
  await database.query(
    `CREATE UNLOGGED TABLE text AS
     SELECT n::int - 1 AS n, row ->> 'title' AS title, row ->> 'body' AS body, row ->> 'sentiment' AS sentiment, row ->> 'field' AS field,
       ARRAY(SELECT jsonb_array_elements_text(row -> 'categories')) AS categories, row -> 'evidence' AS evidence, row -> 'terms' AS terms,
       row -> 'headline' AS headline, (row ->> 'words')::tsvector AS words
     FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS given (row, n)`,
    [JSON.stringify(texts.map(({ row }) => row))],
  );
}

/**
 * Adds events of four articles each until there are so many articles, over sixty days in order, each event in a county
 * or city of the province, every fourth article a reprint; with the roll-ups the placer would have kept.
 */
export async function fillUpTo({ database }: Rig, size: number): Promise<void> {
  const [stored] = await database.query<{ n: number }[]>('SELECT count(*)::int AS n FROM article');
  const from = stored!.n;
  const events = (size - from) / ARTICLES_AN_EVENT;
  await database.query('DROP INDEX article_by_words');
  await database.query(
    `INSERT INTO event (id, title, place_code, scope_path, field, first_reported_at, first_seen_at, last_article_at, terms, members,
       articles, negative, reprints, outlets, heat, proposed_level, proposal)
     OVERRIDING SYSTEM VALUE
     SELECT $1::int + i, text.title, unit.place_code, unit.path, ($4::text[])[1 + i % cardinality($4::text[])], at, at, at + interval '6 hours', '{}', 1,
       ${ARTICLES_AN_EVENT}, i % 4, 1, 3, i % 60, 'IV', '{"heat":0,"terms":{},"floors":[],"level":"IV"}'
     FROM generate_series(1, $2::int) i
       JOIN text ON text.n = i * 7 % $3::int
       JOIN (SELECT path, place_code, row_number() OVER (ORDER BY id) AS n, count(*) OVER () AS units FROM unit WHERE kind = 'government') unit
         ON unit.n = 1 + i % unit.units
       CROSS JOIN LATERAL (SELECT huixiang_now() - interval '${DAYS} days' * (1 - i::float8 / $2::int) - interval '6 hours' AS at) t`,
    [from / ARTICLES_AN_EVENT, events, 3000, FIELDS],
  );
  await database.query(
    `INSERT INTO article (id, source_id, identity, title, body, claimed_at, first_seen_at, sentiment, field, categories, evidence, terms,
       headline, words, fingerprint, places, event_id, reprint_of, placed_at)
     OVERRIDING SYSTEM VALUE
     SELECT i, source.id, sha256(i::text::bytea), text.title, text.body, e.first_seen_at, e.first_seen_at + i % ${ARTICLES_AN_EVENT} * interval '90 minutes',
       text.sentiment, e.field, text.categories, text.evidence, '{}', '{}', text.words, i, ARRAY[e.place_code], e.id,
       CASE WHEN i % ${ARTICLES_AN_EVENT} = 0 THEN i - 3 END, e.first_seen_at
     FROM generate_series($1::int + 1, $2::int) i
       JOIN event e ON e.id = 1 + (i - 1) / ${ARTICLES_AN_EVENT}
       JOIN text ON text.n = i::bigint * 7919 % $3::int
       JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n, count(*) OVER () AS sources FROM source) source ON source.n = 1 + i % source.sources
     ORDER BY i`,
    [from, size, 3000],
  );
  await database.query(
    `INSERT INTO event_hour (event_id, hour, articles, negative, reprints)
     SELECT event_id, date_trunc('hour', first_seen_at), count(*), count(*) FILTER (WHERE sentiment = 'negative'), count(reprint_of)
     FROM article WHERE id > $1 GROUP BY 1, 2`,
    [from],
  );
  await database.query('CREATE INDEX article_by_words ON article USING gin (words)');
  await database.query(`SELECT setval('event_id_seq', (SELECT max(id) FROM event))`);
  await database.query('VACUUM ANALYZE');
}

/** Words of so many characters, some in every tenth text, some in every hundredth, some in one of a thousand. */
export async function wordsOfLength(
  { database }: Rig,
  characters: number,
): Promise<readonly { readonly word: string; readonly share: number }[]> {
  return database.query(
    `SELECT word, ndoc::float8 / 3000 AS share FROM (
       SELECT word, ndoc, row_number() OVER (PARTITION BY width_bucket(ln(ndoc::float8), ln(3), ln(1500), 6) ORDER BY md5(word)) AS n
       FROM ts_stat('SELECT words FROM text') WHERE length(word) = $1 AND word ~ '^[\\u4e00-\\u9fff]+$' AND ndoc >= 3) ranked
     WHERE n <= 8 ORDER BY ndoc DESC`,
    [characters],
  );
}
