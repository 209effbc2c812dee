import type { OutletTier, PickupKind, ReleaseKind, SpreadArticle } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { IS_ANSWER, REPRINTED } from '../concern.queries';

export interface SpreadRow extends SpreadArticle {
  readonly title: string;
  readonly url: string | null;
}

/**
 * When article `a` was published as far as it can be believed: never after it was seen, nor long before. Midnight is what a
 * date without a time says.
 */
const REPORTED_AT = `CASE WHEN (a.claimed_at AT TIME ZONE 'Asia/Shanghai')::time = '00:00' THEN a.first_seen_at
  ELSE greatest(least(a.claimed_at, a.first_seen_at), a.first_seen_at - interval '7 days') END`;

/** All articles of an event, as its spread sees them. */
export async function spreadRows(
  tx: EntityManager,
  eventId: number,
): Promise<readonly SpreadRow[]> {
  return tx.query<SpreadRow[]>(
    `SELECT a.id, a.title, a.url, a.reprint_of AS "reprintOf", a.credited, ${REPORTED_AT} AS at, s.name AS outlet, s.tier,
       s.tier = 'government' OR coalesce(os.tier, '') = 'government' OR ${IS_ANSWER} AS official
     FROM article a JOIN source s ON s.id = a.source_id ${REPRINTED} WHERE a.event_id = $1`,
    [eventId],
  );
}

export interface ReleaseRow {
  readonly id: number;
  readonly kind: ReleaseKind;
  readonly title: string;
  readonly publishedAt: Date;
}

export async function releasesOfEvent(
  tx: EntityManager,
  eventId: number,
): Promise<readonly ReleaseRow[]> {
  return tx.query<ReleaseRow[]>(
    `SELECT r.id, r.kind, r.title, r.published_at AS "publishedAt" FROM release r JOIN response_case c ON c.id = r.case_id
     WHERE c.event_id = $1 AND r.published_at IS NOT NULL ORDER BY r.published_at, r.id`,
    [eventId],
  );
}

export interface PickupRow {
  readonly releaseId: number;
  readonly articleId: number;
  readonly title: string;
  readonly url: string | null;
  readonly at: Date;
  readonly outlet: string;
  readonly tier: OutletTier;
  readonly kind: PickupKind;
  readonly share: number;
}

/** Who took up releases, the first first; the government's own outlets are no reach of it. */
export async function pickupRows(
  tx: EntityManager,
  releaseIds: readonly number[],
): Promise<readonly PickupRow[]> {
  return tx.query<PickupRow[]>(
    `SELECT p.release_id AS "releaseId", p.article_id AS "articleId", a.title, a.url, ${REPORTED_AT} AS at, s.name AS outlet,
       s.tier, p.kind, p.share
     FROM release_pickup p JOIN article a ON a.id = p.article_id JOIN source s ON s.id = a.source_id
     WHERE p.release_id = ANY ($1::int[]) AND s.tier <> 'government' ORDER BY at, a.id`,
    [releaseIds],
  );
}
