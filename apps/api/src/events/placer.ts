import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type ActiveEvent, type TermVector, foldIn, placeArticle } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { databaseNow } from '../database/clock';
import { EventRefresh } from './event-refresh';
import { findOriginal } from './reprints.queries';

const BATCH = 200;
/** Events silent for longer are not joined any more. */
const ACTIVE_DAYS = 7;

interface UnplacedArticle {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  readonly terms: TermVector;
  readonly places: readonly string[];
  readonly fingerprint: string;
  readonly at: Date;
  readonly reportedAt: Date;
  readonly hour: Date;
  readonly negative: boolean;
}

interface ActiveRow extends ActiveEvent {
  centroid: TermVector;
  members: number;
  lastArticleAt: Date;
}

/**
 * Puts articles into events, in the order they were admitted. Whoever holds the advisory lock is the
 * placer; each batch, with the events, alerts and ledger entries it causes, is one transaction.
 */
@Injectable()
export class Placer {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly refresh: EventRefresh,
  ) {}

  /** Places one batch and refreshes events whose articles were revised; 0 where nothing was to do. */
  async place(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const [lock] = await tx.query<{ held: boolean }[]>(
        `SELECT pg_try_advisory_xact_lock(hashtext('huixiang placer')) AS held`,
      );
      if (lock?.held !== true) return 0;
      const leftOut = await leaveOutIrrelevant(tx);
      const articles = await unplacedArticles(tx);
      const revised = await revisedEvents(tx);
      if (articles.length + revised.size === 0) return leftOut;
      const now = await databaseNow(tx);
      const events = articles.length === 0 ? new Map<number, ActiveRow>() : await activeEvents(tx);
      const touched = new Set(revised);
      for (const article of articles) touched.add(await placeOne(tx, article, events));
      for (const id of touched) await this.refresh.refresh(tx, id, now);
      return articles.length + revised.size + leftOut;
    });
  }
}

async function placeOne(
  tx: EntityManager,
  article: UnplacedArticle,
  events: Map<number, ActiveRow>,
): Promise<number> {
  const original = await findOriginal(tx, article);
  const placement = original === null ? placeArticle(article, [...events.values()]) : null;
  const eventId =
    original?.eventId ??
    (placement === null ? await startEvent(tx, article) : Number(placement.eventId));
  await tx.query(
    'UPDATE article SET event_id = $2, reprint_of = $3, placed_at = huixiang_now() WHERE id = $1',
    [article.id, eventId, original?.id ?? null],
  );
  await tx.query(
    `INSERT INTO event_hour (event_id, hour, articles, negative, reprints) VALUES ($1, $2, 1, $3, $4)
     ON CONFLICT (event_id, hour) DO UPDATE SET articles = event_hour.articles + 1,
       negative = event_hour.negative + excluded.negative, reprints = event_hour.reprints + excluded.reprints`,
    [eventId, article.hour, article.negative ? 1 : 0, original === null ? 0 : 1],
  );
  if (original === null) await fold(tx, eventId, article, events);
  return eventId;
}

/** An event of one article; its counts are filled in by the refresh that follows. */
async function startEvent(tx: EntityManager, article: UnplacedArticle): Promise<number> {
  const [row] = await tx.query<{ id: number }[]>(
    `INSERT INTO event (title, place_code, scope_path, first_reported_at, first_seen_at, last_article_at, centroid, centroid_members)
     VALUES ($1, $2, coalesce((SELECT path FROM unit WHERE kind = 'government' AND place_code = $2 ORDER BY id LIMIT 1),
       (SELECT path FROM unit WHERE parent_id IS NULL ORDER BY id LIMIT 1), '/'), $3, $4, $4, '{}', 0)
     RETURNING id`,
    [article.title, article.places[0] ?? null, article.reportedAt, article.at],
  );
  if (row === undefined) throw new Error('an event could not be started');
  return row.id;
}

/** Draws the event's centre towards the article; reprints would only weigh their original twice. */
async function fold(
  tx: EntityManager,
  eventId: number,
  article: UnplacedArticle,
  events: Map<number, ActiveRow>,
): Promise<void> {
  const known = events.get(eventId);
  const centroid = foldIn(known?.centroid ?? {}, known?.members ?? 0, article.terms);
  const members = (known?.members ?? 0) + 1;
  await tx.query('UPDATE event SET centroid = $2, centroid_members = $3 WHERE id = $1', [
    eventId,
    JSON.stringify(centroid),
    members,
  ]);
  const place = known?.place ?? article.places[0] ?? null;
  events.set(eventId, { id: String(eventId), centroid, members, place, lastArticleAt: article.at });
}

/** What an officer never wants to see stays with its source and is in no event; returns how many there were. */
async function leaveOutIrrelevant(tx: EntityManager): Promise<number> {
  const [, count] = await tx.query<[unknown[], number]>(
    `UPDATE article SET placed_at = huixiang_now() WHERE id IN
       (SELECT id FROM article WHERE placed_at IS NULL AND irrelevant AND event_id IS NULL ORDER BY id LIMIT ${BATCH})`,
  );
  return count;
}

async function unplacedArticles(tx: EntityManager): Promise<readonly UnplacedArticle[]> {
  return tx.query<UnplacedArticle[]>(
    `SELECT id, title, body, terms, places, fingerprint::text, first_seen_at AS at,
            greatest(least(claimed_at, first_seen_at), first_seen_at - interval '7 days') AS "reportedAt",
            date_trunc('hour', first_seen_at) AS hour, sentiment = 'negative' AS negative
     FROM article WHERE placed_at IS NULL AND NOT irrelevant ORDER BY id LIMIT ${BATCH}`,
  );
}

/** Events of which an article was changed by its outlet: what it says now counts. */
async function revisedEvents(tx: EntityManager): Promise<ReadonlySet<number>> {
  const [rows] = await tx.query<[{ id: number }[], number]>(
    `UPDATE event SET revised = false WHERE id IN (SELECT id FROM event WHERE revised ORDER BY id LIMIT ${BATCH})
     RETURNING id`,
  );
  const ids = rows.map((row) => Number(row.id));
  if (ids.length > 0) {
    await tx.query(
      `UPDATE event_hour h SET negative = (SELECT count(*) FROM article a WHERE a.event_id = h.event_id
         AND date_trunc('hour', a.first_seen_at) = h.hour AND a.sentiment = 'negative')
       WHERE h.event_id = ANY ($1::bigint[])`,
      [ids],
    );
  }
  return new Set(ids);
}

async function activeEvents(tx: EntityManager): Promise<Map<number, ActiveRow>> {
  const rows = await tx.query<ActiveRow[]>(
    `SELECT id::text, centroid, centroid_members AS members, place_code AS place, last_article_at AS "lastArticleAt"
     FROM event WHERE last_article_at > huixiang_now() - make_interval(days => ${ACTIVE_DAYS}) ORDER BY id`,
  );
  return new Map(rows.map((row) => [Number(row.id), row]));
}
