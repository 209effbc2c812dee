import fc from 'fast-check';
import { Highest } from './highest';

describe('the highest of some numbers', () => {
  it('asks for as much as sorting them would', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 5, noNaN: true })),
        fc.integer({ min: 1, max: 12 }),
        (numbers, count) => {
          const highest = new Highest(count);
          for (const number of numbers) highest.offer(number);
          const sorted = numbers.filter((number) => number > 0).sort((a, b) => b - a);
          expect(highest.least).toBe(sorted[count - 1] ?? 0);
        },
      ),
    );
  });
});
