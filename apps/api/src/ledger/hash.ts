import { createHash } from 'node:crypto';

/** SHA-256 in 64 hex digits: what the ledger keeps of a text or a file that is itself kept elsewhere and may have to go. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
