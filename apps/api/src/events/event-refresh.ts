import { Injectable } from '@nestjs/common';
import {
  type Category,
  type OutletTier,
  crossedRules,
  joinPhrases,
  proposeLevel,
  stageOf,
} from '@huixiang/domain';
import { keywordsOf } from '@huixiang/text-analysis';
import type { EntityManager } from 'typeorm';
import { AlertRaiser } from '../alerts/alert-raiser';
import { IS_CONCERN, REPRINTED } from './concern.queries';

/** An article's category counts for its event once this share of the event's originals has it. */
const CATEGORY_SHARE = 0.25;
const STAGE_HOURS = 48;
/** Titles phrases are found in. */
const TITLES = 50;

interface FactsRow {
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
  readonly field: string | null;
  readonly place: string | null;
  readonly categories: Category[];
  readonly centroid: Record<string, number>;
  /** Of its originals, the newest. */
  readonly titles: string[];
}

/** Brings an event up to date after articles joined it: counts, heat, level, stage, and whether it alerts. */
@Injectable()
export class EventRefresh {
  constructor(private readonly alerts: AlertRaiser) {}

  async refresh(tx: EntityManager, eventId: number, now: Date): Promise<void> {
    const facts = await readFacts(tx, eventId);
    const perHour = await hoursOf(tx, eventId);
    const proposal = proposeLevel({
      articles: facts.concerned,
      negative: facts.negative,
      articlesLastHour: facts.lastHour,
      tiers: facts.tiers,
      negativeTiers: facts.negativeTiers,
      categories: facts.categories,
      graveWords: facts.graveWords,
    });
    await tx.query(
      `UPDATE event SET articles = $2, reprints = $3, negative = $4, outlets = $5, field = $6, categories = $7,
         keywords = $8, heat = $9, proposal = $10, proposed_level = $11, stage = $12, place_code = $13,
         last_article_at = greatest(last_article_at, (SELECT max(first_seen_at) FROM article WHERE event_id = $1)),
         first_reported_at = least(first_reported_at,
           (SELECT min(least(claimed_at, first_seen_at)) FROM article WHERE event_id = $1
              AND claimed_at > first_seen_at - interval '7 days')),
         scope_path = coalesce((SELECT path FROM unit WHERE kind = 'government' AND place_code = $13 ORDER BY id LIMIT 1), scope_path)
       WHERE id = $1`,
      [
        eventId,
        facts.articles,
        facts.reprints,
        facts.negative,
        facts.outlets,
        facts.field,
        facts.categories,
        joinPhrases(keywordsOf(facts.centroid), facts.titles),
        proposal.heat,
        JSON.stringify(proposal),
        proposal.level,
        stageOf(perHour),
        facts.place,
      ],
    );
    const earlier = perHour.slice(0, -1);
    const reasons = crossedRules({
      concerned: facts.recentConcerned,
      negative: facts.recentNegative,
      outlets: facts.recentOutlets,
      articlesLastHour: facts.lastHour,
      usualPerHour: earlier.reduce((sum, count) => sum + count, 0) / Math.max(1, earlier.length),
      tiers: facts.tiers,
      categories: facts.categories,
      level: proposal.level,
    });
    await this.alerts.raise(tx, eventId, reasons, now);
  }

  /** Events nobody wrote of for hours recede though no article touches them. */
  async settleSilent(tx: EntityManager): Promise<void> {
    await tx.query(
      `UPDATE event SET stage = 'receding' WHERE stage <> 'receding' AND last_article_at < huixiang_now() - interval '6 hours'`,
    );
  }
}

/** What the articles of an event say together. The government's own texts answer concern, so they are not counted as it. */
async function readFacts(tx: EntityManager, eventId: number): Promise<FactsRow> {
  const [row] = await tx.query<FactsRow[]>(
    `WITH member AS (
       SELECT a.*, s.tier, ${IS_CONCERN} AS concern, a.first_seen_at > huixiang_now() - interval '24 hours' AS recent
       FROM article a JOIN source s ON s.id = a.source_id ${REPRINTED}
       WHERE a.event_id = $1
     ), category AS (
       SELECT c FROM member, unnest(categories) c WHERE concern
       GROUP BY c HAVING count(*) >= $2::float8 * (SELECT count(*) FROM member WHERE concern)
     )
     SELECT count(*) AS articles, count(reprint_of) AS reprints, count(*) FILTER (WHERE concern) AS concerned,
       count(*) FILTER (WHERE concern AND sentiment = 'negative') AS negative, count(DISTINCT source_id) AS outlets,
       count(*) FILTER (WHERE concern AND recent) AS "recentConcerned",
       count(*) FILTER (WHERE concern AND recent AND sentiment = 'negative') AS "recentNegative",
       count(DISTINCT source_id) FILTER (WHERE concern AND recent) AS "recentOutlets",
       count(*) FILTER (WHERE concern AND first_seen_at > huixiang_now() - interval '1 hour') AS "lastHour",
       coalesce(array_agg(DISTINCT tier) FILTER (WHERE concern), '{}') AS tiers,
       coalesce(array_agg(DISTINCT tier) FILTER (WHERE concern AND sentiment = 'negative'), '{}') AS "negativeTiers",
       coalesce((SELECT array_agg(DISTINCT w) FROM member, unnest(grave_words) w WHERE concern AND sentiment = 'negative'), '{}') AS "graveWords",
       mode() WITHIN GROUP (ORDER BY field) AS field,
       mode() WITHIN GROUP (ORDER BY places[1]) AS place,
       coalesce((SELECT array_agg(c ORDER BY c) FROM category), '{}') AS categories,
       (SELECT centroid FROM event WHERE id = $1) AS centroid,
       ARRAY(SELECT title FROM member WHERE reprint_of IS NULL ORDER BY id DESC LIMIT ${TITLES}) AS titles
     FROM member`,
    [eventId, CATEGORY_SHARE],
  );
  if (row === undefined) throw new Error(`event ${eventId} has no facts`);
  return row;
}

/** Articles an hour from the event's first hour (two days back at most) to the current one. */
async function hoursOf(tx: EntityManager, eventId: number): Promise<readonly number[]> {
  const rows = await tx.query<{ articles: number }[]>(
    `SELECT coalesce(h.articles, 0) AS articles
     FROM generate_series(
       greatest((SELECT min(hour) FROM event_hour WHERE event_id = $1),
                date_trunc('hour', huixiang_now()) - make_interval(hours => ${STAGE_HOURS - 1})),
       date_trunc('hour', huixiang_now()), interval '1 hour') AS hour
     LEFT JOIN event_hour h ON h.event_id = $1 AND h.hour = hour.hour ORDER BY hour.hour`,
    [eventId],
  );
  return rows.map((row) => row.articles);
}
