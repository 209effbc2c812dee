import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor';

interface Settling {
  readonly actor: Actor;
  readonly now: Date;
  readonly upheld: boolean;
  readonly note: string;
}

/** Settles the objection that waits, where one does: by a decision, or by the case being handed on or accepted after all. */
export async function settleObjection(
  tx: EntityManager,
  caseId: number,
  { actor, now, upheld, note }: Settling,
): Promise<void> {
  await tx.query(
    `UPDATE case_objection SET decided_at = $2, decided_by = $3, upheld = $4, note = $5
     WHERE case_id = $1 AND decided_at IS NULL`,
    [caseId, now, actor.id, upheld, note],
  );
}
