import type { Duty } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';

/**
 * Ends the clocks of a case that is closed: what was not done by now is in the record as a gap with its reason, and a
 * closed case owes no more. What was promised in public is owed still.
 */
export async function endClocks(
  tx: EntityManager,
  caseId: number,
  now: Date,
  butFor: readonly Duty[] = [],
): Promise<void> {
  await tx.query(
    `UPDATE clock SET next_notice_at = NULL, ended_at = $2
     WHERE case_id = $1 AND met_at IS NULL AND ended_at IS NULL AND duty <> 'commitment' AND duty <> ALL ($3::text[])`,
    [caseId, now, butFor],
  );
}
