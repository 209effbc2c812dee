import type { EntityManager } from 'typeorm';

/**
 * The moment of the running transaction by the database's clock, the only time that counts. Every
 * query says `huixiang_now()` for the same reason: no host's clock can move a due time, and the
 * sample and the tests can tell a story in their own time.
 */
export async function databaseNow(tx: EntityManager): Promise<Date> {
  const [row] = await tx.query<{ now: Date }[]>('SELECT huixiang_now() AS now');
  if (row === undefined) throw new Error('the database does not tell the time');
  return row.now;
}
