const MINUTE_MS = 60_000;

/** Before the second try, the third and so on: a slip passes in seconds, a server that is down in hours. */
const WAITS_MS = [
  10_000,
  MINUTE_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  120 * MINUTE_MS,
  360 * MINUTE_MS,
];

/**
 * Milliseconds until a message is tried again that failed so many times, or null where it is given up: a person is to see
 * that it did not arrive, and may send it again.
 * @param asked what the receiver asked for, in milliseconds; waited for where it is longer
 */
export function retryAfter(failures: number, asked = 0): number | null {
  const wait = WAITS_MS[failures - 1];
  return wait === undefined ? null : Math.max(wait, Math.min(asked, WAITS_MS.at(-1)!));
}
