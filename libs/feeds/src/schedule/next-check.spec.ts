import fc from 'fast-check';
import { NO_HINTS } from '../read/raw-feed';
import { type CheckFacts, nextItemRate, secondsToNextCheck } from './next-check';

const FACTS: CheckFacts = {
  intervalSeconds: 600,
  itemRate: null,
  failuresInRow: 0,
  sinceSuccessSeconds: null,
  retryAfterSeconds: null,
  freshSeconds: null,
  hints: NO_HINTS,
  now: new Date('2026-11-23T04:00:00Z'),
  random: 0.5,
};
const ttl = (ttlMinutes: number) => ({ ...NO_HINTS, ttlMinutes });
const skip = (skipHours: number[], skipDays: number[] = []) => ({
  ...NO_HINTS,
  skipHours,
  skipDays,
});

describe('the next check', () => {
  it.each<[string, Partial<CheckFacts>, number]>([
    ['a source nothing is known of', {}, 600],
    ['one with an item a minute', { itemRate: 1 / 60 }, 600],
    ['one with an item in two hours', { itemRate: 1 / 7200 }, 1800],
    ['one with an item a day', { itemRate: 1 / 86_400 }, 2400],
    ['one that is silent', { itemRate: 0 }, 2400],
    [
      'a silent one the operator wants asked daily',
      { itemRate: 0, intervalSeconds: 86_400 },
      86_400,
    ],
    ['ttl 30', { hints: ttl(30) }, 1800],
    ['ttl 1440, of which an hour is granted', { hints: ttl(1440) }, 3600],
    ['max-age 900', { freshSeconds: 900 }, 900],
    ['one failure', { failuresInRow: 1 }, 1200],
    ['thirty failures', { failuresInRow: 30 }, 86_400],
    [
      'failures of one asked every other day',
      { failuresInRow: 3, intervalSeconds: 172_800 },
      172_800,
    ],
    ['thirty failures since an hour ago', { failuresInRow: 30, sinceSuccessSeconds: 3600 }, 3600],
    ['thirty failures since a day ago', { failuresInRow: 30, sinceSuccessSeconds: 86_400 }, 86_400],
    [
      'failures of a quiet one asked each hour',
      { failuresInRow: 3, intervalSeconds: 3600, itemRate: 0, sinceSuccessSeconds: 9000 },
      14_400,
    ],
    ['a skipped hour', { hints: skip([4]) }, 3600 + 180],
    ['two skipped hours', { hints: skip([4, 5]) }, 7200 + 180],
    ['a skipped day', { hints: skip([], [1]) }, 20 * 3600 + 180],
    ['every day skipped but Sunday', { hints: skip([], [1, 2, 3, 4, 5, 6]) }, 140 * 3600 + 180],
    ['every day skipped', { hints: skip([], [0, 1, 2, 3, 4, 5, 6]) }, 600],
    ['every hour skipped', { hints: skip(Array.from({ length: 24 }, (_, hour) => hour)) }, 600],
  ])('of %s', (_, facts, seconds) => {
    expect(secondsToNextCheck({ ...FACTS, ...facts })).toBeCloseTo(seconds);
  });

  it('is never before Retry-After and never later than a day, or a week where that was asked', () => {
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.option(fc.nat(604_800), { nil: null }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (failuresInRow, retryAfterSeconds, random) => {
          const seconds = secondsToNextCheck({
            ...FACTS,
            failuresInRow,
            retryAfterSeconds,
            random,
          });
          expect(seconds).toBeGreaterThan(retryAfterSeconds ?? 0);
          expect(seconds).toBeLessThanOrEqual(Math.max(86_400, retryAfterSeconds ?? 0) * 1.1 + 1);
        },
      ),
    );
  });

  it('spreads sources by ten per cent either way', () => {
    expect(secondsToNextCheck({ ...FACTS, random: 0 })).toBeCloseTo(540);
    expect(secondsToNextCheck({ ...FACTS, random: 0.999_999 })).toBeCloseTo(660, 1);
  });
});

describe('sources that skip the same hour', () => {
  it('are not all asked at its end', () => {
    const waits = [0, 0.5, 0.999].map((random) =>
      secondsToNextCheck({ ...FACTS, hints: skip([4]), random }),
    );
    expect(waits.map(Math.round)).toEqual([3600, 3780, 3960]);
  });
});

describe('the rate of a source', () => {
  it('comes to what the source does, however often it is asked', () => {
    for (const step of [300, 3600, 86_400]) {
      let rate: number | null = null;
      for (let t = 0; t < 30 * 86_400; t += step) rate = nextItemRate(rate, step / 1800, step);
      expect(rate! * 1800).toBeCloseTo(1);
    }
  });

  it('forgets a burst', () => {
    let rate = nextItemRate(null, 100, 600);
    for (let day = 0; day < 14; day += 1) rate = nextItemRate(rate, 0, 86_400);
    expect(rate).toBeLessThan(100 / 600 / 100);
  });
});
