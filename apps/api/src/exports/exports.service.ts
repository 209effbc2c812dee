import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ExportView } from '@huixiang/contracts';
import { DomainError } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { type RenderRequest, renderInThread } from './rendering';

export interface FileToMake {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly request: RenderRequest;
}

export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** A process says as often how far it is. */
const SAY_EVERY_MS = 500;
/** One that said nothing for so long has ended; what waits for others before it says nothing either. */
const LOST_AFTER = '10 minutes';

/** Makes files that take a while: how far each is can be asked, and it can be given up. */
@Injectable()
export class ExportsService implements OnModuleDestroy {
  readonly #logger = new Logger(ExportsService.name);

  readonly #end = new AbortController();
  /** One at a time: each may take a gigabyte. */
  #last: Promise<void> = Promise.resolve();

  constructor(@InjectDataSource() private readonly database: DataSource) {}

  onModuleDestroy(): void {
    this.#end.abort();
  }

  /**
   * Begins to make a file in the caller's transaction, whose ledger entry says that it left the house; returns its id and what to
   * call once that is committed.
   */
  async begin(
    tx: EntityManager,
    file: FileToMake,
    actor: Actor,
  ): Promise<{ readonly id: number; readonly run: () => void }> {
    const [row] = await tx.query<{ id: number }[]>(
      `INSERT INTO export_job (account_id, name, type, created_at, seen_at) VALUES ($1, $2, $3, $4, clock_timestamp()) RETURNING id`,
      [actor.id, file.name, file.type, await databaseNow(tx)],
    );
    const { id } = row!;
    const run = () => {
      this.#last = this.#last.then(() => this.#make(id, file.request));
    };
    return { id, run };
  }

  async status(id: number, actor: Actor): Promise<ExportView> {
    const [row] = await this.database.query<ExportView[]>(
      `SELECT id, name, share, length(bytes) AS bytes,
         CASE WHEN cancelled_at IS NOT NULL THEN 'cancelled' WHEN bytes IS NOT NULL THEN 'ready'
           WHEN failed OR seen_at < clock_timestamp() - interval '${LOST_AFTER}' THEN 'failed' ELSE 'running' END AS state
       FROM export_job WHERE id = $1 AND account_id = $2`,
      [id, actor.id],
    );
    if (row === undefined) throw new DomainError('export.not_found', { id });
    return row;
  }

  async cancel(id: number, actor: Actor): Promise<void> {
    await this.status(id, actor);
    await this.database.query(
      'UPDATE export_job SET cancelled_at = clock_timestamp(), bytes = NULL WHERE id = $1 AND cancelled_at IS NULL',
      [id],
    );
  }

  async file(id: number, actor: Actor): Promise<MadeFile> {
    const [file] = await this.database.query<MadeFile[]>(
      'SELECT name, type, bytes FROM export_job WHERE id = $1 AND account_id = $2 AND bytes IS NOT NULL',
      [id, actor.id],
    );
    if (file === undefined) throw new DomainError('export.not_found', { id });
    return file;
  }

  /** Files older than a day go. */
  async clear(): Promise<void> {
    await this.database.query(
      `DELETE FROM export_job WHERE created_at < huixiang_now() - interval '1 day'`,
    );
  }

  /** Never rejects. */
  async #make(id: number, request: RenderRequest): Promise<void> {
    const given = new AbortController();
    const signal = AbortSignal.any([this.#end.signal, given.signal]);
    let share = 0;
    // Whoever gave it up meanwhile is noticed between two words of the thread, too.
    const say = async () => {
      if (!(await this.#isWanted(id, share))) given.abort();
    };
    const saying = setInterval(() => void say().catch(() => undefined), SAY_EVERY_MS);
    try {
      await say();
      const bytes = signal.aborted
        ? null
        : await renderInThread(request, (done) => (share = done), signal);
      if (bytes === null) return;
      await this.database.query(
        'UPDATE export_job SET bytes = $2, share = 1 WHERE id = $1 AND cancelled_at IS NULL',
        [id, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)],
      );
    } catch (error) {
      this.#logger.error(`export ${id}`, (error as Error).stack);
      // Where the database is what failed, its silence says it.
      await this.database
        .query('UPDATE export_job SET failed = true WHERE id = $1', [id])
        .catch(() => undefined);
    } finally {
      clearInterval(saying);
    }
  }

  async #isWanted(id: number, share: number): Promise<boolean> {
    const [rows] = await this.database.query<[unknown[], number]>(
      'UPDATE export_job SET share = $2, seen_at = clock_timestamp() WHERE id = $1 AND cancelled_at IS NULL RETURNING id',
      [id, share],
    );
    return rows.length > 0;
  }
}
