import type { AlertRule } from '../alert/alert-rule';
import { type EventLevel, isAtLeast } from '../classification/event-level';
import type { Field } from '../classification/field';

/** What a unit does not want to be told of for a while. Where nothing is said, no matter which. */
export interface Mute {
  readonly rule: AlertRule | null;
  readonly field: Field | null;
  /** A division, and all in it. */
  readonly place: string | null;
}

/** An event as mutes see it. */
export interface MutableEvent {
  readonly level: EventLevel;
  readonly field: string | null;
  /** Its division and those above. */
  readonly places: readonly string[];
}

/** Whether nobody is to be disturbed by an alert with these reasons: each of them is muted. Ⅰ and Ⅱ always disturb. */
export function isMuted(
  rules: readonly AlertRule[],
  event: MutableEvent,
  mutes: readonly Mute[],
): boolean {
  if (isAtLeast(event.level, 'II')) return false;
  return rules.every((rule) =>
    mutes.some(
      (mute) =>
        (mute.rule ?? rule) === rule &&
        (mute.field === null || mute.field === event.field) &&
        (mute.place === null || event.places.includes(mute.place)),
    ),
  );
}
