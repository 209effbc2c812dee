import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type NoteSigner, noteSigner, openCheckpoint } from '@huixiang/ledger';
import type { DataSource } from 'typeorm';
import type { Config } from '../config';

type KeyConfig = Pick<Config, 'LEDGER_KEY_FILE' | 'LEDGER_ORIGIN'>;

export const LEDGER_SIGNER = Symbol('LEDGER_SIGNER');

/**
 * The signer of the ledger in `database`.
 * @throws where that ledger was signed with another key: a second key would split it in two
 */
export async function signerOf(config: KeyConfig, database: DataSource): Promise<NoteSigner> {
  const [newest] = await database.query<{ note: string }[]>(
    'SELECT note FROM ledger_checkpoint ORDER BY size DESC LIMIT 1',
  );
  if (newest !== undefined && !existsSync(config.LEDGER_KEY_FILE)) {
    throw new Error(
      `the ledger's key is missing: put the key it was signed with at ${config.LEDGER_KEY_FILE} (every process needs the same one)`,
    );
  }
  const signer = loadLedgerSigner(config);
  if (newest !== undefined && openCheckpoint(newest.note, signer) === null) {
    throw new Error(
      `${config.LEDGER_KEY_FILE} is not the key this ledger was signed with, or LEDGER_ORIGIN is not its name (every process needs the same ones)`,
    );
  }
  return signer;
}

/** A signer from its key file, made on first use (owner-readable only). */
export function loadLedgerSigner(config: KeyConfig): NoteSigner {
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
