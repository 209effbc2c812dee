import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, setUp } from './set-up.mjs';

/** `npm run bench -- NAME`: prints the figures the documents state. */
const [name, ...rest] = process.argv.slice(2);
await setUp();
const folder = join(ROOT, 'apps/api/dist/bench');
const program = join(folder, `${name}.js`);
if (name === undefined || !existsSync(program)) {
  const known = readdirSync(folder).filter(
    (file) => file.endsWith('.js') && !file.endsWith('-rig.js'),
  );
  console.error(
    `usage: npm run bench -- NAME, with NAME one of ${known.map((file) => file.slice(0, -3)).join(', ')}`,
  );
  process.exit(2);
}
process.exit(await run(process.execPath, [program, ...rest]));
