import { type CaseFacts, DomainError, isWithinScope } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { RELEASE_FACTS } from './case-summary.queries';
import { CaseEntity } from './case.entity';

/** A case within `scope` with the facts its phase follows from; `lock` for those about to change it. */
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
    }[]
  >(
    `SELECT u.path, ${RELEASE_FACTS}, (SELECT count(*)::int FROM commitment m WHERE m.case_id = c.id
         AND m.dismissed_at IS NULL AND m.kept_at IS NULL) AS "openCommitments"
     FROM response_case c JOIN unit u ON u.id = c.unit_id WHERE c.id = $1`,
    [id],
  );
  if (row === null || more === undefined || !isWithinScope(scope, more.path)) {
    throw new DomainError('case.not_found', { id });
  }
  const { level, acceptedAt, closedAt, reopenedAt } = row;
  const { path, ...facts } = more;
  return { row, facts: { level, acceptedAt, closedAt, reopenedAt, ...facts }, scope: path };
}
