import { type CaseFacts, type Channel, DomainError, isWithinScope } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { RELEASE_FACTS } from './case-summary.queries';
import { CaseEntity } from './case.entity';
import { READABLE_CASE } from './readable-cases';

/**
 * A case with the facts its phase follows from: one that may be read from `scope`, or, with `lock`, one within it
 * that is about to be changed.
 */
export async function findCase(
  tx: EntityManager,
  id: number,
  scope: string,
  lock = false,
): Promise<{ row: CaseEntity; facts: CaseFacts; scope: string }> {
  const row = await tx.findOne(CaseEntity, {
    where: { id },
    ...(lock && { lock: { mode: 'for_no_key_update' as const } }),
  });
  const [more] = await tx.query<
    {
      path: string;
      firstReleaseAt: Date | null;
      resultAt: Date | null;
      openCommitments: number;
      cluesOwed: boolean;
      usedChannels: Channel[];
      readable: boolean;
    }[]
  >(
    `SELECT u.path, ${RELEASE_FACTS}, (SELECT count(*)::int FROM commitment m WHERE m.case_id = c.id
         AND m.dismissed_at IS NULL AND m.kept_at IS NULL) AS "openCommitments",
       c.rumour AND NOT EXISTS (SELECT FROM case_request q WHERE q.case_id IN (SELECT id FROM response_case m WHERE m.id = c.id OR m.merged_into = c.id) AND q.clues AND q.withdrawn_at IS NULL) AS "cluesOwed",
       ARRAY(SELECT DISTINCT p.channel FROM release_placement p JOIN release r ON r.id = p.release_id WHERE r.case_id = c.id
         AND r.withdrawn_at IS NULL AND r.published_at >= coalesce(c.reopened_at, '-infinity')) AS "usedChannels",
       ${READABLE_CASE} AS readable
     FROM response_case c JOIN unit u ON u.id = c.unit_id WHERE c.id = $2`,
    [scope, id],
  );
  const allowed = lock ? isWithinScope(scope, more?.path ?? '') : more?.readable === true;
  if (row === null || more === undefined || !allowed)
    throw new DomainError('case.not_found', { id });
  const { level, acceptedAt, closedAt, reopenedAt } = row;
  const { path, firstReleaseAt, resultAt, openCommitments, cluesOwed, usedChannels } = more;
  const said = { firstReleaseAt, resultAt, openCommitments, cluesOwed, usedChannels };
  return { row, facts: { level, acceptedAt, closedAt, reopenedAt, ...said }, scope: path };
}
