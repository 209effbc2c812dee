import { PROPOSED_WITHIN, isReprint } from '@huixiang/text-analysis';
import type { EntityManager } from 'typeorm';

const DAYS = 7;
const CANDIDATES = 8;

export interface Original {
  readonly id: number;
  readonly eventId: number;
}

/** The placed original `article` reprints, the likest first: SimHash proposes, shingles decide. */
export async function findOriginal(
  tx: EntityManager,
  article: {
    readonly id: number;
    readonly title: string;
    readonly body: string;
    readonly fingerprint: string;
  },
): Promise<Original | null> {
  const candidates = await tx.query<(Original & { title: string; body: string })[]>(
    `SELECT id, event_id AS "eventId", title, body FROM article
     WHERE reprint_of IS NULL AND event_id IS NOT NULL AND id <> $1
       AND first_seen_at > huixiang_now() - make_interval(days => ${DAYS})
       AND bit_count((fingerprint # $2::bigint)::bit(64)) <= ${PROPOSED_WITHIN}
     ORDER BY bit_count((fingerprint # $2::bigint)::bit(64)), id LIMIT ${CANDIDATES}`,
    [article.id, article.fingerprint],
  );
  return candidates.find((one) => isReprint(one, article)) ?? null;
}
