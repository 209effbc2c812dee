import { instantOf, wallClock } from '../../lib/beijing-time';
import { TEXT } from './text.zh';

const MINUTE_MS = 60_000;
const MINUTES: readonly (readonly [label: string, minutes: number])[] = [
  [TEXT.minutes15, 15],
  [TEXT.minutes30, 30],
  [TEXT.hour1, 60],
  [TEXT.hours4, 240],
];
/** When a day's shift begins, Beijing time. */
const MORNING = 8;

export interface SnoozeChoice {
  readonly label: string;
  /** ISO 8601. */
  readonly until: string;
}

/** Times an alert may be put off to: a while from now, and the next morning where that is not too long. */
export function snoozeChoices(now: Date, longestMs: number): readonly SnoozeChoice[] {
  const whiles = MINUTES.filter(([, minutes]) => minutes * MINUTE_MS <= longestMs).map(
    ([label, minutes]) => ({
      label,
      until: new Date(now.getTime() + minutes * MINUTE_MS).toISOString(),
    }),
  );
  const wall = wallClock(now.toISOString());
  const day = wall.hour() < MORNING ? wall : wall.add(1, 'day');
  const morning = instantOf(day.hour(MORNING).minute(0).second(0).millisecond(0));
  return Date.parse(morning) - now.getTime() <= longestMs
    ? [...whiles, { label: TEXT.tomorrowAt8, until: morning }]
    : whiles;
}
