import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** A session's token as it is stored. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Ends what an account has open, but for the session of `token`; its sockets are cut when next looked at. */
export async function endSessions(
  tx: EntityManager,
  accountId: number,
  token: string | null = null,
): Promise<void> {
  await tx.query('DELETE FROM session WHERE account_id = $1 AND token_hash IS DISTINCT FROM $2', [
    accountId,
    token === null ? null : hashOf(token),
  ]);
}
