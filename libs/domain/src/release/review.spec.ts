import fc from 'fast-check';
import {
  REVIEW_KINDS,
  REVIEW_VERDICTS,
  type ReleaseFacts,
  type Review,
  mayReview,
  missingReviews,
  releaseState,
} from './review';

const at = new Date('2026-05-01T00:00:00Z');
const review = (
  kind: Review['kind'],
  verdict: Review['verdict'] = 'passed',
  version = 1,
): Review => ({
  kind,
  verdict,
  version,
  by: 9,
});
const all = REVIEW_KINDS.map((kind) => review(kind));
const facts = (of: Partial<ReleaseFacts>): ReleaseFacts => ({
  version: 1,
  submitted: true,
  reviews: [],
  publishedAt: null,
  withdrawnAt: null,
  ...of,
});

describe('the state of a release', () => {
  it.each([
    ['draft', facts({ submitted: false })],
    ['in_review', facts({})],
    ['in_review', facts({ reviews: all.slice(0, 2) })],
    ['returned', facts({ reviews: [review('content', 'returned')] })],
    ['returned', facts({ reviews: [...all, review('privacy', 'returned')] })],
    ['cleared', facts({ reviews: all })],
    ['in_review', facts({ version: 2, reviews: all })],
    ['draft', facts({ version: 2, submitted: false, reviews: all })],
    ['published', facts({ reviews: all, publishedAt: at })],
    ['withdrawn', facts({ reviews: all, publishedAt: at, withdrawnAt: at })],
  ] as const)('is %s', (state, of) => {
    expect(releaseState(of)).toBe(state);
  });

  it('is cleared only where this very version passed all three checks and failed none', () => {
    const reviews = fc.array(
      fc.record({
        kind: fc.constantFrom(...REVIEW_KINDS),
        version: fc.integer({ min: 1, max: 3 }),
        verdict: fc.constantFrom(...REVIEW_VERDICTS),
        by: fc.nat(5),
      }),
    );
    fc.assert(
      fc.property(
        reviews,
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        (given, version, submitted) => {
          const of = facts({ reviews: given, version, submitted });
          const own = given.filter((one) => one.version === version);
          const passed = REVIEW_KINDS.every((kind) =>
            own.some((one) => one.kind === kind && one.verdict === 'passed'),
          );
          const returned = own.some(({ verdict }) => verdict === 'returned');
          const clear = submitted && passed && !returned;
          expect(releaseState(of) === 'cleared').toBe(clear);
        },
      ),
    );
  });
});

it('names what is missing', () => {
  expect(missingReviews(facts({ reviews: [review('secrecy')] }))).toEqual(['content', 'privacy']);
});

it('lets nobody check what they wrote any version of', () => {
  expect(mayReview(3, [1, 2])).toBe(true);
  expect(mayReview(2, [1, 2])).toBe(false);
});
