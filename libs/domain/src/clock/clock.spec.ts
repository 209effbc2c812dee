import fc from 'fast-check';
import { strictestAnchor } from './anchor';
import { CASE_ORIGINS, type ClockRule, type RuledCase, rulesFor } from './clock-rule';
import { NOTICE_KINDS, clockState, dueOfSpan, nextNotice, noticeAt, startClocks } from './clock';
import { fulfils } from './duty';
import { ARRANGED_DAYS } from './holidays';
import { STANDARD_CLOCK_RULES } from './standard-rules';
import { calendarOf } from './work-calendar';

const at = (iso: string) => new Date(`${iso}+08:00`);
const calendar = calendarOf(ARRANGED_DAYS);
const CASE: RuledCase = {
  places: ['990102', '990100', '990000'],
  eventLevel: null,
  opinionLevel: 'IV',
  categories: ['vital_interest'],
  field: null,
  origin: 'alert',
  detectedAt: at('2026-03-02T00:00'),
};
const started = (of: Partial<RuledCase> = {}, rules = STANDARD_CLOCK_RULES) => {
  const ruled = { ...CASE, ...of };
  return startClocks(
    rules,
    ruled,
    { point: 'anchor', anchors: { detected: ruled.detectedAt } },
    calendar,
  );
};
const names = (clocks: readonly { ruleId: string }[]) => clocks.map(({ ruleId }) => ruleId);
const switchedOn = (id: string, of: Partial<ClockRule> = {}): ClockRule => ({
  ...STANDARD_CLOCK_RULES.find((rule) => rule.id === id)!,
  enabled: true,
  ...of,
});

describe('the clocks of a case', () => {
  it.each([
    ['I', ['D1', 'D2']],
    ['II', ['D1', 'D2']],
    ['III', ['D4']],
    ['IV', ['D4']],
    [null, ['D4']],
  ] as const)(
    'start by the level of the event, %s, whatever that of opinion',
    (eventLevel, ids) => {
      for (const opinionLevel of ['I', 'IV'] as const)
        expect(names(started({ eventLevel, opinionLevel }))).toEqual(ids);
    },
  );

  it('do not apply a rule before it was in force', () => {
    expect(names(started({ eventLevel: 'I', detectedAt: at('2016-09-01T00:00') }))).toEqual(['D2']);
  });

  it('are those of the places the unit lies in', () => {
    // Filed under something else, it is an emergency by its statutory level.
    const emergency = { categories: ['vital_interest'], eventLevel: 'II' } as const;
    expect(names(started(emergency))).toEqual(['D1', 'D2']);
    const shanxi = started({ ...emergency, places: ['140105', '140100', '140000'] });
    expect(names(shanxi)).toEqual(['D1', 'D2', 'R-SX1', 'R-SX3']);
    const mine = started({
      ...emergency,
      places: ['140105', '140100', '140000'],
      field: 'work_safety',
    });
    // Two texts ask for the same report within an hour: one clock.
    expect(names(mine)).toEqual(['D1', 'D2', 'S1', 'R-SX3']);
  });

  it('follow the nearest version of a rule that is no looser than what stands above it', () => {
    const city = switchedOn('L-AH1', { place: '990100' });
    const off = { ...city, place: '990102', enabled: false };
    const of = { eventLevel: 'III' } as const;
    expect(names(started(of, [...STANDARD_CLOCK_RULES, city]))).toEqual(['D4', 'L-AH1']);
    // The county had it off before the city switched it on.
    expect(names(started(of, [...STANDARD_CLOCK_RULES, off, city]))).toEqual(['D4', 'L-AH1']);
    const stricter = { ...city, place: '990102', limit: { amount: 1, unit: 'hour' } as const };
    const [, own] = started(of, [...STANDARD_CLOCK_RULES, stricter, city]);
    expect(own?.limit.amount).toBe(1);
    expect(names(started({ ...of, places: ['990200'] }, [...STANDARD_CLOCK_RULES, city]))).toEqual([
      'D4',
    ]);
  });

  it('are one a duty, the strictest', () => {
    const rules = [switchedOn('L-LA2'), switchedOn('L-LA1'), switchedOn('L-LA3')];
    const clocks = startClocks(
      rules,
      CASE,
      { point: 'opened', at: at('2026-03-02T10:00') },
      calendar,
    );
    expect(clocks).toMatchObject([
      {
        ruleId: 'L-LA1',
        duty: 'closing',
        anchor: { kind: 'opened' },
        dueAt: at('2026-03-10T00:00'),
      },
    ]);
  });

  it('run from the earliest known anchor and say which', () => {
    const anchor = strictestAnchor({
      detected: at('2026-03-01T03:00'),
      first_public: at('2026-03-01T01:00'),
      occurred: at('2026-03-01T02:00'),
    });
    expect(anchor).toEqual({ kind: 'first_public', at: at('2026-03-01T01:00') });
  });

  it('give notice at half, at four fifths, at the breach, and half the span later', () => {
    const [clock] = started({ eventLevel: 'II' });
    expect(NOTICE_KINDS.map((kind) => noticeAt(clock!, kind))).toEqual([
      at('2026-03-02T02:30'),
      at('2026-03-02T04:00'),
      at('2026-03-02T05:00'),
      at('2026-03-02T07:30'),
    ]);
    const kinds = [null, ...NOTICE_KINDS].map((kind) => nextNotice(kind));
    expect(kinds).toEqual(['half', 'four_fifths', 'breach', 'overdue', null]);
  });

  it('warn as the last day of a limit in days begins, and go further up after three days at most', () => {
    const [clock] = startClocks(
      [switchedOn('L-LA2')],
      CASE,
      { point: 'opened', at: at('2026-03-02T10:00') },
      calendar,
    );
    expect(clock!.dueAt).toEqual(at('2026-04-08T00:00'));
    expect(noticeAt(clock!, 'four_fifths')).toEqual(at('2026-04-07T00:00'));
    expect(noticeAt(clock!, 'overdue')).toEqual(at('2026-04-11T00:00'));
  });

  it('count a press conference as fulfilled only by one, and a report by no release', () => {
    const site = { kind: 'first', channel: 'government_site' } as const;
    expect(fulfils('press_conference', site)).toBe(false);
    expect(fulfils('press_conference', { kind: 'continuing', channel: 'press_conference' })).toBe(
      true,
    );
    expect(fulfils('response', site)).toBe(true);
    expect(fulfils('response', { kind: 'interpretation', channel: 'new_media' })).toBe(false);
    expect(fulfils('interpretation', { kind: 'interpretation', channel: 'new_media' })).toBe(true);
    expect(fulfils('report_local', site)).toBe(false);
    expect(fulfils('closing', site)).toBe(false);
  });

  it('are met exactly at the due moment and late a moment after', () => {
    const [clock] = started();
    const later = new Date(clock!.dueAt.getTime() + 1);
    const open = { ...clock!, metAt: null, closedAt: null, pausedUntil: null };
    const early = at('2026-03-02T01:00');
    expect(clockState({ ...open, metAt: clock!.dueAt }, later)).toBe('met');
    expect(clockState({ ...open, metAt: later }, later)).toBe('met_late');
    expect(clockState(open, later)).toBe('breached');
    expect(clockState(open, early)).toBe('running');
    expect(clockState(open, at('2026-03-03T23:00'))).toBe('at_risk');
    expect(clockState({ ...open, closedAt: early }, later)).toBe('stopped');
    expect(clockState({ ...open, closedAt: later }, later)).toBe('breached');
    expect(clockState({ ...open, pausedUntil: later }, early)).toBe('paused');
    expect(clockState({ ...open, pausedUntil: early }, early)).toBe('running');
  });

  it('that were extended and paused end by what they have then', () => {
    const span = {
      limit: { amount: 15, unit: 'working_day' },
      anchorAt: at('2026-03-02T10:00'),
      extended: 7,
      pauses: [{ from: at('2026-03-04T08:00'), to: at('2026-03-06T08:00') }],
    } as const;
    // 22 working days and the two that end in the pause: 24, with 清明节 on the 6th of April.
    expect(dueOfSpan(span, calendar)).toEqual(at('2026-04-04T00:00'));
  });

  it('never fall due before their anchor and give their notices in order, whatever the case is', () => {
    const moment = fc.date({
      min: at('2017-01-01T00:00'),
      max: at('2040-01-01T00:00'),
      noInvalidDate: true,
    });
    const rules = STANDARD_CLOCK_RULES.map((rule) => ({ ...rule, enabled: true }));
    const level = fc.constantFrom('I', 'II', 'III', 'IV' as const);
    fc.assert(
      fc.property(
        fc.record({
          detected: moment,
          first_public: fc.option(moment, { nil: undefined }),
          occurred: fc.option(moment, { nil: undefined }),
        }),
        fc.record({
          eventLevel: fc.option(level),
          opinionLevel: level,
          categories: fc.constantFrom(['emergency' as const], ['misreading' as const]),
          field: fc.constantFrom('work_safety' as const, null),
          origin: fc.constantFrom(...CASE_ORIGINS),
          places: fc.constantFrom(['140105', '140100', '140000'], ['990102']),
        }),
        (anchors, of) => {
          const ruled = { ...of, detectedAt: anchors.detected };
          const clocks = startClocks(rules, ruled, { point: 'anchor', anchors }, calendar);
          expect(new Set(clocks.map(({ duty }) => duty)).size).toBe(clocks.length);
          for (const clock of clocks) {
            const times = NOTICE_KINDS.map((kind) => noticeAt(clock, kind).getTime());
            expect([...times].sort((a, b) => a - b)).toEqual(times);
            expect(clock.anchor.at.getTime()).toBeLessThanOrEqual(anchors.detected.getTime());
            expect(clock.dueAt.getTime()).toBeGreaterThan(clock.anchor.at.getTime());
            // Nothing in force for the same duty and start is stricter.
            for (const rule of rulesFor(rules, ruled))
              if (rule.duty === clock.duty && rule.start === 'anchor' && rule.limit.unit === 'hour')
                expect(clock.dueAt.getTime()).toBeLessThanOrEqual(
                  clock.anchor.at.getTime() + rule.limit.amount * 3_600_000,
                );
          }
        },
      ),
    );
  });
});

describe('the standard rules', () => {
  it('have each its own name, and leave what was only found elsewhere off', () => {
    const ids = STANDARD_CLOCK_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const on = STANDARD_CLOCK_RULES.filter(({ enabled }) => enabled);
    expect(on.filter(({ status }) => status === 'local')).toEqual([]);
  });

  it('let nobody extend or pause what a national text sets', () => {
    const national = STANDARD_CLOCK_RULES.filter(({ status }) => status === 'national');
    expect(national.filter(({ extension, pausable }) => extension !== null || pausable)).toEqual(
      [],
    );
  });
});
