const MAX_BACKOFF_SECONDS = 24 * 3600;
const JITTER_SHARE = 0.1;

/**
 * Seconds until a source is asked again: its interval, doubled for each failure in a row up to a day,
 * with ±10 % jitter so that sources added together do not stay together. Never "never".
 *
 * @param random a number in [0, 1)
 */
export function secondsToNextCheck(
  intervalSeconds: number,
  failuresInARow: number,
  random: number,
): number {
  const backedOff = Math.min(
    intervalSeconds * 2 ** Math.min(failuresInARow, 20),
    MAX_BACKOFF_SECONDS,
  );
  return Math.max(intervalSeconds, backedOff) * (1 + JITTER_SHARE * (2 * random - 1));
}
