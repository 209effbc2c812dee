import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from './check.mjs';
import { run, setUp } from './set-up.mjs';

/**
 * `npm test`: sets up, then every level. `npm test -- unit` runs one level; what follows it goes to
 * Jest. Ends with one line that sums all levels.
 */
const LEVELS = ['unit', 'db', 'e2e'];

const [wanted, ...rest] = process.argv.slice(2);
const levels = wanted === undefined ? LEVELS : [wanted];
if (levels.some((level) => !LEVELS.includes(level))) {
  console.error(`no such level: ${wanted} (there are ${LEVELS.join(', ')})`);
  process.exit(2);
}

await setUp();
let sound = wanted !== undefined || (await check());
const folder = await mkdtemp(join(tmpdir(), 'huixiang-results-'));
let [passed, failed] = [0, 0];
for (const level of levels) {
  console.log(`\n== ${level}`);
  const results = join(folder, `${level}.json`);
  const args = ['jest', '--selectProjects', level, '--json', `--outputFile=${results}`, ...rest];
  // One after another in the browser level: both cores belong to the product under test.
  if (level === 'e2e') args.push('--runInBand');
  // Every file loads the server and its dictionary anew and leaves them behind: a process that has grown is replaced.
  if (level === 'db') args.push('--maxWorkers=100%', '--workerIdleMemoryLimit=1GB');
  const code = await run(
    'npx',
    args,
    { HUIXIANG_TEST_RUN: String(process.pid), FORCE_COLOR: '0' },
    'stderr',
  );
  const counts = await readFile(results, 'utf8').then(JSON.parse, () => null);
  passed += counts?.numPassedTests ?? 0;
  failed += counts?.numFailedTests ?? 0;
  // A level that ran nothing has not passed.
  if (code !== 0 || (counts?.numPassedTests ?? 0) === 0) {
    sound = false;
    failed += counts === null || counts.numFailedTests === 0 ? 1 : 0;
  }
}
await rm(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(sound && failed === 0 ? 0 : 1);
