import { beijingMidnight } from './beijing-midnight';

describe('the midnight in Beijing', () => {
  it.each([
    ['2026-05-01T00:00:00+08:00', '2026-05-01T00:00:00+08:00'],
    ['2026-05-01T23:59:59.999+08:00', '2026-05-01T00:00:00+08:00'],
    ['2026-05-01T16:00:00Z', '2026-05-02T00:00:00+08:00'],
    ['2026-05-01T15:59:59Z', '2026-05-01T00:00:00+08:00'],
  ])('before %s is %s', (at, midnight) => {
    expect(beijingMidnight(Date.parse(at))).toBe(Date.parse(midnight));
  });
});
