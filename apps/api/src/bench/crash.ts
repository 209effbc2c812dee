import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../database/data-source';
import { startEmbeddedServer } from '../database/embedded/embedded-server';
import { migrate } from '../database/migrate';
import { runCrashRig } from './crash-rig';

/** `npm run bench -- crash [kills]`: the full count on a durable database of its own. */
async function main(): Promise<void> {
  const kills = Number(process.argv[2] ?? 50);
  const folder = await mkdtemp(join(tmpdir(), 'huixiang-bench-'));
  const server = await startEmbeddedServer(folder);
  try {
    const url = server.url('postgres');
    await migrate(url, url);
    const database = await connect(url);
    const report = await runCrashRig(database, url, kills, Math.random, (kill) =>
      process.stderr.write(`\rkill ${kill} of ${kills}`),
    );
    await database.destroy();
    process.stderr.write('\n');
    console.table(report);
    const faults =
      report.articlesLost +
      report.articlesDoubled +
      report.unplaced +
      report.noticesMissing +
      report.noticesDoubled;
    process.exitCode = faults === 0 && report.ledgerSound ? 0 : 1;
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

void main();
