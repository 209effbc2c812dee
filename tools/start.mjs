import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, SERVER_ENV, SERVER_FLAGS, setUp } from './set-up.mjs';

/** `npm start`: sets up what is missing, then hands over to the launcher and ends with it. */
await setUp();
const launcher = spawn(process.execPath, [...SERVER_FLAGS, join(ROOT, 'apps/api/dist/launch.js')], {
  cwd: ROOT,
  env: { ...process.env, ...SERVER_ENV },
  stdio: 'inherit',
});
// Ctrl-C reaches the launcher too, which stops in order; this process only waits for it.
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => launcher.kill(signal));
launcher.once('close', (code) => process.exit(code ?? 1));
