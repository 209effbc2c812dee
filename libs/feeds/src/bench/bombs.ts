import { fork } from 'node:child_process';
import { fetchBombs, serveBombs } from './bombs-rig';

/** `npm run bench -- bombs`: how each bomb ended, after how long, at what cost in memory. */
async function main(): Promise<void> {
  if (process.send !== undefined) {
    // The publisher is another process: only the reader's memory is measured.
    process.send(await serveBombs());
    setInterval(() => undefined, 1000);
    return;
  }
  const publisher = fork(__filename);
  const hosts = await new Promise<Record<string, string>>((done) =>
    publisher.once('message', (message) => done(message as Record<string, string>)),
  );
  const reports = await fetchBombs(hosts);
  publisher.kill('SIGKILL');
  console.table(reports);
  process.exitCode = reports.every(
    (one) => one.failure !== 'document' && one.seconds <= 30 && one.memoryMiB <= 32,
  )
    ? 0
    : 1;
}

void main();
