import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** A secret as it is stored: a session's token, or what was typed for a login. */
export function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
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
