import { join } from 'node:path';
import { ROOT, run, setUp } from './set-up.mjs';

/** `npm run train`: learns the files under libs/text-analysis/model anew from ../shared/data. */
await setUp();
const program = join(ROOT, 'libs/text-analysis/dist/train/train.js');
process.exit(await run(process.execPath, [program, ...process.argv.slice(2)]));
