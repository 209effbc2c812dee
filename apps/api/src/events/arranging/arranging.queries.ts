import type { AlertState } from '@huixiang/contracts';
import { type EventCentre, type PlaceableArticle, centreOf } from '@huixiang/domain';
import { AS_OPEN } from '../../alerts/as-open';
import type { EntityManager } from 'typeorm';
import { CHANGE } from '../placing-lock';

export const DECISION_KINDS = ['merge', 'split', 'move'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export interface DecisionRow {
  readonly id: number;
  readonly kind: DecisionKind;
  readonly fromId: number;
  readonly intoId: number;
  readonly undoneAt: Date | null;
  readonly alertState: string | null;
}

/** An event, held for a change. */
export interface HeldEvent {
  readonly id: number;
  readonly scope: string;
  readonly mergedInto: number | null;
  readonly caseId: number | null;
  readonly alertState: AlertState | null;
}

/** Events by id, locked until the transaction ends. */
export async function holdEvents(
  tx: EntityManager,
  ids: readonly number[],
): Promise<ReadonlyMap<number, HeldEvent>> {
  await tx.query('SELECT FROM event WHERE id = ANY ($1::bigint[]) ORDER BY id FOR UPDATE', [ids]);
  // Only now: a case somebody opened while this waited for the lock is seen.
  const rows = await tx.query<HeldEvent[]>(
    `SELECT event.id, scope_path AS scope, merged_into AS "mergedInto",
       (SELECT id FROM response_case c WHERE c.event_id = event.id) AS "caseId",
       (SELECT state FROM alert WHERE alert.event_id = event.id) AS "alertState"
     FROM event WHERE event.id = ANY ($1::bigint[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Articles of an event with the originals they reprint and the reprints they have: a text and its copies stay together. */
export async function familiesOf(
  tx: EntityManager,
  eventId: number,
  articleIds: readonly number[],
): Promise<readonly number[]> {
  const rows = await tx.query<{ id: number }[]>(
    `WITH root AS (SELECT DISTINCT coalesce(reprint_of, id) AS id FROM article WHERE event_id = $1 AND id = ANY ($2::bigint[]))
     SELECT id FROM article WHERE event_id = $1 AND coalesce(reprint_of, id) IN (SELECT id FROM root) ORDER BY id`,
    [eventId, articleIds],
  );
  return rows.map(({ id }) => id);
}

export async function articlesOf(tx: EntityManager, eventId: number): Promise<readonly number[]> {
  const rows = await tx.query<{ id: number }[]>(
    'SELECT id FROM article WHERE event_id = $1 ORDER BY id',
    [eventId],
  );
  return rows.map(({ id }) => id);
}

/** Moves those of the articles that are in one event into another; which ones they were. */
export async function moveArticles(
  tx: EntityManager,
  articleIds: readonly number[],
  fromId: number,
  intoId: number,
): Promise<readonly number[]> {
  const [rows] = await tx.query<[{ id: number }[], number]>(
    'UPDATE article SET event_id = $3 WHERE id = ANY ($1::bigint[]) AND event_id = $2 RETURNING id',
    [articleIds, fromId, intoId],
  );
  return rows.map(({ id }) => id);
}

/** An event that begins with an article another event had. */
export async function startFrom(tx: EntityManager, articleId: number): Promise<number> {
  const [row] = await tx.query<{ id: number }[]>(
    `INSERT INTO event (title, place_code, scope_path, first_reported_at, first_seen_at, last_article_at, terms, members)
     SELECT a.title, e.place_code, e.scope_path, greatest(least(a.claimed_at, a.first_seen_at), a.first_seen_at - interval '7 days'),
       a.first_seen_at, a.first_seen_at, '{}', 0
     FROM article a JOIN event e ON e.id = a.event_id WHERE a.id = $1 RETURNING id`,
    [articleId],
  );
  return row!.id;
}

/**
 * Counts an event's hours and what it is compared by anew, from its articles; an event without any is in the other one.
 * Returns whether it has any.
 */
export async function rebuild(tx: EntityManager, eventId: number, other: number): Promise<boolean> {
  await tx.query('DELETE FROM event_hour WHERE event_id = $1', [eventId]);
  await tx.query(
    `INSERT INTO event_hour (event_id, hour, articles, negative, reprints)
     SELECT event_id, date_trunc('hour', first_seen_at), count(*), count(*) FILTER (WHERE sentiment = 'negative'), count(reprint_of)
     FROM article WHERE event_id = $1 GROUP BY 1, 2`,
    [eventId],
  );
  const centre = await readCentre(tx, eventId);
  if (centre !== null) {
    await keepCentre(tx, centre);
    await tx.query(
      `UPDATE event SET merged_into = NULL,
         title = CASE WHEN EXISTS (SELECT FROM article WHERE event_id = $1 AND article.title = event.title)
           THEN title ELSE $4 END, first_seen_at = $2, last_article_at = $3,
         first_reported_at = (SELECT min(greatest(least(claimed_at, first_seen_at), first_seen_at - interval '7 days'))
           FROM article WHERE event_id = $1)
       WHERE id = $1`,
      [eventId, centre.firstAt, centre.lastAt, centre.title],
    );
    return true;
  }
  await tx.query(
    `UPDATE event SET merged_into = $2, articles = 0, negative = 0, reprints = 0, outlets = 0, heat = 0,
       terms = '{}', headline = '{}', richness = 0, members = 0, version = ${CHANGE} WHERE id = $1`,
    [eventId, other],
  );
  return false;
}

/** Keeps what an event is compared by. */
async function keepCentre(tx: EntityManager, centre: EventCentre): Promise<void> {
  const { id, headline, terms, richness, members } = centre;
  await tx.query(
    `UPDATE event SET headline = $2, terms = $3, richness = $4, members = $5, version = ${CHANGE} WHERE id = $1`,
    [id, JSON.stringify(headline), JSON.stringify(terms), richness, members],
  );
}

/** What an event is compared by, from its originals in their order; null where it has no article. */
async function readCentre(tx: EntityManager, eventId: number): Promise<EventCentre | null> {
  const rows = await tx.query<PlaceableArticle[]>(
    `SELECT title, terms, headline, places, length(body) AS "bodyLength", first_seen_at AS at
     FROM article WHERE event_id = $1 AND (reprint_of IS NULL
       -- Reprints alone, their original elsewhere, are still what the event is.
       OR NOT EXISTS (SELECT FROM article o WHERE o.event_id = $1 AND o.reprint_of IS NULL))
     ORDER BY id`,
    [eventId],
  );
  return centreOf(eventId, rows);
}

export async function keepDecision(
  tx: EntityManager,
  decision: {
    readonly kind: DecisionKind;
    readonly fromId: number;
    readonly intoId: number;
    readonly reason: string;
    readonly by: number | null;
    readonly at: Date;
  },
  articleIds: readonly number[],
): Promise<number> {
  const [row] = await tx.query<{ id: number }[]>(
    `INSERT INTO event_decision (kind, from_id, into_id, reason, decided_by, decided_at, alert_state)
     VALUES ($1, $2, $3, $4, $5, $6, (SELECT state FROM alert WHERE event_id = $2)) RETURNING id`,
    [decision.kind, decision.fromId, decision.intoId, decision.reason, decision.by, decision.at],
  );
  await tx.query(
    'INSERT INTO event_decision_article (decision_id, article_id) SELECT $1, unnest($2::bigint[])',
    [row!.id, articleIds],
  );
  return row!.id;
}

export async function holdDecision(tx: EntityManager, id: number): Promise<DecisionRow | null> {
  const [row] = await tx.query<DecisionRow[]>(
    `SELECT id, kind, from_id AS "fromId", into_id AS "intoId", undone_at AS "undoneAt", alert_state AS "alertState"
     FROM event_decision WHERE id = $1 FOR UPDATE`,
    [id],
  );
  return row ?? null;
}

/** From now on the placer does not make one of the two. */
export async function keepApart(tx: EntityManager, a: number, b: number): Promise<void> {
  await tx.query(
    'INSERT INTO event_apart (older_id, younger_id) VALUES (least($1::bigint, $2), greatest($1::bigint, $2)) ON CONFLICT DO NOTHING',
    [a, b],
  );
}

/** An event takes over what a person said of another that went into it: what is not that one is not it either. */
export async function inheritApart(tx: EntityManager, from: number, into: number): Promise<void> {
  await tx.query(
    `INSERT INTO event_apart (older_id, younger_id)
     SELECT least(other, $2), greatest(other, $2) FROM (
       SELECT CASE WHEN older_id = $1 THEN younger_id ELSE older_id END AS other
       FROM event_apart WHERE older_id = $1 OR younger_id = $1) apart
     WHERE other <> $2 ON CONFLICT DO NOTHING`,
    [from, into],
  );
}

/** What nobody has looked at yet of an event that goes into another waits on, in the other's alert. */
export async function carryAlert(tx: EntityManager, from: number, into: number): Promise<void> {
  await tx.query(
    `WITH carried AS (
       INSERT INTO alert (event_id, raised_at, next_call_at, call_chain, calls, call_grave)
       SELECT $2, raised_at, next_call_at, call_chain, calls, call_grave FROM alert WHERE event_id = $1
       ON CONFLICT (event_id) DO UPDATE SET ${AS_OPEN}
         WHERE alert.state IN ('dismissed', 'snoozed')
       RETURNING id, calls
     ), called AS (
       -- Who was called is not called again for the other event.
       INSERT INTO alert_call (alert_id, account_id, at)
       SELECT carried.id, c.account_id, c.at FROM carried, alert_call c
       WHERE carried.calls > 0 AND c.alert_id = (SELECT id FROM alert WHERE event_id = $1) ORDER BY c.id)
     INSERT INTO alert_reason (alert_id, rule, figures, at)
     SELECT carried.id, rule, figures, at FROM carried, alert_reason WHERE alert_id = (SELECT id FROM alert WHERE event_id = $1)
     ON CONFLICT DO NOTHING`,
    [from, into],
  );
}

/** The alert of an event that went into another says nothing of its own any more. */
export async function mergeAlert(tx: EntityManager, eventId: number, at: Date): Promise<void> {
  await tx.query(
    `UPDATE alert SET state = 'merged', settled_at = coalesce(settled_at, $2) WHERE event_id = $1`,
    [eventId, at],
  );
}

export async function restoreAlert(
  tx: EntityManager,
  eventId: number,
  state: string | null,
): Promise<void> {
  if (state === null) return;
  await tx.query(
    `UPDATE alert SET state = $2, settled_at = CASE WHEN $2 = 'open' THEN NULL ELSE settled_at END
     WHERE event_id = $1 AND state = 'merged'`,
    [eventId, state],
  );
}
