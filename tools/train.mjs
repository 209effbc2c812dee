import { join, resolve } from 'node:path';
import { ROOT, run, setUp } from './set-up.mjs';

/** `npm run train`: learns the files under libs/text-analysis/model anew from ../shared/data. */
await setUp();
const program = join(ROOT, 'libs/text-analysis/dist/train/train.js');
// npm runs scripts in the project's folder; a file is named from where the person stands.
const args = process.argv
  .slice(2)
  .map((arg) =>
    arg.endsWith('.ndjson') ? resolve(process.env.INIT_CWD ?? process.cwd(), arg) : arg,
  );
process.exit(await run(process.execPath, [program, ...args]));
