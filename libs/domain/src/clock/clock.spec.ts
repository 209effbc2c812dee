import fc from 'fast-check';
import { strictestAnchor } from './anchor';
import { NATIONAL_CLOCK_RULES } from './clock-rule';
import { NOTICE_KINDS, clockState, fulfils, nextNotice, noticeAt, startClocks } from './clock';

const at = (iso: string) => new Date(`${iso}+08:00`);

describe('the clocks of a case', () => {
  it.each([
    ['I', ['D1 2026-03-01T05:00', 'D2 2026-03-02T00:00']],
    ['II', ['D1 2026-03-01T05:00', 'D2 2026-03-02T00:00']],
    ['III', ['D4 2026-03-03T00:00']],
    ['IV', ['D4 2026-03-03T00:00']],
  ] as const)('start by level %s', (level, expected) => {
    const clocks = startClocks(NATIONAL_CLOCK_RULES, level, { detected: at('2026-03-01T00:00') });
    expect(clocks.map((c) => `${c.ruleId} ${c.dueAt.toISOString()}`)).toEqual(
      expected.map((e) => `${e.slice(0, 3)}${at(e.slice(3)).toISOString()}`),
    );
  });

  it('do not apply a rule before it was in force', () => {
    const clocks = startClocks(NATIONAL_CLOCK_RULES, 'I', { detected: at('2016-09-01T00:00') });
    expect(clocks.map((c) => c.ruleId)).toEqual(['D2']);
  });

  it('run from the earliest known anchor and say which', () => {
    const anchor = strictestAnchor({
      detected: at('2026-03-01T03:00'),
      first_public: at('2026-03-01T01:00'),
      occurred: at('2026-03-01T02:00'),
    });
    expect(anchor).toEqual({ kind: 'first_public', at: at('2026-03-01T01:00') });
  });

  it('give notice at half, at four fifths and at the breach', () => {
    const [clock] = startClocks(NATIONAL_CLOCK_RULES, 'II', { detected: at('2026-03-01T00:00') });
    expect(NOTICE_KINDS.map((kind) => noticeAt(clock!, kind))).toEqual([
      at('2026-03-01T02:30'),
      at('2026-03-01T04:00'),
      at('2026-03-01T05:00'),
    ]);
    expect([
      nextNotice(null),
      nextNotice('half'),
      nextNotice('four_fifths'),
      nextNotice('breach'),
    ]).toEqual(['half', 'four_fifths', 'breach', null]);
  });

  it('count a press conference as fulfilled only by one', () => {
    expect(fulfils('press_conference', { kind: 'first', channel: 'government_site' })).toBe(false);
    expect(fulfils('press_conference', { kind: 'continuing', channel: 'press_conference' })).toBe(
      true,
    );
    expect(fulfils('response', { kind: 'first', channel: 'new_media' })).toBe(true);
    expect(fulfils('response', { kind: 'interpretation', channel: 'new_media' })).toBe(false);
  });

  it('are met exactly at the due moment and late a moment after', () => {
    const [clock] = startClocks(NATIONAL_CLOCK_RULES, 'IV', { detected: at('2026-03-01T00:00') });
    const later = new Date(clock!.dueAt.getTime() + 1);
    const open = { ...clock!, metAt: null, closedAt: null };
    expect(clockState({ ...open, metAt: clock!.dueAt }, later)).toBe('met');
    expect(clockState({ ...open, metAt: later }, later)).toBe('met_late');
    expect(clockState(open, later)).toBe('breached');
    expect(clockState(open, at('2026-03-01T01:00'))).toBe('running');
    expect(clockState(open, at('2026-03-02T23:00'))).toBe('at_risk');
    expect(clockState({ ...open, closedAt: at('2026-03-01T01:00') }, later)).toBe('stopped');
    expect(clockState({ ...open, closedAt: later }, later)).toBe('breached');
  });

  it('never fall due before their anchor, whatever the anchors are', () => {
    const moment = fc.date({
      min: at('2017-01-01T00:00'),
      max: at('2040-01-01T00:00'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        fc.record({
          detected: moment,
          first_public: fc.option(moment, { nil: undefined }),
          occurred: fc.option(moment, { nil: undefined }),
        }),
        fc.constantFrom('I', 'II', 'III', 'IV' as const),
        (anchors, level) => {
          for (const clock of startClocks(NATIONAL_CLOCK_RULES, level, anchors)) {
            const times = NOTICE_KINDS.map((kind) => noticeAt(clock, kind).getTime());
            expect([...times].sort((a, b) => a - b)).toEqual(times);
            expect(clock.anchor.at.getTime()).toBeLessThanOrEqual(anchors.detected.getTime());
            expect(clock.dueAt.getTime() - clock.anchor.at.getTime()).toBe(clock.hours * 3_600_000);
          }
        },
      ),
    );
  });
});
