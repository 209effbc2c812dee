import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, SERVER_ENV, SERVER_FLAGS, run, setUp } from './set-up.mjs';

/**
 * `npm run bench -- NAME` and `npm run evaluate -- NAME`: prints the figures the documents state. A
 * program lies in the folder `bench` or `evaluate` of the project whose figures it prints.
 */
const [kind, name, ...rest] = process.argv.slice(2);
await setUp();
const programs = new Map(
  ['apps/api', 'libs/feeds', 'libs/text-analysis']
    .map((project) => join(ROOT, project, 'dist', kind))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((file) => [file, join(folder, file)]))
    .filter(([file]) => file.endsWith('.js') && !file.endsWith('-rig.js'))
    .map(([file, path]) => [file.slice(0, -3), path]),
);
// What measures the whole product with a browser needs no build of its own.
const whole = join(ROOT, 'e2e', kind);
if (existsSync(whole))
  for (const file of readdirSync(whole)) programs.set(file.slice(0, -4), join(whole, file));
const program = programs.get(name);
if (program === undefined) {
  console.error(
    `usage: npm run ${kind} -- NAME, with NAME one of ${[...programs.keys()].join(', ')}`,
  );
  process.exit(2);
}
// Figures of speed and memory are those of a server; a model learned anew needs the whole machine.
const flags = kind === 'bench' ? SERVER_FLAGS : [];
process.exit(await run(process.execPath, [...flags, program, ...rest], SERVER_ENV));
