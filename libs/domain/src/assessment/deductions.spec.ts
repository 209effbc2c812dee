import { aCase, aClock, aRelease, h } from '../../test/case-records';
import { assess } from './assess';
import type { CaseRecord } from './case-record';
import { TRIAL_STANDARD, standardFault } from './standard';

const late = h(1000);
const of = (...cases: CaseRecord[]) => assess(cases, late, TRIAL_STANDARD);
const five = (facts: Partial<CaseRecord> = {}) => Array.from({ length: 5 }, () => aCase(facts));

it('takes two off for a late report, one for a correction, ten for what was concealed', () => {
  const { deductions, earned, score } = of(
    aCase({ clocks: [aClock(1, h(3), 'report_local'), aClock(1, null, 'report_upward')] }),
    aCase({ releases: [aRelease(3), aRelease(4, { kind: 'continuing', corrects: true })] }),
    aCase({ findings: [{ id: '7', path: '/1/2/', kind: 'concealed', at: h(90) }] }),
  );
  expect(deductions.map(({ kind, points }) => [kind, points])).toEqual([
    ['late_report', 2],
    ['late_report', 2],
    ['correction', 1],
    ['concealed_report', 10],
  ]);
  expect(score).toBeCloseTo(earned! - 15);
});

it('takes nothing off for a report that is not due, or owed to a citizen', () => {
  const clocks = [aClock(2000, null, 'report_local'), aClock(1, h(3), 'message_reply')];
  expect(of(aCase({ clocks })).deductions).toEqual([]);
});

it('goes no lower than nothing', () => {
  const findings = Array.from({ length: 12 }, (_, i) => ({
    id: String(i),
    path: '/1/2/',
    kind: 'false' as const,
    at: h(90),
  }));
  expect(of(aCase({ findings }))).toMatchObject({ score: 0 });
});

it.each([
  ['privacy', 'fail'],
  ['state_secret', 'fail'],
  ['error', 'excellent'],
  [null, 'excellent'],
] as const)('withdrawn for %p, otherwise faultless, is %p', (withdrawnFor, grade) => {
  const releases = [aRelease(3, { withdrawnAt: h(5), withdrawnFor }), aRelease(6)];
  const cases = [...five({ clocks: [aClock(48, h(3))] }), aCase({ releases })];
  const channels = assess(cases, late, {
    ...TRIAL_STANDARD,
    points: { ...TRIAL_STANDARD.points, P1: 0, T1: 20 },
  });
  expect(channels.grade).toBe(grade);
});

it.each([
  [{}, null],
  [{ points: { ...TRIAL_STANDARD.points, T1: 17 } }, 'points'],
  [{ limits: { ...TRIAL_STANDARD.limits, detectionFullHours: 12 } }, 'detection'],
  [{ limits: { ...TRIAL_STANDARD.limits, halfLifeNoneHours: 24 } }, 'half_life'],
  [{ grades: { excellent: 90, good: 60, pass: 60 } }, 'grades'],
] as const)('a standard with %p has the fault %p', (change, fault) => {
  expect(standardFault({ ...TRIAL_STANDARD, ...change })).toBe(fault);
});

it('is judged by the standard it is given', () => {
  const cases = five({ holdings: [{ path: '/', from: h(1), until: null, acceptedAt: h(4) }] });
  const limits = { ...TRIAL_STANDARD.limits, acceptanceHours: 3 };
  const scoreOf = (standard: typeof TRIAL_STANDARD) =>
    assess(cases, late, standard).indicators.find(({ indicator }) => indicator.id === 'R4')?.measure
      .score;
  expect(scoreOf(TRIAL_STANDARD)).toBe(0);
  expect(scoreOf({ ...TRIAL_STANDARD, limits })).toBe(1);
});
