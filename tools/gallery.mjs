import { join } from 'node:path';
import { ROOT, SERVER_ENV, run, setUp } from './set-up.mjs';

/** `npm run gallery`: sets up what is missing, then takes the pictures of docs/screens. */
await setUp();
process.exit(
  await run(
    process.execPath,
    [join(ROOT, 'e2e/gallery.mjs'), ...process.argv.slice(2)],
    SERVER_ENV,
  ),
);
