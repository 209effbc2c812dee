import type { EntityManager } from 'typeorm';

const SET = 'set_level, set_over, set_reason, set_by, set_at';

/** Where a person judged an event graver than the one it goes into, that is judged so too. 'I' sorts before 'IV'. */
export async function carryLevel(tx: EntityManager, from: number, into: number): Promise<void> {
  await tx.query(
    `UPDATE event SET (${SET}) = (SELECT ${SET} FROM event one WHERE one.id = $1)
     WHERE id = $2 AND level > (SELECT set_level FROM event one WHERE one.id = $1 AND set_level IS NOT NULL)`,
    [from, into],
  );
}

/** Takes a judgement that was carried along out of the other event again. */
export async function giveLevelBack(tx: EntityManager, from: number, into: number): Promise<void> {
  await tx.query(
    `UPDATE event SET (${SET}) = (SELECT NULL, NULL, NULL, NULL::int, NULL::timestamptz)
     WHERE id = $2 AND (set_by, set_at) = (SELECT set_by, set_at FROM event one WHERE one.id = $1)`,
    [from, into],
  );
}
