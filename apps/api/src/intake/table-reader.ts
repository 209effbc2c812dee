import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@huixiang/domain';
import { MAX_IMPORT_ROWS, type TextTable } from './text-table';

/** What a thread is started with: a file, and how many rows of it are wanted. */
export interface TableRequest {
  readonly bytes: Uint8Array;
  readonly limit: number;
}

export type TableAnswer = { readonly table: TextTable } | { readonly refused: string };

/** The same path from `src` and from `dist`: a thread needs the built file. */
const ENTRY = resolve(__dirname, '../../dist/intake/read-table.thread.js');
/** Fifty thousand rows of ten columns take 1.5 s and 270 MB. */
const KILL_AFTER_MS = 30_000;
const HEAP_MEGABYTES = 512;
const TOO_MUCH = '表格太大，读不完，请删去不需要的列和工作表，或拆分成几个文件';

/**
 * Reads tables in a thread each, one at a time, with limits of memory and time: no file can block the server
 * or bring it down.
 */
@Injectable()
export class TableReader {
  #last: Promise<unknown> = Promise.resolve();

  /** @throws DomainError import.unreadable */
  async read(bytes: Buffer, limit = MAX_IMPORT_ROWS): Promise<TextTable> {
    const reading = this.#last.then(() => readInThread({ bytes, limit }));
    this.#last = reading;
    const answer = await reading;
    if ('table' in answer) return answer.table;
    throw new DomainError('import.unreadable', {
      faults: [{ path: 'file', message: answer.refused }],
    });
  }
}

/** Never rejects: a thread that ended without an answer had too much to read. */
async function readInThread(request: TableRequest): Promise<TableAnswer> {
  const worker = new Worker(ENTRY, {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: 32 },
  });
  let timer: NodeJS.Timeout | undefined;
  const answer = await new Promise<TableAnswer>((done) => {
    const giveUp = () => done({ refused: TOO_MUCH });
    timer = setTimeout(giveUp, KILL_AFTER_MS);
    // An error on its way out after the answer must not become the program's: the listeners stay.
    worker.on('message', done).on('error', giveUp).on('exit', giveUp);
  });
  clearTimeout(timer);
  await worker.terminate();
  return answer;
}
