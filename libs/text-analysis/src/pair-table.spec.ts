import fc from 'fast-check';
import { PairTable } from './pair-table';

const number = fc.integer({ min: 0, max: 2 ** 16 - 1 });

describe('a table of pairs', () => {
  it('knows what a map knows, and how many that are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number, fc.nat(2 ** 31 - 2)), { maxLength: 200 }),
        (entries) => {
          const table = new PairTable(entries.length);
          const map = new Map<string, number>();
          for (const [first, second, value] of entries) {
            table.set(first, second, value);
            map.set(`${first} ${second}`, value);
          }
          expect(table.size).toBe(map.size);
          for (const [first, second] of entries)
            expect(table.get(first, second)).toBe(map.get(`${first} ${second}`));
        },
      ),
    );
  });

  it('has nothing of a pair it was not told, also where both numbers are 0', () => {
    const table = new PairTable(3);
    expect(table.get(0, 0)).toBe(-1);
    table.set(0, 0, 7);
    expect(table.get(0, 0)).toBe(7);
    expect(table.get(0, 1)).toBe(-1);
  });

  it('refuses numbers that do not fit', () => {
    expect(() => new PairTable(1).set(2 ** 16, 0, 1)).toThrow(/65536/);
  });
});
