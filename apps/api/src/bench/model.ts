import fc from 'fast-check';
import { clockFaults, spans } from './model/clock-model';
import { lives } from './model/lives';
import { faultsOf } from './model/release-model';
import { matters, routingFaults } from './model/routing-model';

const MODELS: readonly (readonly [name: string, run: (runs: number) => fc.RunDetails<unknown>])[] =
  [
    ['phases, releases and reviews', (numRuns) => check(lives, faultsOf, numRuns)],
    [
      'clocks: limits, pauses, extensions, calendar, zones',
      (numRuns) => check(spans, clockFaults, numRuns),
    ],
    ['routing', (numRuns) => check(matters, routingFaults, numRuns)],
  ];

/** `npm run bench -- model [runs]`: 100,000 random lives of cases, clocks and matters against their models. */
function main(): void {
  const runs = Number(process.argv[2] ?? 100_000);
  const rows = MODELS.map(([name, run]) => {
    const { failed, numRuns, counterexample, seed, errorInstance } = run(runs);
    return {
      model: name,
      runs: numRuns,
      failed,
      seed,
      counterexample: JSON.stringify(counterexample),
      error: String(errorInstance),
    };
  });
  console.table(
    rows.map(({ model, runs: ran, failed, seed }) => ({ model, runs: ran, failed, seed })),
  );
  for (const { failed, counterexample, error } of rows)
    if (failed) console.error(counterexample, error);
  process.exitCode = rows.some(({ failed }) => failed) ? 1 : 0;
}

function check<T>(
  given: fc.Arbitrary<T>,
  faults: (one: T) => readonly string[],
  numRuns: number,
): fc.RunDetails<unknown> {
  const property = fc.property(given, (one) => {
    const found = faults(one);
    if (found.length > 0) throw new Error(found.join('; '));
  });
  return fc.check(property, { numRuns }) as fc.RunDetails<unknown>;
}

main();
