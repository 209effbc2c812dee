const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A time on duty, in milliseconds since 1970, and who is, in the order they are called. */
export interface RotaShift {
  readonly from: number;
  readonly to: number;
  readonly people: readonly number[];
}

export interface RotaPlan {
  /** Midnight of the first day, where the office is; milliseconds since 1970. */
  readonly firstDay: number;
  readonly days: number;
  /** When shifts change, in minutes of the day, ascending; each lasts until the next one, the last over night. */
  readonly changes: readonly number[];
  /** Take turns, shift by shift. */
  readonly officers: readonly number[];
  /** Take turns, day by day; called after the officer. */
  readonly leaders: readonly number[];
}

/** The shifts of a plan, in order, without a gap between them. */
export function rotaShifts({
  firstDay,
  days,
  changes,
  officers,
  leaders,
}: RotaPlan): readonly RotaShift[] {
  if (officers.length === 0 || changes.length === 0) return [];
  const starts = Array.from({ length: days }, (_, day) => day).flatMap((day) =>
    changes.map((change) => ({ day, at: firstDay + day * DAY_MS + change * MINUTE_MS })),
  );
  const end = firstDay + days * DAY_MS + changes[0]! * MINUTE_MS;
  return starts.map(({ day, at }, i) => {
    const officer = officers[i % officers.length]!;
    const leader = leaders.length === 0 ? [] : [leaders[day % leaders.length]!];
    return {
      from: at,
      to: starts[i + 1]?.at ?? end,
      people: [...new Set([officer, ...leader])],
    };
  });
}
