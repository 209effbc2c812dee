import type { AccidentProposal, Category, Field, OutletTier, TermVector } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { IS_CONCERN, REPRINTED } from './concern.queries';

/** An article's category counts for its event once this share of the event's originals has it. */
const CATEGORY_SHARE = 0.25;
const STAGE_HOURS = 48;
/** Titles phrases are found in. */
const TITLES = 50;

/** What the articles of an event say together. */
export interface EventFactsRow {
  readonly eventId: number;
  readonly articles: number;
  readonly reprints: number;
  readonly negative: number;
  readonly concerned: number;
  readonly outlets: number;
  readonly recentConcerned: number;
  readonly recentNegative: number;
  readonly recentOutlets: number;
  readonly lastHour: number;
  readonly tiers: OutletTier[];
  readonly negativeTiers: OutletTier[];
  readonly graveWords: string[];
  /** The gravest its articles state, reprints and answers of the government included. */
  readonly accident: AccidentProposal | null;
  readonly field: Field | null;
  readonly place: string | null;
  readonly categories: Category[];
  /** Readers of the widest outlet that voices concern, where any are stated. */
  readonly readers: number | null;
  readonly terms: TermVector;
  readonly lastAt: Date;
  readonly firstReportedAt: Date | null;
  /** Of its originals, the newest. */
  readonly titles: string[];
}

/** The facts of events that have articles. The government's own texts answer concern, so they are not counted as it. */
export async function readFacts(
  tx: EntityManager,
  eventIds: readonly number[],
): Promise<readonly EventFactsRow[]> {
  return tx.query<EventFactsRow[]>(
    `WITH member AS MATERIALIZED (
       SELECT a.id, a.event_id, a.title, a.reprint_of, a.sentiment, a.source_id, a.first_seen_at, a.claimed_at, a.field,
         a.places[1] AS place, a.categories, a.grave_words, a.accident, s.tier, s.readers, ${IS_CONCERN} AS concern,
         a.first_seen_at > huixiang_now() - interval '24 hours' AS recent
       FROM article a JOIN source s ON s.id = a.source_id ${REPRINTED}
       WHERE a.event_id = ANY ($1::bigint[])
     ), category AS (
       SELECT event_id, array_agg(c ORDER BY c) AS categories FROM (
         SELECT event_id, c, count(*) AS times FROM member, unnest(categories) c WHERE concern GROUP BY 1, 2) each
       WHERE times >= $2::float8 * (SELECT count(*) FROM member m WHERE m.event_id = each.event_id AND concern)
       GROUP BY 1
     ), grave AS (
       SELECT event_id, array_agg(DISTINCT w) AS words FROM member, unnest(grave_words) w
       WHERE concern AND sentiment = 'negative' GROUP BY 1
     )
     SELECT m.event_id AS "eventId", count(*) AS articles, count(reprint_of) AS reprints,
       count(*) FILTER (WHERE concern) AS concerned,
       count(*) FILTER (WHERE concern AND sentiment = 'negative') AS negative, count(DISTINCT source_id) AS outlets,
       count(*) FILTER (WHERE concern AND recent) AS "recentConcerned",
       count(*) FILTER (WHERE concern AND recent AND sentiment = 'negative') AS "recentNegative",
       count(DISTINCT source_id) FILTER (WHERE concern AND recent) AS "recentOutlets",
       count(*) FILTER (WHERE concern AND m.first_seen_at > huixiang_now() - interval '1 hour') AS "lastHour",
       coalesce(array_agg(DISTINCT tier) FILTER (WHERE concern), '{}') AS tiers,
       coalesce(array_agg(DISTINCT tier) FILTER (WHERE concern AND sentiment = 'negative'), '{}') AS "negativeTiers",
       max(readers) FILTER (WHERE concern) AS readers,
       coalesce((SELECT words FROM grave WHERE grave.event_id = m.event_id), '{}') AS "graveWords",
       (SELECT accident FROM member g WHERE g.event_id = m.event_id AND accident IS NOT NULL
        ORDER BY accident ->> 'level', (accident ->> 'amount')::float8 DESC, id LIMIT 1) AS accident,
       mode() WITHIN GROUP (ORDER BY m.field) AS field,
       mode() WITHIN GROUP (ORDER BY m.place) AS place,
       coalesce((SELECT category.categories FROM category WHERE category.event_id = m.event_id), '{}') AS categories,
       (SELECT terms FROM event WHERE event.id = m.event_id) AS terms,
       max(m.first_seen_at) AS "lastAt",
       min(least(claimed_at, m.first_seen_at)) FILTER (WHERE claimed_at > m.first_seen_at - interval '7 days') AS "firstReportedAt",
       coalesce((array_agg(m.title ORDER BY m.id DESC) FILTER (WHERE reprint_of IS NULL))[1:${TITLES}], '{}') AS titles
     FROM member m GROUP BY m.event_id ORDER BY m.event_id`,
    [eventIds, CATEGORY_SHARE],
  );
}

/** Articles an hour of each event, from its first hour (two days back at most) to the current one. */
export async function hoursOf(
  tx: EntityManager,
  eventIds: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  const rows = await tx.query<{ eventId: number; perHour: number[] }[]>(
    `SELECT first.event_id AS "eventId", array_agg(coalesce(h.articles, 0) ORDER BY at)::int[] AS "perHour"
     FROM (SELECT event_id, min(hour) AS hour FROM event_hour WHERE event_id = ANY ($1::bigint[]) GROUP BY 1) first
       CROSS JOIN LATERAL generate_series(
         greatest(first.hour, date_trunc('hour', huixiang_now()) - make_interval(hours => ${STAGE_HOURS - 1})),
         date_trunc('hour', huixiang_now()), interval '1 hour') AS at
       LEFT JOIN event_hour h ON h.event_id = first.event_id AND h.hour = at
     GROUP BY 1`,
    [eventIds],
  );
  return new Map(rows.map(({ eventId, perHour }) => [eventId, perHour]));
}
