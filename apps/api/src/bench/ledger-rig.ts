import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CompactRange,
  EMPTY_RANGE,
  type NoteSigner,
  appendLeaf,
  encodeVerifier,
  leafHash,
  logFiles,
  rootOfRange,
  signCheckpoint,
} from '@huixiang/ledger';
import type { DataSource } from 'typeorm';
import { record } from '../ledger/record';
import { Sequencer } from '../ledger/sequencer';

const AT = new Date();
const DECISION = {
  kind: 'case.accepted',
  subject: { type: 'case', id: 1 },
  scope: '/1/2/3/',
  data: { note: 'x'.repeat(120) },
} as const;

/** A row that business transactions change, one a writer. */
export async function prepareRows(database: DataSource, writers: number): Promise<void> {
  await database.query(
    'CREATE TABLE bench_row (id int PRIMARY KEY, changes int NOT NULL DEFAULT 0)',
  );
  await database.query('INSERT INTO bench_row SELECT generate_series(0, $1::int)', [writers]);
}

/** A business transaction: one row changed, and what was decided written to the ledger, or not. */
export async function transact(
  database: DataSource,
  row: number,
  recorded: boolean,
): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query('UPDATE bench_row SET changes = changes + 1 WHERE id = $1', [row]);
    if (recorded) await record(tx, AT, DECISION);
  });
}

/** Milliseconds a transaction takes with and without its entry, taken in turn, in order of size. */
export async function appendCost(database: DataSource, turns: number) {
  const times: { with: number[]; without: number[] } = { with: [], without: [] };
  for (let turn = 0; turn < turns; turn += 1)
    for (const which of ['with', 'without'] as const) {
      const begun = performance.now();
      await transact(database, 0, which === 'with');
      times[which].push(performance.now() - begun);
    }
  const ordered = (list: number[]) => list.sort((a, b) => a - b);
  return { with: ordered(times.with), without: ordered(times.without) };
}

/** Sequences as the jobs do, five times a second, until told to end. */
export function keepSequencing(database: DataSource, signer: NoteSigner): () => Promise<void> {
  const sequencer = new Sequencer(database, signer);
  let running = true;
  const done = (async () => {
    while (running) {
      while ((await sequencer.sequence()) > 0);
      await sleep(200);
    }
    while ((await sequencer.sequence()) > 0);
  })();
  return async () => {
    running = false;
    await done;
  };
}

/** Transactions a second of so many writers at once. */
export async function throughput(
  database: DataSource,
  writers: number,
  seconds: number,
  recorded: boolean,
): Promise<number> {
  const end = Date.now() + seconds * 1000;
  let count = 0;
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      while (Date.now() < end) {
        await transact(database, writer, recorded);
        count += 1;
      }
    }),
  );
  return count / seconds;
}

/** Seconds from the commit of an entry to a signed checkpoint over it, at so many entries a second, in order of size. */
export async function checkpointLag(
  database: DataSource,
  perSecond: number,
  seconds: number,
): Promise<readonly number[]> {
  const [before] = await database.query<{ size: number }[]>('SELECT size FROM ledger_head');
  const committed: number[] = [];
  const lags: number[] = [];
  const begun = Date.now();
  const total = perSecond * seconds;
  let sent = 0;
  const observe = async () => {
    while (lags.length < total) {
      const [head] = await database.query<{ size: number }[]>(
        'SELECT coalesce(max(size), 0) AS size FROM ledger_checkpoint',
      );
      const seen = Number(head?.size ?? 0) - Number(before?.size ?? 0);
      const now = performance.now();
      while (lags.length < seen && lags.length < committed.length)
        lags.push((now - (committed[lags.length] ?? now)) / 1000);
      await sleep(20);
    }
  };
  const write = async () => {
    while (sent < total) {
      const due = Math.min(total, Math.ceil(((Date.now() - begun) / 1000) * perSecond));
      const batch = Array.from({ length: Math.max(0, due - sent) }, (_, i) => (sent + i) % 32);
      sent += batch.length;
      await Promise.all(
        batch.map(async (row) => {
          await transact(database, row, true);
          committed.push(performance.now());
        }),
      );
      await sleep(5);
    }
  };
  await Promise.all([write(), observe()]);
  return lags.sort((a, b) => a - b);
}

/** A log of so many entries in files, with its newest checkpoint and one over its first half; `forged` changes entry 10. */
export async function writeLog(
  folder: string,
  signer: NoteSigner,
  entries: number,
  forged: boolean,
): Promise<string> {
  const body = (index: number) =>
    Buffer.from(
      JSON.stringify({
        at: AT,
        ...DECISION,
        index,
        ...(forged && index === 10 && { note: '改写' }),
      }),
    );
  let range: CompactRange = EMPTY_RANGE;
  let half = '';
  const note = () =>
    signCheckpoint({ origin: signer.name, size: range.size, root: rootOfRange(range) }, signer);
  for (let index = 0; index < entries; index += 1) {
    range = appendLeaf(range, leafHash(body(index)));
    if (range.size === Math.floor(entries / 2)) half = note();
  }
  async function* bodies() {
    for (let index = 0; index < entries; index += 1) yield await Promise.resolve(body(index));
  }
  for await (const file of logFiles(bodies(), note(), encodeVerifier(signer))) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.bytes);
  }
  return half;
}

/** Runs the inspector's program in a process of its own: its exit code, seconds, and the most memory it held. */
export async function inspect(
  program: string,
  args: readonly string[],
): Promise<{ code: number; seconds: number; megabytes: number }> {
  const wrapper = join(dirname(args[0] ?? ''), `inspect-${randomBytes(4).toString('hex')}.cjs`);
  await writeFile(
    wrapper,
    `process.on('exit', () => process.send(process.resourceUsage().maxRSS));\nrequire(${JSON.stringify(program)});\n`,
  );
  const begun = performance.now();
  const child = fork(wrapper, [...args], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let kilobytes = 0;
  child.on('message', (message) => (kilobytes = Number(message)));
  const code = await new Promise<number>((done) => child.on('exit', (exit) => done(exit ?? -1)));
  return { code, seconds: (performance.now() - begun) / 1000, megabytes: kilobytes / 1024 };
}
