import fc from 'fast-check';
import { aCase, aClock, aRelease, h } from '../../test/case-records';
import { attributedTo } from './attribution';
import type { CaseRecord } from './case-record';
import { knownAt } from './known-at';

/** The bureau had it ten hours, then the market regulator. */
const handedOn = (facts: Partial<CaseRecord> = {}) =>
  aCase({
    holdings: [
      { path: '/1/2/', from: h(1), until: h(10), acceptedAt: h(2) },
      { path: '/1/3/', from: h(10), until: null, acceptedAt: h(11) },
    ],
    ...facts,
  });
const bureau = (facts: Partial<CaseRecord>) => attributedTo(handedOn(facts), '/1/2/')!;
const regulator = (facts: Partial<CaseRecord>) => attributedTo(handedOn(facts), '/1/3/')!;

it('is nobody’s who never had it, and whole for who stands above both', () => {
  expect(attributedTo(handedOn(), '/1/4/')).toBeNull();
  expect(attributedTo(handedOn(), '/1/')).toEqual(handedOn());
});

it('leaves a duty that fell due before the handing on with who let it fall due', () => {
  const clocks = [aClock(5, h(12)), aClock(48, h(12)), aClock(60, null)];
  expect(bureau({ clocks }).clocks).toEqual([clocks[0]]);
  expect(regulator({ clocks }).clocks).toEqual(clocks.slice(1));
});

it('leaves a release with who published it, and what came of the first with it', () => {
  const releases = [aRelease(8), aRelease(20, { kind: 'continuing' })];
  const voices = { before: { total: 9, negative: 3 }, after: { total: 9, negative: 1 } };
  expect(bureau({ releases, voices })).toMatchObject({ releases: [releases[0]], voices });
  expect(regulator({ releases, voices })).toMatchObject({ releases: [releases[1]], voices: null });
});

it('asks of who closed it no result that another published', () => {
  const releases = [aRelease(5), aRelease(9, { kind: 'result' })];
  expect(regulator({ releases, closedAt: h(20) }).closedAt).toBeNull();
  expect(regulator({ releases: [aRelease(5)], closedAt: h(20) }).closedAt).toEqual(h(20));
});

it('holds how it was found against who had it first, and a finding against whom it names', () => {
  const findings = [{ id: '1', path: '/1/2/', kind: 'false' as const, at: h(50) }];
  expect(bureau({ findings })).toMatchObject({ fromTheStart: true, findings });
  expect(regulator({ findings })).toMatchObject({ fromTheStart: false, findings: [] });
});

it('gives every fact to exactly one unit', () => {
  const hour = fc.integer({ min: 2, max: 60 });
  const facts = fc.record({
    clocks: fc.array(
      fc
        .tuple(hour, fc.option(hour))
        .map(([due, met]) => aClock(due, met === null ? null : h(met))),
    ),
    releases: fc.array(hour.map((at) => aRelease(at, { kind: 'continuing' }))),
    badAnswers: fc.array(hour.map(h)),
    ratings: fc.array(
      hour.map((at) => ({
        id: 'r',
        byPath: '/',
        at: h(at),
        satisfied: 1,
        basically: 0,
        dissatisfied: 0,
      })),
    ),
    closedAt: fc.option(hour.map(h)),
  });
  fc.assert(
    fc.property(facts, (given) => {
      const parts = [bureau(given), regulator(given)];
      for (const key of ['clocks', 'releases', 'badAnswers', 'ratings', 'holdings'] as const) {
        const counted = parts.reduce((sum, part) => sum + part[key].length, 0);
        expect(counted).toBe(handedOn(given)[key].length);
      }
      expect(parts.filter(({ closedAt }) => closedAt !== null)).toHaveLength(
        given.closedAt ? 1 : 0,
      );
      expect(parts.filter(({ fromTheStart }) => fromTheStart)).toHaveLength(1);
    }),
  );
});

describe('as it was known', () => {
  const later = handedOn({
    clocks: [aClock(48, h(30))],
    releases: [aRelease(8, { withdrawnAt: h(40), withdrawnFor: 'privacy' }), aRelease(30)],
    closedAt: h(60),
  });
  it('leaves out what came after', () => {
    expect(knownAt(later, h(9))).toMatchObject({
      clocks: [{ metAt: null }],
      releases: [{ publishedAt: h(8), withdrawnAt: null, withdrawnFor: null }],
      closedAt: null,
      holdings: [{ until: null }],
    });
    expect(knownAt(later, h(0.5))).toBeNull();
  });
  it('is the same whenever it is looked at again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 0, max: 30 }), (at, more) => {
        expect(knownAt(knownAt(later, h(at + more))!, h(at))).toEqual(knownAt(later, h(at)));
      }),
    );
  });
});
