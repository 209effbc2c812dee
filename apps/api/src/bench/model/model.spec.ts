import fc from 'fast-check';
import { clockFaults, spans } from './clock-model';
import { lives } from './lives';
import { faultsOf, publishedIn } from './release-model';
import { matters, routingFaults } from './routing-model';

it('a case and its releases, whatever people try, never come to what may not be', () => {
  fc.assert(
    fc.property(lives, (life) => expect(faultsOf(life)).toEqual([])),
    { numRuns: 2000 },
  );
});

it('is put to the test by lives in which much is published', () => {
  const found = fc.sample(lives, { numRuns: 500, seed: 1 }).map(publishedIn);
  expect(found.filter((texts) => texts > 0).length).toBeGreaterThan(100);
  expect(found.filter((texts) => texts > 1).length).toBeGreaterThan(20);
});

it('a clock is due where one comes to who walks there, in every zone', () => {
  fc.assert(
    fc.property(spans, (span) => expect(clockFaults(span)).toEqual([])),
    { numRuns: 500 },
  );
});

it('routing takes the row of the table', () => {
  fc.assert(fc.property(matters, (matter) => expect(routingFaults(matter)).toEqual([])));
});
