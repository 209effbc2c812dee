import { ACTIVE_DAYS } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import type { FoundPickup } from './release-pickups';

/** Releases looked for at once among what was there before them. */
const AT_ONCE = 20;
/** What printed a release within so many hours of when it may have come out was perhaps placed before the release was known. */
const ENTERED_HOURS = 30;

export interface PublishedRow {
  readonly id: number;
  readonly eventId: number;
  readonly title: string;
  readonly body: string;
  readonly publishedAt: Date;
  /** Texts of the case's releases before it: what it repeats of them is not its own. */
  readonly earlier: readonly string[];
}

const PUBLISHED = `SELECT r.id, c.event_id AS "eventId", r.title, r.body, r.published_at AS "publishedAt",
    ARRAY(SELECT e.body FROM release e WHERE e.case_id = r.case_id AND (e.published_at, e.id) < (r.published_at, r.id)) AS earlier
  FROM release r JOIN response_case c ON c.id = r.case_id WHERE r.published_at IS NOT NULL`;

/** Releases of the events that articles are in, but for those still to be sought. */
export async function releasesOfArticles(
  tx: EntityManager,
  articleIds: readonly number[],
): Promise<readonly PublishedRow[]> {
  return tx.query<PublishedRow[]>(
    `${PUBLISHED} AND r.sought AND c.event_id IN (SELECT event_id FROM article WHERE id = ANY ($1::bigint[])) ORDER BY r.id`,
    [articleIds],
  );
}

export async function unsoughtReleases(tx: EntityManager): Promise<readonly PublishedRow[]> {
  return tx.query<PublishedRow[]>(`${PUBLISHED} AND NOT r.sought ORDER BY r.id LIMIT ${AT_ONCE}`);
}

/** Has the releases of events sought anew: their articles are others. */
export async function seekAnew(tx: EntityManager, eventIds: readonly number[]): Promise<void> {
  await tx.query(
    `UPDATE release SET sought = false
     WHERE sought AND case_id IN (SELECT id FROM response_case WHERE event_id = ANY ($1::bigint[]))`,
    [eventIds],
  );
}

/** Texts of an event's articles first seen since `from`, by id, the next behind `after`. */
export async function articlesSince(
  tx: EntityManager,
  eventId: number,
  page: {
    readonly from: Date;
    readonly only: readonly number[] | null;
    readonly after: number;
    readonly limit: number;
  },
): Promise<readonly { readonly id: number; readonly body: string }[]> {
  return tx.query(
    `SELECT id, body FROM article WHERE event_id = $1 AND first_seen_at >= $2
       AND ($3::bigint[] IS NULL OR id = ANY ($3)) AND id > $4 ORDER BY id LIMIT $5`,
    [eventId, page.from, page.only, page.after, page.limit],
  );
}

/** Originals in events without a case that may be prints of a release, by their fingerprints, with how many originals each event has. */
export async function similarElsewhere(
  tx: EntityManager,
  release: PublishedRow,
  like: { readonly from: Date; readonly fingerprint: bigint; readonly within: number },
): Promise<
  readonly {
    readonly eventId: number;
    readonly title: string;
    readonly body: string;
    readonly originals: number;
  }[]
> {
  return tx.query(
    `SELECT a.event_id AS "eventId", a.title, a.body,
       (SELECT count(*) FROM article o WHERE o.event_id = a.event_id AND o.reprint_of IS NULL) AS originals
     FROM article a
     WHERE $2::timestamptz > huixiang_now() - interval '${ACTIVE_DAYS} days' AND a.first_seen_at >= $2 AND a.first_seen_at < $2::timestamptz + interval '${ENTERED_HOURS} hours' AND a.reprint_of IS NULL AND a.event_id IS NOT NULL AND a.event_id <> $1
       AND bit_count((a.fingerprint # $3::bigint)::bit(64)) <= $4
       AND NOT EXISTS (SELECT FROM response_case c WHERE c.event_id = a.event_id)
       AND NOT EXISTS (SELECT FROM event_apart p WHERE p.older_id = least(a.event_id, $1) AND p.younger_id = greatest(a.event_id, $1))
     ORDER BY a.id`,
    [release.eventId, like.from, like.fingerprint.toString(), like.within],
  );
}

/** Forgets who carries a release; the events they are in. */
export async function forgetPickups(
  tx: EntityManager,
  releaseId: number,
): Promise<readonly number[]> {
  const rows = await tx.query<{ id: number }[]>(
    `WITH gone AS (DELETE FROM release_pickup WHERE release_id = $1 RETURNING article_id)
     SELECT DISTINCT a.event_id AS id FROM gone JOIN article a ON a.id = gone.article_id WHERE a.event_id IS NOT NULL`,
    [releaseId],
  );
  return rows.map(({ id }) => Number(id));
}

export async function keepPickups(
  tx: EntityManager,
  releaseId: number,
  found: readonly FoundPickup[],
): Promise<void> {
  if (found.length === 0) return;
  await tx.query(
    `INSERT INTO release_pickup (release_id, article_id, kind, share, answers)
     SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::real[], $5::boolean[])
     ON CONFLICT (release_id, article_id) DO UPDATE SET kind = excluded.kind, share = excluded.share, answers = excluded.answers`,
    [
      releaseId,
      found.map(({ articleId }) => articleId),
      found.map(({ kind }) => kind),
      found.map(({ share }) => share),
      found.map(({ answers }) => answers),
    ],
  );
}
