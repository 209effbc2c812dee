import { retryAfter } from './retry';

describe('a message that did not arrive', () => {
  it('is tried again ever later, and given up after the seventh time', () => {
    const waits = Array.from({ length: 8 }, (_, i) => retryAfter(i + 1));
    expect(waits.map((wait) => (wait === null ? null : wait / 1000))).toEqual([
      10,
      60,
      300,
      1800,
      7200,
      21_600,
      null,
      null,
    ]);
  });

  it.each([
    [1, 5000, 10_000],
    [1, 90_000, 90_000],
    [1, 999_999_999, 21_600_000],
    [7, 5000, null],
  ])('after %d failures, asked to wait %d ms, waits %p', (failures, asked, wait) => {
    expect(retryAfter(failures, asked)).toBe(wait);
  });
});
