import type { EntityManager } from 'typeorm';

const LOCK = `hashtext('huixiang placer')`;

/** The version under which a transaction changes events. */
export const CHANGE = '(SELECT version FROM event_change)';

/** Becomes the placer for this transaction, where nobody else is; the version of the events, or null. */
export async function tryPlacing(tx: EntityManager): Promise<number | null> {
  const [lock] = await tx.query<{ held: boolean }[]>(
    `SELECT pg_try_advisory_xact_lock(${LOCK}) AS held`,
  );
  if (lock?.held !== true) return null;
  const [row] = await tx.query<{ version: number }[]>('SELECT version FROM event_change');
  return row!.version;
}

/** Waits to be the placer for this transaction and begins a change, which every other one will read. */
export async function changeEvents(tx: EntityManager): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
  await countChange(tx);
}

/** Begins a change; from now on `CHANGE` is its version. */
export async function countChange(tx: EntityManager): Promise<number> {
  const [[row]] = await tx.query<[{ version: number }[], number]>(
    'UPDATE event_change SET version = version + 1 RETURNING version',
  );
  return row!.version;
}
