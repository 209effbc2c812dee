import { REPRINT_SIMILARITY, shingleSimilarity } from '@huixiang/text-analysis';
import type { EntityManager } from 'typeorm';

/** Fingerprints further apart than this are not looked at. */
const MAX_DISTANCE = 16;
const DAYS = 7;
const CANDIDATES = 8;

export interface Original {
  readonly id: number;
  readonly eventId: number;
}

/** The earliest placed original that `article` reprints: SimHash proposes, shingles decide. */
export async function findOriginal(
  tx: EntityManager,
  article: { readonly id: number; readonly body: string; readonly fingerprint: string },
): Promise<Original | null> {
  const candidates = await tx.query<(Original & { body: string })[]>(
    `SELECT id, event_id AS "eventId", body FROM article
     WHERE reprint_of IS NULL AND event_id IS NOT NULL AND id <> $1
       AND first_seen_at > huixiang_now() - make_interval(days => ${DAYS})
       AND bit_count((fingerprint # $2::bigint)::bit(64)) <= ${MAX_DISTANCE}
     ORDER BY bit_count((fingerprint # $2::bigint)::bit(64)), id LIMIT ${CANDIDATES}`,
    [article.id, article.fingerprint],
  );
  return (
    candidates.find((one) => shingleSimilarity(one.body, article.body) >= REPRINT_SIMILARITY) ??
    null
  );
}
