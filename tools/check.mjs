import { pathToFileURL } from 'node:url';
import { run, setUp } from './set-up.mjs';

/** Format, lint (which holds the module boundaries) and types, tests included. */
export async function check() {
  const steps = [
    ['format', ['prettier', '--check', '--log-level=warn', '.']],
    ['lint', ['eslint', '.']],
    ['types', ['tsc', '-p', 'tsconfig.spec.json']],
  ];
  let sound = true;
  for (const [name, args] of steps) {
    const code = await run('npx', args, { NX_DAEMON: 'false' });
    console.log(`== ${name}: ${code === 0 ? 'ok' : 'failed'}`);
    sound &&= code === 0;
  }
  return sound;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await setUp();
  process.exit((await check()) ? 0 : 1);
}
