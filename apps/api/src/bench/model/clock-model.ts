import {
  ARRANGED_DAYS,
  LIMIT_UNITS,
  type Limit,
  type LimitUnit,
  NOTICE_KINDS,
  calendarOf,
  dueOfSpan,
  noticeAt,
} from '@huixiang/domain';
import fc from 'fast-check';

const CALENDAR = calendarOf(ARRANGED_DAYS);
const OFF = new Map(ARRANGED_DAYS.map(({ day, off }) => [day, off]));
const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
/** Zones of hosts on which the same clock must fall due at the same moment. */
const ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu'];

/** A clock that is extended, and paused and resumed by hand or by itself, as its days go by. */
export const spans = fc.record({
  zone: fc.constantFrom(...ZONES),
  start: fc.date({ min: new Date('2025-01-01'), max: new Date('2026-11-30'), noInvalidDate: true }),
  amount: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom(...LIMIT_UNITS.filter((unit) => unit !== 'month')),
  extended: fc.integer({ min: 0, max: 10 }),
  pauses: fc.array(fc.record({ after: fc.nat(400), length: fc.integer({ min: 1, max: 200 }) }), {
    maxLength: 4,
  }),
});
type Spanned = typeof spans extends fc.Arbitrary<infer T> ? T : never;

/** Reckons the end by walking there minute by minute, or day by day, and compares. */
export function clockFaults(given: Spanned): readonly string[] {
  return inZone(given.zone, () => {
    const { start, amount, unit, extended } = given;
    const limit: Limit = { amount, unit };
    const pauses = given.pauses.map(({ after, length }) => {
      const from = start.getTime() + after * HOUR;
      return { from: new Date(from), to: new Date(from + length * HOUR) };
    });
    const due = dueOfSpan({ limit, anchorAt: start, extended, pauses }, CALENDAR);
    const walked = walk(start.getTime(), amount + extended, unit, pauses);
    const faults =
      walked === due.getTime()
        ? []
        : [`${unit}: ${due.toISOString()} is not ${new Date(walked).toISOString()}`];
    const notices = NOTICE_KINDS.map((kind) =>
      noticeAt({ limit, dueAt: due, anchor: { at: start } }, kind).getTime(),
    );
    if (notices.some((at, i) => i > 0 && at < (notices[i - 1] ?? at)))
      faults.push('notices out of order');
    if (notices[2] !== due.getTime()) faults.push('the breach is not when it is due');
    return faults;
  });
}

/** Does `work` on a host whose clocks stand in `zone`. */
function inZone<T>(zone: string, work: () => T): T {
  /* eslint-disable no-restricted-properties -- the zone of a host is no setting of the product */
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return work();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
  /* eslint-enable no-restricted-properties */
}

interface Stretch {
  readonly from: Date;
  readonly to: Date;
}

function walk(start: number, amount: number, unit: LimitUnit, pauses: readonly Stretch[]): number {
  if (unit === 'hour' || unit === 'minute') {
    // By the minute: a minute that begins within a pause does not count. Pauses begin on whole hours of the clock.
    let left = unit === 'hour' ? amount * 60 : amount;
    let at = start;
    while (left > 0) {
      if (!pauses.some(({ from, to }) => from.getTime() <= at && at < to.getTime())) left -= 1;
      at += MINUTE;
    }
    return at;
  }
  let day = midnightBefore(start);
  let left = amount;
  while (left > 0) {
    day += DAY;
    const standing = pauses.some(
      ({ from, to }) => from.getTime() < day + DAY && to.getTime() >= day + DAY,
    );
    if (!standing && (unit === 'day' || isWorked(day))) left -= 1;
  }
  while (!isWorked(day)) day += DAY;
  return day + DAY;
}

/** Beijing's midnight, eight hours before UTC's. */
function midnightBefore(at: number): number {
  return Math.floor((at + 8 * HOUR) / DAY) * DAY - 8 * HOUR;
}

function isWorked(midnight: number): boolean {
  const date = new Date(midnight + 8 * HOUR);
  const arranged = OFF.get(date.toISOString().slice(0, 10));
  return arranged === undefined ? ![0, 6].includes(date.getUTCDay()) : !arranged;
}
