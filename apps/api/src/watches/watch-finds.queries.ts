import type { EntityManager } from 'typeorm';
import { type ArticleQuestion, articleConditions } from '../search/article-conditions';
import { Parameters } from '../search/parameters';
import type { AlertingWatch } from './watches.queries';

/** Watches one statement asks for. */
const AT_ONCE = 100;

interface AskedWatch {
  readonly watch: AlertingWatch;
  readonly question: ArticleQuestion;
}

interface SomeArticles {
  readonly placed: readonly number[];
  readonly revised: readonly number[];
}

/** Keeps which of the articles each watch finds that it had not found before; the events they are in. */
export async function findForWatches(
  tx: EntityManager,
  asked: readonly AskedWatch[],
  among: SomeArticles,
): Promise<readonly number[]> {
  const events = new Set<number>();
  for (let from = 0; from < asked.length; from += AT_ONCE)
    for (const id of await findForSome(tx, asked.slice(from, from + AT_ONCE), among))
      events.add(id);
  return [...events];
}

/**
 * The articles are read once for all of the watches, their words unpacked once: asked one by one, fifty watches cost a
 * third of the placing.
 */
async function findForSome(
  tx: EntityManager,
  asked: readonly AskedWatch[],
  { placed, revised }: SomeArticles,
): Promise<readonly number[]> {
  const parameters = new Parameters();
  const ids = `SELECT unnest(${parameters.add(placed)}::bigint[]) UNION SELECT id FROM article WHERE event_id = ANY (${parameters.add(revised)}::bigint[])`;
  const finds = asked.map(
    ({ watch, question }) =>
      `SELECT ${parameters.add(watch.id)}::int AS watch_id, a.id, a.event_id, a.first_seen_at
       FROM among a CROSS JOIN LATERAL (SELECT a.event_place AS place_code) e
       WHERE a.first_seen_at >= ${parameters.add(watch.changedAt)}::timestamptz AND ${articleConditions(question, parameters)}`,
  );
  const rows = await tx.query<{ event_id: number }[]>(
    `WITH among AS MATERIALIZED (
       SELECT a.id, a.event_id, a.source_id, a.title, a.body, a.words || ''::tsvector AS words, a.first_seen_at, a.sentiment, a.field,
         a.categories, a.places, a.reprint_of, a.irrelevant, a.scope_path, event.place_code AS event_place
       FROM article a JOIN event ON event.id = a.event_id WHERE a.id IN (${ids})
     ), found AS (
       ${finds.join('\n UNION ALL ')}
     ), kept AS (
       INSERT INTO watch_find (watch_id, article_id, at) SELECT watch_id, id, first_seen_at FROM found
       ON CONFLICT DO NOTHING RETURNING watch_id, article_id)
     SELECT DISTINCT event_id FROM found JOIN kept ON kept.article_id = found.id AND kept.watch_id = found.watch_id`,
    parameters.values,
  );
  return rows.map((row) => Number(row.event_id));
}
