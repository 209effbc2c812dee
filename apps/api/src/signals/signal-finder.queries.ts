import {
  SIGNAL_HISTORY_DAYS,
  SIGNAL_HOURS,
  SIGNAL_KNOWN_DAYS,
  SIGNAL_LEAST,
  SIGNAL_SHARED,
  type Signal,
  type TermPair,
  commonScope,
} from '@huixiang/domain';
import type { EntityManager } from 'typeorm';

/** A signal is the one of before while so many days have not passed since it was last heard of. */
const SAME_DAYS = 7;

interface PairRow {
  readonly one: string;
  readonly other: string;
  readonly ids: number[];
  readonly known: number;
  readonly times: [number, number];
  readonly voices: number;
}

/**
 * Pairs of terms that stand in several negative originals of the last hours, with how many are known to have had them: those of
 * the weeks before, and those of events that alerted or have a case already. What common words do by chance is left out early, and
 * the rarer word of a pair is looked up: pairs of every article of a month would be hundreds of millions.
 */
export async function risingPairs(tx: EntityManager): Promise<readonly TermPair[]> {
  const rows = await tx.query<PairRow[]>(
    `WITH voice AS MATERIALIZED (
       SELECT a.id, a.key_terms, a.first_seen_at,
         a.first_seen_at > huixiang_now() - interval '${SIGNAL_HOURS} hours' AND alert.id IS NULL AND c.id IS NULL AS quiet
       FROM article a JOIN source s ON s.id = a.source_id
         LEFT JOIN alert ON alert.event_id = a.event_id LEFT JOIN response_case c ON c.event_id = a.event_id
       WHERE a.first_seen_at > huixiang_now() - interval '${SIGNAL_HOURS / 24 + SIGNAL_HISTORY_DAYS} days'
         AND a.reprint_of IS NULL AND a.event_id IS NOT NULL AND a.sentiment = 'negative' AND NOT a.irrelevant
         AND s.tier <> 'government'
     ), pair AS MATERIALIZED (
       SELECT one, other, array_agg(id ORDER BY id) AS ids
       FROM voice, unnest(key_terms) one, unnest(key_terms) other
       WHERE quiet AND one < other GROUP BY 1, 2 HAVING count(*) >= ${SIGNAL_LEAST}
     ), times AS MATERIALIZED (
       SELECT term, count(*)::int AS n FROM voice, unnest(key_terms) term
       WHERE NOT quiet AND term IN (SELECT one FROM pair UNION SELECT other FROM pair) GROUP BY 1
     ), known AS (
       SELECT count(*) FILTER (WHERE NOT quiet)::int AS voices, min(first_seen_at) AS since FROM voice
     ), likely AS MATERIALIZED (
       SELECT one, other, ids, voices, ARRAY[coalesce(first.n, 0), coalesce(second.n, 0)] AS times,
         CASE WHEN coalesce(first.n, 0) < coalesce(second.n, 0) THEN one ELSE other END AS rarer,
         CASE WHEN coalesce(first.n, 0) < coalesce(second.n, 0) THEN other ELSE one END AS commoner
       FROM known, pair LEFT JOIN times first ON first.term = one LEFT JOIN times second ON second.term = other
       WHERE since < huixiang_now() - interval '${SIGNAL_HOURS / 24 + SIGNAL_KNOWN_DAYS} days'
         AND cardinality(ids) >= coalesce(first.n, 0)::float8 * coalesce(second.n, 0) / greatest(1, voices)
           * ${SIGNAL_HOURS / 24 / SIGNAL_HISTORY_DAYS}
     ), said AS MATERIALIZED (
       SELECT v.key_terms, term FROM voice v, unnest(v.key_terms) term
       WHERE NOT v.quiet AND term IN (SELECT rarer FROM likely)
     ), before AS (
       SELECT p.one, p.other, count(*)::int AS known FROM likely p JOIN said ON said.term = p.rarer
       WHERE p.commoner = ANY (said.key_terms) GROUP BY 1, 2
     )
     SELECT one, other, ids, coalesce(before.known, 0) AS known, times, voices
     FROM likely LEFT JOIN before USING (one, other)`,
  );
  return rows.map(({ one, other, ids, ...rest }) => ({
    words: [one, other],
    articleIds: ids.map(Number),
    ...rest,
  }));
}

/** The signal of the last days that tells of mostly the same articles, or of the same words; the newest of several. */
export async function signalOf(
  tx: EntityManager,
  { articleIds, words }: Signal,
): Promise<number | null> {
  const [row] = await tx.query<{ id: number }[]>(
    `SELECT s.id FROM signal s CROSS JOIN LATERAL (
       SELECT count(*) AS all, count(*) FILTER (WHERE article_id = ANY ($1::bigint[])) AS common
       FROM signal_article WHERE signal_id = s.id) articles
     WHERE s.last_at > huixiang_now() - interval '${SAME_DAYS} days'
       AND (s.words @> $2::text[] OR articles.common >= $3::float8 * least(articles.all, cardinality($1::bigint[])))
     ORDER BY s.id DESC LIMIT 1`,
    [articleIds, words.slice(0, 2), SIGNAL_SHARED],
  );
  return row?.id ?? null;
}

/** Keeps a signal found for the first time; its id and scope. */
export async function keepSignal(
  tx: EntityManager,
  { words, known, articleIds }: Signal,
  now: Date,
): Promise<{ readonly id: number; readonly scope: string }> {
  const scope = await scopeOf(tx, 'id = ANY ($1::bigint[])', articleIds);
  const [row] = await tx.query<{ id: number }[]>(
    `INSERT INTO signal (words, known, scope_path, found_at, last_at) VALUES ($1, $2, $3, $4, $4) RETURNING id`,
    [words, known, scope, now],
  );
  const { id } = row!;
  await addArticles(tx, id, articleIds);
  return { id, scope };
}

/** Adds to a signal what was heard of it since. */
export async function growSignal(
  tx: EntityManager,
  id: number,
  { articleIds, words }: Signal,
  now: Date,
): Promise<void> {
  const added = await addArticles(tx, id, articleIds);
  if (added === 0) return;
  const scope = await scopeOf(
    tx,
    'id IN (SELECT article_id FROM signal_article WHERE signal_id = $1)',
    id,
  );
  await tx.query(
    `UPDATE signal SET last_at = $2, scope_path = $3,
       words = words || ARRAY(SELECT word FROM unnest($4::text[]) WITH ORDINALITY new (word, n) WHERE word <> ALL (words) ORDER BY n)
     WHERE id = $1`,
    [id, now, scope, words],
  );
}

async function addArticles(
  tx: EntityManager,
  id: number,
  articleIds: readonly number[],
): Promise<number> {
  const rows = await tx.query<unknown[]>(
    `INSERT INTO signal_article (signal_id, article_id) SELECT $1, unnest($2::bigint[]) ON CONFLICT DO NOTHING RETURNING 1`,
    [id, articleIds],
  );
  return rows.length;
}

/** @param which articles: a condition on `$1` */
async function scopeOf(tx: EntityManager, which: string, value: unknown): Promise<string> {
  const rows = await tx.query<{ path: string }[]>(
    `SELECT DISTINCT scope_path AS path FROM article WHERE ${which}`,
    [value],
  );
  return commonScope(rows.map(({ path }) => path));
}
