import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** Starts one process of the product that only does jobs, as a deployment would. */
export function startJobs(databaseUrl: string, keyFile: string): ChildProcess {
  return spawn(process.execPath, [join(__dirname, '../main.js')], {
    stdio: 'ignore',
    env: {
      PATH: '/usr/bin:/bin',
      DATABASE_URL: databaseUrl,
      ROLES: 'jobs',
      PORT: '0',
      LEDGER_KEY_FILE: keyFile,
    },
  });
}

/** Kills a process as a power cut would; resolves once it is gone. */
export async function killHard(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await ended;
}
