import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type NoteSigner, noteSigner } from '@huixiang/ledger';
import type { Config } from '../config';

export const LEDGER_SIGNER = Symbol('LEDGER_SIGNER');

/** The ledger's signer from its key file, made on first use (owner-readable only). */
export function loadLedgerSigner(
  config: Pick<Config, 'LEDGER_KEY_FILE' | 'LEDGER_ORIGIN'>,
): NoteSigner {
  const file = config.LEDGER_KEY_FILE;
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // 'wx': of two processes that start together one makes the key, the other reads it.
    try {
      writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  const seed = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(seed))
    throw new Error(`${file} is no ledger key (64 hex digits expected)`);
  return noteSigner(config.LEDGER_ORIGIN, Buffer.from(seed, 'hex'));
}
