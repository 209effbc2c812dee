import type { TermVector } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { ROOT_PATH } from '../units/root-path';
import { CHANGE } from './placing-lock';

/** An article that waits for its event. */
export interface UnplacedArticle {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  readonly terms: TermVector;
  readonly headline: TermVector;
  readonly places: readonly string[];
  readonly fingerprint: string;
  readonly at: Date;
  readonly reportedAt: Date;
}

/** Where an article was put; a reprint beside its original. */
export interface Placed {
  readonly article: UnplacedArticle;
  readonly eventId: number;
  readonly reprintOf: number | null;
}

/** The oldest articles without an event. */
export async function unplacedArticles(
  tx: EntityManager,
  limit: number,
): Promise<readonly UnplacedArticle[]> {
  return tx.query<UnplacedArticle[]>(
    `SELECT id, title, body, terms, headline, places, fingerprint::text, first_seen_at AS at,
            greatest(least(claimed_at, first_seen_at), first_seen_at - interval '7 days') AS "reportedAt"
     FROM article WHERE placed_at IS NULL AND NOT irrelevant ORDER BY id LIMIT $1`,
    [limit],
  );
}

/** What an officer never wants to see is in no event, and seen by who sees its place; returns how many there were. */
export async function leaveOutIrrelevant(tx: EntityManager, limit: number): Promise<number> {
  const [, count] = await tx.query<[unknown[], number]>(
    `UPDATE article SET placed_at = huixiang_now(), scope_path = coalesce(
         (SELECT path FROM unit WHERE kind = 'government'
            AND place_code = coalesce(article.places[1], (SELECT place_code FROM source WHERE id = article.source_id)) ORDER BY id LIMIT 1),
         ${ROOT_PATH})
     WHERE id IN (SELECT id FROM article WHERE placed_at IS NULL AND irrelevant AND event_id IS NULL ORDER BY id LIMIT $1)`,
    [limit],
  );
  return count;
}

/** The number the next event gets: whoever begins one holds the placer's lock. */
export async function nextEventId(tx: EntityManager): Promise<number> {
  const [row] = await tx.query<{ id: number }[]>(
    `SELECT nextval(pg_get_serial_sequence('event', 'id')) AS id`,
  );
  return row!.id;
}

/** Leaves the numbers from `next` on to events to come. */
export async function giveBackEventIds(tx: EntityManager, next: number): Promise<void> {
  await tx.query(`SELECT setval(pg_get_serial_sequence('event', 'id'), $1, false)`, [next]);
}

/** Writes events begun by an article each; their counts are filled in by the refresh that follows. */
export async function startEvents(tx: EntityManager, begun: readonly Placed[]): Promise<void> {
  if (begun.length === 0) return;
  await tx.query(
    `INSERT INTO event (id, title, place_code, scope_path, first_reported_at, first_seen_at, last_article_at, terms, members, version)
     OVERRIDING SYSTEM VALUE
     SELECT e.id, e.title, e.place, coalesce(
         (SELECT path FROM unit WHERE kind = 'government' AND place_code = e.place ORDER BY id LIMIT 1),
         (SELECT path FROM unit WHERE parent_id IS NULL ORDER BY id LIMIT 1), '/'), e.reported_at, e.at, e.at, '{}', 0, ${CHANGE}
     FROM jsonb_to_recordset($1::jsonb) AS e (id bigint, title text, place text, reported_at timestamptz, at timestamptz)`,
    [
      JSON.stringify(
        begun.map(({ eventId, article }) => ({
          id: eventId,
          title: article.title,
          place: article.places[0] ?? null,
          reported_at: article.reportedAt,
          at: article.at,
        })),
      ),
    ],
  );
}

/** Puts articles into their events and counts their hours. */
export async function putIntoEvents(tx: EntityManager, placed: readonly Placed[]): Promise<void> {
  await tx.query(
    `WITH put AS (
       UPDATE article SET event_id = p.event_id, reprint_of = p.reprint_of, placed_at = huixiang_now()
       FROM unnest($1::bigint[], $2::bigint[], $3::bigint[]) AS p (id, event_id, reprint_of)
       WHERE article.id = p.id
       RETURNING article.event_id, article.reprint_of, article.sentiment, article.first_seen_at
     )
     INSERT INTO event_hour (event_id, hour, articles, negative, reprints)
     SELECT event_id, date_trunc('hour', first_seen_at), count(*), count(*) FILTER (WHERE sentiment = 'negative'), count(reprint_of)
     FROM put GROUP BY 1, 2
     ON CONFLICT (event_id, hour) DO UPDATE SET articles = event_hour.articles + excluded.articles,
       negative = event_hour.negative + excluded.negative, reprints = event_hour.reprints + excluded.reprints`,
    [
      placed.map(({ article }) => article.id),
      placed.map(({ eventId }) => eventId),
      placed.map(({ reprintOf }) => reprintOf),
    ],
  );
}

/** Articles of events whose texts were changed since they were placed; they are told once. */
export async function changedArticles(
  tx: EntityManager,
  eventIds: readonly number[],
): Promise<readonly number[]> {
  if (eventIds.length === 0) return [];
  const [rows] = await tx.query<[{ id: number }[], number]>(
    'UPDATE article SET changed = false WHERE changed AND event_id = ANY ($1::bigint[]) RETURNING id',
    [eventIds],
  );
  return rows.map(({ id }) => Number(id));
}

/** Events of which an article was changed by its outlet: what it says now counts. */
export async function revisedEvents(tx: EntityManager, limit: number): Promise<readonly number[]> {
  const [rows] = await tx.query<[{ id: number }[], number]>(
    `UPDATE event SET revised = false WHERE id IN (SELECT id FROM event WHERE revised ORDER BY id LIMIT $1)
     RETURNING id`,
    [limit],
  );
  const ids = rows.map((row) => row.id);
  if (ids.length > 0) {
    await tx.query(
      `UPDATE event_hour h SET negative = (SELECT count(*) FROM article a WHERE a.event_id = h.event_id
         AND date_trunc('hour', a.first_seen_at) = h.hour AND a.sentiment = 'negative')
       WHERE h.event_id = ANY ($1::bigint[])`,
      [ids],
    );
  }
  return ids;
}
