import type { Dayjs } from 'dayjs';

/** Periods one assesses, by name; `recent` is the last thirty days with today. */
export const PERIODS = [
  'recent',
  'this_month',
  'last_month',
  'last_quarter',
  'this_year',
  'last_year',
] as const;
export type PeriodName = (typeof PERIODS)[number];

/** First and last day, in the form of addresses: 2026-05-01. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The days of a period as seen from `today`, a day in Beijing. */
export function daysOf(period: PeriodName, today: Dayjs): Days {
  const month = today.startOf('month');
  const quarter = month.subtract(month.month() % 3, 'month');
  const year = today.startOf('year');
  switch (period) {
    case 'recent':
      return days(today.subtract(29, 'day'), today);
    case 'this_month':
      return days(month, today);
    case 'last_month':
      return days(month.subtract(1, 'month'), month.subtract(1, 'day'));
    case 'last_quarter':
      return days(quarter.subtract(3, 'month'), quarter.subtract(1, 'day'));
    case 'this_year':
      return days(year, today);
    case 'last_year':
      return days(year.subtract(1, 'year'), year.subtract(1, 'day'));
  }
}

/** Which of them these days are; none where somebody chose days of their own. */
export function periodOf({ from, to }: Days, today: Dayjs): PeriodName | undefined {
  return PERIODS.find((period) => {
    const known = daysOf(period, today);
    return known.from === from && known.to === to;
  });
}

function days(from: Dayjs, to: Dayjs): Days {
  return { from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') };
}
