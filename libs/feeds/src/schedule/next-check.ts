import type { PublisherHints } from '../read/raw-feed';

/** What decides when a source is asked again. Seconds. */
export interface CheckFacts {
  /** The shortest interval the operator wants. */
  readonly intervalSeconds: number;
  /** New items a second; null where that is not known yet. */
  readonly itemRate: number | null;
  readonly failuresInRow: number;
  /** Seconds since it was last read; null where it never was. */
  readonly sinceSuccessSeconds: number | null;
  /** What the publisher asked for with 429 or 503: never earlier. */
  readonly retryAfterSeconds: number | null;
  /** How long the publisher calls the document fresh. */
  readonly freshSeconds: number | null;
  readonly hints: PublisherHints;
  readonly now: Date;
  /** In [0, 1). */
  readonly random: number;
}

const HOUR = 3600;
const DAY = 24 * HOUR;
/** A dead source is still asked daily. */
const LONGEST = DAY;
/** No publisher can ask to be read less often than this: an officer has five hours. */
const LONGEST_ASKED = HOUR;
/** A quiet source is asked at least a quarter as often as the operator wants: what it says next is news. */
const QUIETEST_FACTOR = 4;
/** Asked four times in the time an item takes to come, a source shows it while it is news. */
const CHECKS_AN_ITEM = 4;
const JITTER_SHARE = 0.1;

/**
 * Seconds until a source is asked again: its interval; up to four times as long where it publishes rarely,
 * up to an hour where it asks for that (`ttl`, `Cache-Control`), after the hours it wants skipped; doubled for
 * each failure in a row, up to an hour on the first day and a day from then on; never before `Retry-After`.
 * With ±10 % jitter, so that sources added together do not stay together.
 */
export function secondsToNextCheck(facts: CheckFacts): number {
  const { failuresInRow, retryAfterSeconds, random } = facts;
  const doubled = wellInterval(facts) * 2 ** Math.min(failuresInRow, 20);
  const jittered = Math.min(doubled, longestWait(facts)) * (1 + JITTER_SHARE * (2 * random - 1));
  const waited =
    retryAfterSeconds === null ? 0 : retryAfterSeconds * (1 + JITTER_SHARE * random) + 1;
  return afterSkipped(Math.max(jittered, waited), facts);
}

/**
 * How long failures can put a source off. What was read within the last day is more likely unheard because of
 * us (a line that was down for hours) than dead: it must not stay unheard for hours more.
 */
function longestWait(facts: CheckFacts): number {
  const { intervalSeconds, sinceSuccessSeconds } = facts;
  const longest = Math.max(intervalSeconds, LONGEST);
  if (sinceSuccessSeconds === null || sinceSuccessSeconds >= DAY) return longest;
  return Math.min(longest, Math.max(wellInterval(facts), LONGEST_ASKED));
}

function wellInterval({ intervalSeconds, itemRate, freshSeconds, hints }: CheckFacts): number {
  const untilItem = itemRate === null ? 0 : 1 / itemRate / CHECKS_AN_ITEM;
  const byRate = Math.min(untilItem, intervalSeconds * QUIETEST_FACTOR);
  const asked = Math.max((hints.ttlMinutes ?? 0) * 60, freshSeconds ?? 0);
  return Math.max(intervalSeconds, byRate, Math.min(asked, LONGEST_ASKED));
}

/**
 * RSS 2.0 `skipHours` and `skipDays`: on to the next hour that is not skipped, unless all of the week are.
 * Spread over its first minutes: many sources skip the same night.
 */
function afterSkipped(seconds: number, { hints, now, random }: CheckFacts): number {
  const wanted = now.getTime() + seconds * 1000;
  let at = wanted;
  for (let hours = 0; hours < 7 * 24 && isSkipped(new Date(at), hints); hours += 1)
    at = Math.floor(at / 3_600_000 + 1) * 3_600_000;
  if (at === wanted || isSkipped(new Date(at), hints)) return seconds;
  return (at - now.getTime()) / 1000 + JITTER_SHARE * HOUR * random;
}

function isSkipped(at: Date, hints: PublisherHints): boolean {
  return hints.skipHours.includes(at.getUTCHours()) || hints.skipDays.includes(at.getUTCDay());
}

/** Half of what was learned is forgotten after about two days. */
const MEMORY_SECONDS = 3 * 24 * HOUR;

/**
 * The rate of new items (a second) after one more look: an exponential average over time, whatever the
 * intervals between looks. A first document's backlog says nothing and is not to be counted.
 */
export function nextItemRate(
  rate: number | null,
  newItems: number,
  secondsSinceLast: number,
): number | null {
  if (secondsSinceLast <= 0) return rate;
  const observed = newItems / secondsSinceLast;
  if (rate === null) return observed;
  const weight = 1 - Math.exp(-secondsSinceLast / MEMORY_SECONDS);
  return rate + weight * (observed - rate);
}
