import fc from 'fast-check';
import { burstOf } from './burst';
import { seasonOf } from './season';

const WEEK = 672;
/** Four weeks of the same day: a report a bin by night, six by day. */
const usual = Array.from({ length: 4 * WEEK }, (_, i) => (i % 96 < 32 ? 1 : 6));

/** The usual weeks, the last bins so many times as busy. */
const ending = (bins: number, times: number) =>
  usual.map((count, i) => (i < usual.length - bins ? count : count * times));

describe('a burst', () => {
  it.each([
    ['nothing unusual', 4, 1, null],
    ['a quarter of an hour five times as busy', 1, 5, 1],
    ['an hour three times as busy', 4, 3, 4],
    ['six hours three times as busy', 24, 3, 24],
    ['an hour half as busy again', 4, 1.5, null],
  ] as const)('%s', (_, bins, times, found) => {
    expect(burstOf(ending(bins, times), 0)?.bins ?? null).toBe(found);
  });

  it('says what was expected at that hour', () => {
    const noon = usual
      .slice(0, usual.length - 48)
      .map((n, i, all) => (i < all.length - 4 ? n : 4 * n));
    const burst = burstOf(noon, 0);
    expect(burst).toMatchObject({ bins: 4, count: 96 });
    expect(burst?.expected).toBeGreaterThan(20);
    expect(burst?.expected).toBeLessThan(28);
  });

  it('is none of what comes every day at that hour', () => {
    const news = usual.map((count, i) => (i % 96 >= 40 && i % 96 < 44 ? count * 6 : count));
    expect(burstOf(news.slice(0, 3 * WEEK + 96 + 44), 0)).toBeNull();
  });

  it('is none of a few where there are hardly any, nor without a week to know what is usual', () => {
    const silent = new Array<number>(2 * WEEK).fill(0);
    expect(burstOf([...silent, 4], 0)).toBeNull();
    expect(burstOf([...silent, 9], 0)).toMatchObject({ bins: 1, count: 9 });
    expect(burstOf([...silent.slice(0, WEEK - 10), 9], 0)).toBeNull();
    expect(burstOf([], 0)).toBeNull();
  });

  it('is never found in steady counts, whatever they are and wherever the week begins', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 671 }),
        (n, first) => burstOf(new Array<number>(3 * WEEK).fill(n), first) === null,
      ),
    );
  });
});

describe('a season', () => {
  it('knows a weekday’s hour, the more the longer it has seen it', () => {
    const mondays = (weeks: number) =>
      Array.from({ length: weeks * WEEK }, (_, i) => (i % WEEK >= 36 && i % WEEK < 52 ? 8 : 1));
    const [short, long] = [seasonOf(mondays(1), 0)[44]!, seasonOf(mondays(8), 0)[44]!];
    expect(long).toBeGreaterThan(short);
    expect(long).toBeLessThanOrEqual(8);
    expect(seasonOf(mondays(8), 0)[44 + 96]).toBeLessThan(long);
  });
});
