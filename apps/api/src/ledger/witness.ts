import { appendFile, readFile } from 'node:fs/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type NoteSigner, openCheckpoint } from '@huixiang/ledger';
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
  #written = -1;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LEDGER_SIGNER) private readonly signer: NoteSigner,
  ) {}

  /** Appends the newest checkpoint where it is newer than the last one there. */
  async carry(): Promise<void> {
    const file = this.config.LEDGER_WITNESS_FILE;
    if (file === undefined) return;
    if (this.#written < 0) this.#written = await this.#lastSize(file);
    const [newest] = await this.database.query<{ size: number; note: string }[]>(
      'SELECT size, note FROM ledger_checkpoint ORDER BY size DESC LIMIT 1',
    );
    if (newest === undefined || newest.size === this.#written) return;
    if (newest.size < this.#written) {
      this.#logger.error('the ledger is shorter than its witness remembers', {
        size: newest.size,
        witnessed: this.#written,
      });
      return;
    }
    await appendFile(file, `${newest.note}\n`, { mode: 0o600 });
    this.#written = newest.size;
  }

  async #lastSize(file: string): Promise<number> {
    const notes = (await readFile(file, 'utf8').catch(() => ''))
      .split(/\n\n(?=[^—])/)
      .filter(Boolean);
    return openCheckpoint(`${notes.at(-1)?.trimEnd()}\n`, this.signer)?.size ?? 0;
  }
}
