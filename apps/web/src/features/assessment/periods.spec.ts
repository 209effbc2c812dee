import dayjs from 'dayjs';
import { PERIODS, daysOf, periodOf } from './periods';

describe('periods of an assessment', () => {
  const today = dayjs('2026-05-14T09:30:00');

  it.each([
    ['recent', '2026-04-15', '2026-05-14'],
    ['this_month', '2026-05-01', '2026-05-14'],
    ['last_month', '2026-04-01', '2026-04-30'],
    ['last_quarter', '2026-01-01', '2026-03-31'],
    ['this_year', '2026-01-01', '2026-05-14'],
    ['last_year', '2025-01-01', '2025-12-31'],
  ] as const)('%s is %s to %s', (period, from, to) => {
    expect(daysOf(period, today)).toEqual({ from, to });
  });

  it('begin in the year before where a month or a quarter does', () => {
    const january = dayjs('2026-01-03');
    expect(daysOf('last_month', january)).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(daysOf('last_quarter', january)).toEqual({ from: '2025-10-01', to: '2025-12-31' });
  });

  it('are known again by their days', () => {
    for (const period of PERIODS) expect(periodOf(daysOf(period, today), today)).toBe(period);
    expect(periodOf({ from: '2026-05-02', to: '2026-05-14' }, today)).toBeUndefined();
  });
});
