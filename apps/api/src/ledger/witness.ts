import { appendFile, readFile } from 'node:fs/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type Checkpoint,
  type NoteSigner,
  openCheckpoint,
  sameHash,
  splitNotes,
} from '@huixiang/ledger';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config';
import { LEDGER_SIGNER } from './ledger-key';

/**
 * Carries checkpoints off this machine: each new one is appended to a file that belongs elsewhere (a
 * mount of another host, a write-once share). Whoever rewrites the database cannot rewrite those.
 */
@Injectable()
export class Witness {
  readonly #logger = new Logger(Witness.name);
  #written: Checkpoint | null = null;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LEDGER_SIGNER) private readonly signer: NoteSigner,
  ) {}

  /** Appends the newest checkpoint where it is newer than the last one there. */
  async carry(): Promise<void> {
    const file = this.config.LEDGER_WITNESS_FILE;
    if (file === undefined) return;
    this.#written ??= await this.#lastWitnessed(file);
    const witnessed = this.#written;
    const rows = await this.database.query<{ size: number; note: string }[]>(
      `(SELECT size, note FROM ledger_checkpoint ORDER BY size DESC LIMIT 1)
       UNION ALL (SELECT size, note FROM ledger_checkpoint WHERE size = $1)`,
      [witnessed?.size ?? null],
    );
    const [newest, again] = rows;
    if (newest === undefined || newest.size === witnessed?.size) return;
    if (witnessed !== null && !isSame(witnessed, openCheckpoint(again?.note ?? '', this.signer))) {
      this.#logger.error(
        `the ledger no longer has the checkpoint of ${witnessed.size} entries its witness remembers: it was rewritten or cut`,
      );
      return;
    }
    await appendFile(file, `${newest.note}\n`, { mode: 0o600 });
    this.#written = openCheckpoint(newest.note, this.signer);
  }

  async #lastWitnessed(file: string): Promise<Checkpoint | null> {
    const notes = splitNotes(await readFile(file, 'utf8').catch(() => ''));
    return openCheckpoint(notes.at(-1) ?? '', this.signer);
  }
}

function isSame(a: Checkpoint, b: Checkpoint | null): boolean {
  return b !== null && a.size === b.size && sameHash(a.root, b.root);
}
