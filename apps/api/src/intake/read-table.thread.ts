import { parentPort, workerData } from 'node:worker_threads';
import { readTable } from './read-table';
import type { TableAnswer, TableRequest } from './table-reader';

/** Reads the one table it was started for; whatever goes wrong here ends only this thread. */
async function answer({ bytes, limit }: TableRequest): Promise<TableAnswer> {
  try {
    return { table: await readTable(Buffer.from(bytes), limit) };
  } catch (error) {
    return { refused: (error as Error).message };
  }
}

void answer(workerData as TableRequest).then((result) => parentPort?.postMessage(result));
