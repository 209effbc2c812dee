import fc from 'fast-check';
import { beijingDay, dayStart } from './beijing-day';
import { ARRANGED_DAYS } from './holidays';
import { LIMIT_UNITS, type Limit, dueOf } from './limit';
import { calendarOf, isArranged, isWorkingDay } from './work-calendar';

const calendar = calendarOf(ARRANGED_DAYS);
const at = (iso: string) => new Date(`${iso}+08:00`);
const due = (start: string, amount: number, unit: Limit['unit'], ...pauses: [string, string][]) =>
  dueOf(
    at(start),
    { amount, unit },
    calendar,
    pauses.map(([from, to]) => ({ from: at(from), to: at(to) })),
  );

describe('when a limit ends', () => {
  it.each([
    // Elapsed time: nights, weekends and holidays count.
    ['2026-02-16T23:00', 5, 'hour', '2026-02-17T04:00'],
    ['2026-02-16T23:00', 20, 'minute', '2026-02-16T23:20'],
    // The day of the start is not counted; the last ends at 24:00.
    ['2026-03-02T09:00', 1, 'working_day', '2026-03-04T00:00'],
    ['2026-03-02T00:00', 1, 'working_day', '2026-03-04T00:00'],
    ['2026-03-02T23:59', 2, 'working_day', '2026-03-05T00:00'],
    // Friday: over the weekend.
    ['2026-03-06T17:00', 1, 'working_day', '2026-03-10T00:00'],
    // Friday before 春节 2026: Saturday the 14th is worked on, the holiday lasts to the 23rd.
    ['2026-02-13T10:00', 2, 'working_day', '2026-02-25T00:00'],
    ['2026-02-13T10:00', 1, 'working_day', '2026-02-15T00:00'],
    // Saturday the 28th is worked on.
    ['2026-02-27T10:00', 1, 'working_day', '2026-03-01T00:00'],
    // Calendar days; a last day that is off moves to the next that is worked on.
    ['2026-03-02T09:00', 15, 'day', '2026-03-18T00:00'],
    ['2026-03-02T09:00', 5, 'day', '2026-03-10T00:00'],
    ['2026-09-16T09:00', 15, 'day', '2026-10-09T00:00'],
    // Months: the corresponding day, or the last of a shorter month.
    ['2026-03-12T09:00', 3, 'month', '2026-06-13T00:00'],
    ['2025-11-30T09:00', 3, 'month', '2026-03-01T00:00'],
    ['2026-12-31T09:00', 2, 'month', '2027-03-02T00:00'],
  ] as const)('from %s, %d %s: %s', (start, amount, unit, expected) => {
    expect(due(start, amount, unit)).toEqual(at(expected));
  });

  it('is moved by what it was paused, and by nothing after it', () => {
    const hours = (...pauses: [string, string][]) => due('2026-03-02T00:00', 10, 'hour', ...pauses);
    expect(hours(['2026-03-02T04:00', '2026-03-02T06:00'])).toEqual(at('2026-03-02T12:00'));
    // The second begins only within the time the first gave.
    expect(
      hours(['2026-03-02T11:00', '2026-03-02T12:00'], ['2026-03-02T04:00', '2026-03-02T06:00']),
    ).toEqual(at('2026-03-02T13:00'));
    expect(hours(['2026-03-02T10:00', '2026-03-03T00:00'])).toEqual(at('2026-03-02T10:00'));
    // Two that overlap are one.
    expect(
      hours(['2026-03-02T04:00', '2026-03-02T06:00'], ['2026-03-02T05:00', '2026-03-02T07:00']),
    ).toEqual(at('2026-03-02T13:00'));
    // Working days: each whose end falls into it, and none for an hour of a day.
    expect(
      due('2026-03-02T09:00', 2, 'working_day', ['2026-03-03T15:00', '2026-03-05T09:00']),
    ).toEqual(at('2026-03-07T00:00'));
    expect(
      due('2026-03-02T09:00', 2, 'working_day', ['2026-03-03T15:00', '2026-03-03T16:00']),
    ).toEqual(at('2026-03-05T00:00'));
  });

  const starts = fc.date({
    min: at('2025-01-01T00:00'),
    max: at('2026-12-31T00:00'),
    noInvalidDate: true,
  });
  const limits = fc.record({
    amount: fc.integer({ min: 1, max: 60 }),
    unit: fc.constantFrom(...LIMIT_UNITS),
  });

  it('is after its start, later for more of it and not earlier for a later start', () => {
    fc.assert(
      fc.property(starts, limits, fc.nat(10 * 86_400_000), (start, limit, later) => {
        const end = dueOf(start, limit, calendar);
        expect(end.getTime()).toBeGreaterThan(start.getTime());
        const more = dueOf(start, { ...limit, amount: limit.amount + 1 }, calendar);
        expect(more.getTime()).toBeGreaterThanOrEqual(end.getTime());
        const next = dueOf(new Date(start.getTime() + later), limit, calendar);
        expect(next.getTime()).toBeGreaterThanOrEqual(end.getTime());
      }),
    );
  });

  it('ends working days after so many of them, the last one worked on', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 60 }), (start, amount) => {
        const end = dueOf(start, { amount, unit: 'working_day' }, calendar);
        const last = beijingDay(new Date(end.getTime() - 1));
        expect(isWorkingDay(last, calendar)).toBe(true);
        let worked = 0;
        for (
          let t = dayStart(beijingDay(start)).getTime() + 86_400_000;
          t < end.getTime();
          t += 86_400_000
        )
          if (isWorkingDay(beijingDay(new Date(t)), calendar)) worked += 1;
        expect(worked).toBe(amount);
      }),
    );
  });

  it('never ends earlier for a pause, nor by more than it was long where time is elapsed', () => {
    fc.assert(
      fc.property(
        starts,
        limits,
        fc.nat(90 * 24),
        fc.integer({ min: 1, max: 500 }),
        (start, limit, offset, length) => {
          const from = new Date(start.getTime() + offset * 3_600_000);
          const pause = { from, to: new Date(from.getTime() + length * 3_600_000) };
          const [plain, paused] = [
            dueOf(start, limit, calendar),
            dueOf(start, limit, calendar, [pause]),
          ];
          expect(paused.getTime()).toBeGreaterThanOrEqual(plain.getTime());
          if (limit.unit === 'hour' || limit.unit === 'minute')
            expect(paused.getTime() - plain.getTime()).toBe(from < plain ? length * 3_600_000 : 0);
        },
      ),
    );
  });

  it('gives up on a calendar without a working day', () => {
    const never = new Map(
      Array.from({ length: 4000 }, (_, i) => [
        beijingDay(new Date(Date.UTC(2026, 0, 1 + i))),
        { off: true },
      ]),
    );
    expect(() => dueOf(at('2026-01-01T00:00'), { amount: 1, unit: 'working_day' }, never)).toThrow(
      RangeError,
    );
  });
});

describe('the calendar', () => {
  it.each([
    ['2026-02-14', true],
    ['2026-02-16', false],
    ['2026-02-24', true],
    ['2026-03-07', false],
    ['2026-10-10', true],
    ['2025-10-08', false],
  ])('says of %s whether it is worked on: %s', (day, worked) => {
    expect(isWorkingDay(day, calendar)).toBe(worked);
  });

  it('knows which years are arranged', () => {
    expect(isArranged('2026-07-01', calendar)).toBe(true);
    expect(isArranged('2027-07-01', calendar)).toBe(false);
  });
});
