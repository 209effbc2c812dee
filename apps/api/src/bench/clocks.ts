import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { connect } from '../database/data-source';
import { startEmbeddedServer } from '../database/embedded/embedded-server';
import { migrate } from '../database/migrate';
import { NoticeWatch, countDue, letTimePass, prepareCases, wrongNotices } from './clocks-rig';
import { killHard, startJobs } from './job-process-rig';

const PROCESSES = 4;
const OUTAGE_MINUTES = 30;
const RUN_SECONDS = 90;
/** A process is killed every so many seconds, at random between these. */
const KILL_SECONDS = { least: 8, most: 14 };
/** What the figures are held against: reliability §3.4, D1. */
const GOAL = { running: 6, outage: 60 };

/**
 * `npm run bench -- clocks [cases]`: four processes give the notices of 20,000 open cases while one of them
 * is killed again and again; then all are dead for half an hour, and begin again.
 */
async function main(): Promise<void> {
  const cases = Number(process.argv[2] ?? 20_000);
  const folder = await mkdtemp(join(tmpdir(), 'huixiang-bench-'));
  const server = await startEmbeddedServer(folder);
  try {
    const url = server.url('postgres');
    await migrate(url, url);
    const database = await connect(url);
    await prepareCases(database, cases);
    process.exitCode = (await run(database, url, join(folder, 'ledger.key'))) ? 0 : 1;
    await database.destroy();
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(database: DataSource, url: string, keyFile: string): Promise<boolean> {
  const watch = new NoticeWatch(database);
  const workers = Array.from({ length: PROCESSES }, () => startJobs(url, keyFile));
  await untilNoneDue(database);
  const kills = await report('one killed now and then', watch, () =>
    killNowAndThen(workers, url, keyFile),
  );
  await Promise.all(workers.map(killHard));
  await letTimePass(database, OUTAGE_MINUTES);
  const waiting = await countDue(database);
  const begun = Date.now();
  workers.splice(0, PROCESSES, ...workers.map(() => startJobs(url, keyFile)));
  await untilNoneDue(database);
  const caughtUp = (Date.now() - begun) / 1000;
  const quiet = await report('undisturbed', watch, () => sleep(RUN_SECONDS * 1000));
  await settle(database);
  const wrong = await wrongNotices(database);
  await Promise.all(workers.map(killHard));
  console.table([kills.row, quiet.row]);
  console.table({
    'notices waiting after the outage': waiting,
    'all given after, seconds': caughtUp.toFixed(1),
    'goal, seconds': GOAL.outage,
    ...wrong,
  });
  return (
    wrong.missing + wrong.doubled + wrong.unrecorded === 0 &&
    caughtUp <= GOAL.outage &&
    quiet.p99 <= GOAL.running
  );
}

async function killNowAndThen(
  workers: ChildProcess[],
  url: string,
  keyFile: string,
): Promise<void> {
  const { least, most } = KILL_SECONDS;
  for (const end = Date.now() + RUN_SECONDS * 1000; Date.now() < end;) {
    await sleep((least + Math.random() * (most - least)) * 1000);
    const index = Math.floor(Math.random() * workers.length);
    await killHard(workers[index]!);
    workers[index] = startJobs(url, keyFile);
  }
}

async function report(name: string, watch: NoticeWatch, during: () => Promise<unknown>) {
  // What was given before is not measured.
  watch.start();
  await sleep(1000);
  await watch.stop();
  watch.start();
  await during();
  const late = await watch.stop();
  const at = (share: number) =>
    late[Math.min(late.length - 1, Math.floor(late.length * share))] ?? 0;
  return {
    p99: at(0.99),
    row: {
      run: name,
      notices: late.length,
      'late p50, s': at(0.5).toFixed(2),
      'p99, s': at(0.99).toFixed(2),
      'most, s': at(1).toFixed(2),
      'goal p99, s': GOAL.running,
    },
  };
}

async function untilNoneDue(database: DataSource): Promise<void> {
  for (const end = Date.now() + 600_000; Date.now() < end; await sleep(200))
    if ((await countDue(database)) === 0) return;
  throw new Error('notices are still due after ten minutes');
}

/** Until what was written has its place in the ledger. */
async function settle(database: DataSource): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(200)) {
    const [row] = await database.query<{ n: number }[]>(
      'SELECT count(*)::int AS n FROM ledger_pending',
    );
    if (row?.n === 0 && (await countDue(database)) === 0) return;
  }
}

void main();
