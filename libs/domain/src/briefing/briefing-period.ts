import { beijingDay } from '../clock/beijing-day';

/** 日报, 周报, 月报, 季报, and 专报 about one event. */
export const BRIEFING_KINDS = ['daily', 'weekly', 'monthly', 'quarterly', 'special'] as const;
export type BriefingKind = (typeof BRIEFING_KINDS)[number];
export type PeriodicKind = Exclude<BriefingKind, 'special'>;

const DAY_MS = 24 * 3_600_000;

/** Beginning of a day in Beijing. */
const midnight = (day: string) => new Date(`${day}T00:00:00+08:00`);

export interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** The last period that is over on a moment: yesterday, the week from Monday, the month, the quarter; all by Beijing days. */
export function lastPeriod(kind: PeriodicKind, at: Date): Period {
  const today = beijingDay(at);
  const [year, month] = today.split('-').map(Number) as [number, number];
  const firstOf = (months: number) => {
    const count = year * 12 + months;
    const name = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`;
    return midnight(name);
  };
  switch (kind) {
    case 'daily':
      return { from: new Date(midnight(today).getTime() - DAY_MS), to: midnight(today) };
    case 'weekly': {
      const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
      const monday = new Date(midnight(today).getTime() - weekday * DAY_MS);
      return { from: new Date(monday.getTime() - 7 * DAY_MS), to: monday };
    }
    case 'monthly':
      return { from: firstOf(month - 2), to: firstOf(month - 1) };
    case 'quarterly': {
      const quarter = Math.floor((month - 1) / 3) * 3;
      return { from: firstOf(quarter - 3), to: firstOf(quarter) };
    }
  }
}

/** The period of the same length before one: what it is compared with. */
export function periodBefore({ from, to }: Period): Period {
  return { from: new Date(2 * from.getTime() - to.getTime()), to: from };
}

/**
 * When a briefing is due next after a moment: at `hour` of the first day after its period ends, in Beijing.
 *
 * @param hour full hour of the day, 0 to 23
 */
export function nextBriefingAt(kind: PeriodicKind, hour: number, after: Date): Date {
  for (let ahead = 0; ; ahead += 1) {
    const at = new Date(midnight(beijingDay(after)).getTime() + ahead * DAY_MS + hour * 3_600_000);
    const begins = lastPeriod(kind, at).to.getTime() === midnight(beijingDay(at)).getTime();
    if (begins && at > after) return at;
  }
}
