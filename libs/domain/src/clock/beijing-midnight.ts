const DAY_MS = 86_400_000;
/** Beijing is eight hours ahead of UTC, all year. */
const AHEAD_MS = 8 * 3_600_000;

/** The midnight in Beijing that begins the day of `at`; both in milliseconds since 1970. */
export function beijingMidnight(at: number): number {
  return at - ((at + AHEAD_MS) % DAY_MS);
}
