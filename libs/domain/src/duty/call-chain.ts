import { type EventLevel, isAtLeast } from '../classification/event-level';

/** Minutes the person called has before the next one is. */
export interface CallWaits {
  /** For Ⅰ and Ⅱ. */
  readonly grave: number;
  readonly other: number;
}

/** Ours; no text sets them. A grave alert has an hour's first answer to find, any other five. */
export const USUAL_WAITS: CallWaits = { grave: 10, other: 60 };

/** People who can be called for a unit, in the order its roster or, without one, its staff gives. */
export interface CallableUnit {
  /** Of the roster at this moment: who is on duty, then who leads the shift. */
  readonly onDuty: readonly number[];
  readonly officers: readonly number[];
  readonly leaders: readonly number[];
}

/** Nobody is asked in vain more often than this. */
const LONGEST_CHAIN = 6;
/** Of a unit without a roster so many officers are called. */
const OFFICERS_CALLED = 3;

/**
 * Whom to call about an alert, one after another until somebody answers: who is on duty, then the unit's leaders; of a unit
 * without a roster its officers first. Where a unit has nobody, the one above it is asked.
 * @param units the unit the event happens in, then those above it
 */
export function callChain(units: readonly CallableUnit[]): readonly number[] {
  for (const { onDuty, officers, leaders } of units) {
    const first = onDuty.length > 0 ? onDuty : officers.slice(0, OFFICERS_CALLED);
    const chain = [...new Set([...first, ...leaders])];
    if (chain.length > 0) return chain.slice(0, LONGEST_CHAIN);
  }
  return [];
}

/** Milliseconds until the next person is called. */
export function callWait(level: EventLevel, waits: CallWaits): number {
  return (isAtLeast(level, 'II') ? waits.grave : waits.other) * 60_000;
}
