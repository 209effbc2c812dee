import { type EventLevel, isAtLeast } from '../classification/event-level';

const HOUR_MS = 3_600_000;

/** How long an alert may wait unseen, in milliseconds: a grave one an hour, any other a day. Ours; no text sets it. */
export function longestSnooze(level: EventLevel): number {
  return (isAtLeast(level, 'II') ? 1 : 24) * HOUR_MS;
}
