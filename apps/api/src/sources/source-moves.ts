import type { DataSource, EntityManager } from 'typeorm';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import type { SourceFacts } from './claim.queries';

/** A move seen this often to the same address is believed: one mistaken redirect rewrites nothing. */
const BELIEVED_AFTER = 3;

/**
 * Counts how often in a row a publisher said "moved for good" (301, 308) to the same address, and at the
 * third time makes that the source's, unless another source has it already. A temporary redirect, or a
 * direct answer, begins the count anew.
 */
export async function noteMove(
  database: DataSource,
  source: SourceFacts,
  movedTo: string | null,
): Promise<void> {
  const seen = movedTo === null ? 0 : movedTo === source.movedTo ? source.movedSeen + 1 : 1;
  if (seen < BELIEVED_AFTER) {
    await database.query(
      'UPDATE source SET moved_to = $2, moved_seen = $3 WHERE id = $1 AND url = $4',
      [source.id, movedTo, seen, source.url],
    );
    return;
  }
  await database.transaction(async (tx) => {
    const [, moved] = await tx.query<[unknown, number]>(
      `UPDATE source SET url = $2, moved_to = NULL, moved_seen = 0
       WHERE id = $1 AND url = $3 AND NOT EXISTS (SELECT FROM source other WHERE other.url = $2)`,
      [source.id, movedTo, source.url],
    );
    if (moved === 0) return;
    await record(tx, await databaseNow(tx), {
      kind: 'source.moved',
      subject: { type: 'source', id: source.id },
      scope: await rootScope(tx),
      data: { from: source.url, to: movedTo },
    });
  });
}

/** 410: the publisher says it will never come back. Paused where everybody sees it, not forgotten. */
export async function pauseGone(
  database: DataSource,
  source: Pick<SourceFacts, 'id' | 'url'>,
): Promise<void> {
  await database.transaction(async (tx) => {
    const [, paused] = await tx.query<[unknown, number]>(
      `UPDATE source SET paused_at = huixiang_now(), pause_reason = 'gone' WHERE id = $1 AND url = $2 AND paused_at IS NULL`,
      [source.id, source.url],
    );
    if (paused === 0) return;
    await record(tx, await databaseNow(tx), {
      kind: 'source.paused',
      subject: { type: 'source', id: source.id },
      scope: await rootScope(tx),
      data: { reason: 'gone' },
    });
  });
}

/** The path of the unit that runs all this: sources concern it and nobody below. */
async function rootScope(tx: EntityManager): Promise<string> {
  const [root] = await tx.query<{ path: string }[]>(
    'SELECT path FROM unit WHERE parent_id IS NULL ORDER BY id LIMIT 1',
  );
  return root?.path ?? '/';
}
