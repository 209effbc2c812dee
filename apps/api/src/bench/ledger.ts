import { randomBytes } from 'node:crypto';
import { mkdtemp, writeFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteSigner } from '@huixiang/ledger';
import { connect } from '../database/data-source';
import { startEmbeddedServer } from '../database/embedded/embedded-server';
import { migrate } from '../database/migrate';
import {
  appendCost,
  checkpointLag,
  inspect,
  keepSequencing,
  prepareRows,
  throughput,
  transact,
  writeLog,
} from './ledger-rig';

const WRITERS = 32;
const RATE = 1000;
const INSPECTOR = join(__dirname, '../../../cli/dist/huixiang-verify.cjs');

/**
 * `npm run bench -- ledger [entries]`: what an entry costs a transaction, how many go at once, how soon they are
 * signed, and how fast an inspector's machine checks them; each beside the goal of reliability §2.4.
 */
async function main(): Promise<void> {
  const entries = Number(process.argv[2] ?? 500_000);
  const folder = await mkdtemp(join(tmpdir(), 'huixiang-bench-'));
  const signer = noteSigner('huixiang/bench', randomBytes(32));
  const server = await startEmbeddedServer(join(folder, 'data'));
  const rows: Record<string, string | number>[] = [];
  const row = (what: string, found: number, goal: string, holds: boolean) =>
    rows.push({ what, found: Number(found.toPrecision(3)), goal, holds: String(holds) });
  try {
    const url = server.url('postgres');
    await migrate(url, url);
    const database = await connect(url);
    await prepareRows(database, WRITERS);
    for (let i = 0; i < 200; i += 1) await transact(database, 0, true);
    const cost = await appendCost(database, 2000);
    const middle = (list: readonly number[]) => list[Math.floor(list.length / 2)] ?? NaN;
    const added = middle(cost.with) - middle(cost.without);
    row('ms an entry adds to a transaction, p50', added, '≤ 1', added <= 1);
    const end = keepSequencing(database, signer);
    const floor = await throughput(database, WRITERS, 10, false);
    const reached = await throughput(database, WRITERS, 10, true);
    row('transactions/s of 32 writers without entries (floor)', floor, '', true);
    row('transactions/s of 32 writers, each with its entry', reached, '≥ 2000', reached >= 2000);
    row('of the floor', reached / floor, '', true);
    await end();
    const again = keepSequencing(database, signer);
    const lags = await checkpointLag(database, RATE, 20);
    const p99 = lags[Math.floor(lags.length * 0.99)] ?? NaN;
    row('s from commit to signed checkpoint at 1,000/s, p99', p99, '≤ 1', p99 <= 1);
    await again();
    await database.destroy();
  } finally {
    await server.stop();
  }
  await measureInspector(folder, signer, entries, row);
  await rm(folder, { recursive: true, force: true });
  console.table(rows);
  process.exitCode = rows.every(({ holds }) => holds === 'true') ? 0 : 1;
}

type Row = (what: string, found: number, goal: string, holds: boolean) => void;

async function measureInspector(
  folder: string,
  signer: ReturnType<typeof noteSigner>,
  entries: number,
  row: Row,
): Promise<void> {
  const [log, forged] = [join(folder, 'log'), join(folder, 'forged')];
  const checkpoint = join(folder, 'older');
  await writeFile(checkpoint, await writeLog(log, signer, entries, false));
  await writeLog(forged, signer, entries, true);
  const whole = await inspect(INSPECTOR, [log, '--checkpoint', checkpoint]);
  row(
    'entries/s checked by huixiang verify',
    entries / whole.seconds,
    '≥ 100000',
    entries / whole.seconds >= 100_000 && whole.code === 0,
  );
  row('MB it held at most', whole.megabytes, '≤ 200', whole.megabytes <= 200);
  // Rewritten by somebody who has the database and the key: every hash and signature is right.
  const alone = await inspect(INSPECTOR, [forged]);
  const caught = await inspect(INSPECTOR, [forged, '--checkpoint', checkpoint]);
  row(
    'exit code for a rewritten log, all hashes and signatures made anew',
    alone.code,
    '0: by itself it cannot be told',
    alone.code === 0,
  );
  row('exit code for it given one older checkpoint', caught.code, '1: refused', caught.code === 1);
}

void main();
