import { type PublisherHints, isNamedException } from '@huixiang/feeds';
import type { DataSource, EntityManager } from 'typeorm';
import type { Config } from '../config';

/** What a check of a source needs to know of it. */
export interface SourceFacts {
  readonly id: number;
  readonly url: string;
  readonly host: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly zone: string;
  readonly tier: string;
  readonly intervalSeconds: number;
  readonly itemRate: number | null;
  readonly failuresInRow: number;
  readonly failure: string | null;
  readonly hints: Partial<PublisherHints> & { readonly freshSeconds?: number | null };
  readonly documentHash: Buffer | null;
  readonly movedTo: string | null;
  readonly movedSeen: number;
  /** Seconds since the last success; null before the first. */
  readonly sinceSuccess: number | null;
  /** Bytes of the last document that was read. */
  readonly documentBytes: number | null;
  readonly now: Date;
}

/** A source taken for a check, its host with it. */
export interface ClaimedSource extends SourceFacts {
  /** Until when, as the database writes it: a Date would be less exact. */
  readonly heldUntil: string;
}

const FACTS = `source.id, source.url, source.host, source.etag, source.last_modified AS "lastModified", source.zone, source.tier,
  source.interval_seconds AS "intervalSeconds", source.item_rate AS "itemRate",
  source.failures_in_row AS "failuresInRow", source.failure, source.hints, source.document_hash AS "documentHash",
  source.moved_to AS "movedTo", source.moved_seen AS "movedSeen", source.document_bytes AS "documentBytes",
  extract(epoch FROM huixiang_now() - source.last_success_at)::float8 AS "sinceSuccess", huixiang_now() AS now`;

/**
 * Takes due sources, one a host and only of hosts nobody is asking, the longest due first. The source
 * and its host are taken for the lease; a process killed meanwhile leaves both free again after it.
 *
 * @param host of this one alone, which is found at once; of all hosts where none is named
 */
export async function claimDue(
  database: DataSource,
  limit: number,
  leaseSeconds: number,
  host?: string,
): Promise<readonly ClaimedSource[]> {
  return database.query<ClaimedSource[]>(
    `WITH free AS (
       SELECT h.host, first.id FROM feed_host h CROSS JOIN LATERAL (
         SELECT id, next_check_at AS due FROM source s
         WHERE s.host = h.host AND s.paused_at IS NULL AND s.kind = 'feed' AND s.next_check_at <= huixiang_now()
         ORDER BY next_check_at LIMIT 1) first
       WHERE h.free_at <= huixiang_now() ${host === undefined ? '' : 'AND h.host = $3'}
       ORDER BY first.due LIMIT $1 FOR UPDATE OF h SKIP LOCKED
     ), claimed AS (
       -- The conditions once more: it may have been checked or paused since this statement began.
       UPDATE source SET next_check_at = huixiang_now() + make_interval(secs => $2)
       FROM free WHERE source.id = free.id AND source.next_check_at <= huixiang_now() AND source.paused_at IS NULL
       RETURNING ${FACTS}
     ), held AS (
       UPDATE feed_host SET free_at = huixiang_now() + make_interval(secs => $2)
       FROM claimed WHERE feed_host.host = claimed.host RETURNING feed_host.host, free_at::text AS "heldUntil"
     )
     SELECT * FROM claimed JOIN held USING (host)`,
    host === undefined ? [limit, leaseSeconds] : [limit, leaseSeconds, host],
  );
}

/** The same facts of one source, whoever asks; null where there is none. */
export async function factsOf(tx: EntityManager, id: number): Promise<SourceFacts | null> {
  const [row] = await tx.query<SourceFacts[]>(`SELECT ${FACTS} FROM source WHERE id = $1`, [id]);
  return row ?? null;
}

/** Lets a host be asked again after the gap, unless its lease ran out and somebody else has it now. */
export async function releaseHost(
  tx: Pick<EntityManager, 'query'>,
  host: string,
  heldUntil: string,
  gapSeconds: number,
): Promise<void> {
  await tx.query(
    `UPDATE feed_host SET free_at = huixiang_now() + make_interval(secs => $3)
     WHERE host = $1 AND free_at = $2::timestamptz`,
    [host, heldUntil, gapSeconds],
  );
}

/** Leaves a host alone for as long as it asked, whoever has it. */
export async function holdHost(
  tx: Pick<EntityManager, 'query'>,
  host: string,
  seconds: number,
): Promise<void> {
  await tx.query(
    `UPDATE feed_host SET free_at = greatest(free_at, huixiang_now() + make_interval(secs => $2)) WHERE host = $1`,
    [host, seconds],
  );
}

/** Takes a source for longer: its document is fetched and waits to be read. */
export async function renewLease(
  tx: Pick<EntityManager, 'query'>,
  { id }: Pick<SourceFacts, 'id'>,
  leaseSeconds: number,
): Promise<void> {
  await tx.query(
    `UPDATE source SET next_check_at = greatest(next_check_at, huixiang_now() + make_interval(secs => $2))
     WHERE id = $1`,
    [id, leaseSeconds],
  );
}

/** Seconds a host is left alone; our own (a private RSSHub) may be asked again at once. */
export function gapAfter(host: string, config: Config): number {
  const { FEED_ALLOWED_HOSTS: allowedHosts, FEED_HOST_GAP_SECONDS: gap } = config;
  return isNamedException(host, { allowedHosts }) ? 0 : gap;
}

/** The earliest a source may be asked: now, or when the publisher said. */
export const AS_SOON_AS_ALLOWED = 'greatest(huixiang_now(), not_before)';

/** Gives a claimed source back as it was: due. */
export async function makeDue(
  tx: Pick<EntityManager, 'query'>,
  { id }: Pick<SourceFacts, 'id'>,
): Promise<void> {
  await tx.query(`UPDATE source SET next_check_at = ${AS_SOON_AS_ALLOWED} WHERE id = $1`, [id]);
}
