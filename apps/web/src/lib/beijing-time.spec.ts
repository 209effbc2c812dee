import { instantOf, wallClock } from './beijing-time';

describe('Beijing time in a picker', () => {
  it.each([
    ['2026-05-01T00:00:00.000Z', '2026-05-01 08:00'],
    ['2026-12-31T16:30:00.000Z', '2027-01-01 00:30'],
    ['2026-05-01T23:59:59.999+08:00', '2026-05-01 23:59'],
  ])('%s is shown as %s and read back, whatever zone the reader sits in', (iso, shown) => {
    expect(wallClock(iso).format('YYYY-MM-DD HH:mm')).toBe(shown);
    expect(Date.parse(instantOf(wallClock(iso)))).toBe(Date.parse(iso));
  });
});
