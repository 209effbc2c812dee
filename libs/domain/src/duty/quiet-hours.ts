import { type EventLevel, isAtLeast } from '../classification/event-level';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
/** Beijing is eight hours ahead of UTC, all year. */
const AHEAD_MINUTES = 480;

/** Every day from one minute of the day in Beijing to another, which may be the next day's. Never the whole day. */
export interface QuietHours {
  /** In [0, 1440). */
  readonly from: number;
  readonly to: number;
}

/**
 * When nobody is disturbed any more by something of this level that happens `at`: at once, or where it is held back, when
 * the quiet hours end. Ⅰ and Ⅱ are never held back: their clocks run at night as well.
 * @param at milliseconds since 1970
 */
export function heldUntil(at: number, quiet: QuietHours | null, level: EventLevel): number {
  if (quiet === null || isAtLeast(level, 'II')) return at;
  const minute = Math.floor(at / MINUTE_MS) + AHEAD_MINUTES;
  const since = (minute - quiet.from + DAY_MINUTES) % DAY_MINUTES;
  const length = (quiet.to - quiet.from + DAY_MINUTES) % DAY_MINUTES;
  if (since >= length) return at;
  return (minute - since + length - AHEAD_MINUTES) * MINUTE_MS;
}
