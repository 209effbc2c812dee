import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type ImportPlan,
  type ImportPreview,
  type ImportState,
  NAMED_REFUSALS,
  type PushItem,
  pushItem,
} from '@huixiang/contracts';
import { DomainError } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { refuseForeign } from '../sources/source-scope';
import { guessMapping } from './column-mapping';
import { type IntakeSource, IntakeService } from './intake.service';
import { MAX_IMPORT_ROWS, type TableRow, type TextTable } from './text-table';
import { type RefusedRow, refusedFile } from './refused-file';
import { TableReader } from './table-reader';

const PREVIEW_ROWS = 10;
const CHUNK = 200;
/** How long a finished import can still be asked about. */
const REMEMBERED_MS = 3_600_000;

interface Running {
  readonly owner: number;
  readonly columns: readonly string[];
  readonly refused: RefusedRow[];
  state: ImportState;
}

/** Imports tables of messages: looked at first, then admitted piece by piece with its progress told. */
@Injectable()
export class ImportsService {
  readonly #running = new Map<string, Running>();

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly intake: IntakeService,
    private readonly tables: TableReader,
  ) {}

  async preview(file: Buffer): Promise<ImportPreview> {
    const { columns, rows, total, encoding } = await this.tables.read(file, PREVIEW_ROWS);
    return {
      columns: [...columns],
      rows: rows.map(({ cells }) => [...cells]),
      total,
      encoding,
      mapping: guessMapping(columns),
    };
  }

  /** Begins an import; it goes on while its progress is asked for. A row imported before is not doubled. */
  async start(file: Buffer, plan: ImportPlan, actor: Actor): Promise<string> {
    const source = await this.#sourceOf(plan.sourceId);
    await refuseForeign(this.database.manager, source.id, actor);
    const table = await this.tables.read(file, MAX_IMPORT_ROWS);
    const id = randomUUID();
    const running: Running = {
      owner: actor.id,
      columns: table.columns,
      refused: [],
      state: begun(table.rows.length),
    };
    this.#forget(actor);
    this.#running.set(id, running);
    void this.#run(running, table, plan, source, actor)
      .catch((error: unknown) => {
        running.state = { ...running.state, failure: (error as Error).message };
      })
      .finally(() => {
        running.state = { ...running.state, finished: true };
        setTimeout(() => this.#running.delete(id), REMEMBERED_MS).unref();
      });
    return id;
  }

  state(id: string, actor: Actor): ImportState {
    return this.#get(id, actor).state;
  }

  /** The refused rows as they were, each with its reason: to be mended and imported again. */
  refused(id: string, actor: Actor): string {
    const { columns, refused } = this.#get(id, actor);
    return refusedFile(columns, refused);
  }

  #get(id: string, actor: Actor): Running {
    const running = this.#running.get(id);
    if (running === undefined || running.owner !== actor.id)
      throw new DomainError('import.not_found', { id });
    return running;
  }

  /** Who begins another import is done with those that are finished: their rows need not be held. */
  #forget(actor: Actor): void {
    for (const [id, { owner, state }] of this.#running)
      if (owner === actor.id && state.finished) this.#running.delete(id);
  }

  async #run(
    running: Running,
    table: TextTable,
    plan: ImportPlan,
    source: IntakeSource,
    actor: Actor,
  ): Promise<void> {
    for (let from = 0; from < table.rows.length; from += CHUNK) {
      const rows = table.rows.slice(from, from + CHUNK);
      const { items, refused } = itemsOf(rows, plan);
      running.refused.push(...refused);
      const counts = await this.intake.admit(source, items);
      const { result } = running.state;
      running.state = {
        ...running.state,
        done: from + rows.length,
        result: {
          admitted: result.admitted + counts.admitted,
          revised: result.revised + counts.revised,
          unchanged: result.unchanged + counts.unchanged,
          refused: running.refused.length,
          errors: running.refused.slice(0, NAMED_REFUSALS).map(({ row, id, message }) => ({
            position: row.number,
            id,
            message,
          })),
        },
      };
    }
    const { admitted, revised, refused } = running.state.result;
    await this.database.transaction(async (tx) =>
      record(tx, await databaseNow(tx), {
        kind: 'items.imported',
        subject: { type: 'source', id: source.id },
        scope: actor.unit.path,
        actor,
        data: { rows: table.rows.length, admitted, revised, refused },
      }),
    );
  }

  async #sourceOf(id: number): Promise<IntakeSource> {
    const [source] = await this.database.query<IntakeSource[]>(
      `SELECT id, tier, zone FROM source WHERE id = $1 AND kind = 'import'`,
      [id],
    );
    if (source === undefined) throw new DomainError('source.not_found', { id });
    return source;
  }
}

function begun(total: number): ImportState {
  const result = { admitted: 0, revised: 0, unchanged: 0, refused: 0, errors: [] };
  return { total, done: 0, finished: false, failure: null, result };
}

/** Rows as items, and those that are none. */
function itemsOf(
  rows: readonly TableRow[],
  { mapping }: ImportPlan,
): { items: PushItem[]; refused: RefusedRow[] } {
  const items: PushItem[] = [];
  const refused: RefusedRow[] = [];
  for (const row of rows) {
    const cell = (column: number | null) =>
      column === null ? '' : (row.cells[column] ?? '').trim();
    const [title, text] = [cell(mapping.title), cell(mapping.text)];
    const id = cell(mapping.id) || createHash('sha256').update(`${title}\n${text}`).digest('hex');
    const checked = pushItem.safeParse({
      id,
      title,
      text,
      url: cell(mapping.url) || null,
      published: cell(mapping.published) || null,
    });
    if (checked.success) items.push(checked.data);
    else {
      const message = checked.error.issues.map((issue) => issue.message).join('；');
      refused.push({ row, id: cell(mapping.id) || null, message });
    }
  }
  return { items, refused };
}
