import { REVIEW_KINDS, type ReleaseKind, type Review, type ReviewKind } from '@huixiang/domain';
import fc from 'fast-check';

/** Who acts: 1 and 2 write, 3 and 4 only check; 2 does both. */
const WRITERS = [1, 2];
const CHECKERS = [2, 3, 4];
const KINDS: readonly ReleaseKind[] = ['first', 'continuing', 'result', 'interpretation'];

export type Act =
  | { readonly act: 'accept' | 'reopen' }
  | { readonly act: 'take_back' | 'withdraw' }
  | { readonly act: 'close'; readonly reason: string | null }
  | {
      readonly act: 'draft';
      readonly by: number;
      readonly kind: ReleaseKind;
      readonly clean: boolean;
    }
  | { readonly act: 'revise'; readonly by: number; readonly clean: boolean }
  | { readonly act: 'submit'; readonly exception: string | null }
  | {
      readonly act: 'review';
      readonly by: number;
      readonly check: ReviewKind;
      readonly old: boolean;
      readonly verdict: Review['verdict'];
      readonly note: string | null;
    }
  | { readonly act: 'publish'; readonly proof: boolean; readonly late: number };

const note = fc.constantFrom(null, '同意');
const writer = fc.constantFrom(...WRITERS);
const one = <T extends Act['act']>(act: T) => fc.record({ act: fc.constant(act) });

/** Any step, whether its time has come or not. */
const step: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: one('accept') },
  { weight: 1, arbitrary: one('reopen') },
  { weight: 1, arbitrary: one('take_back') },
  { weight: 1, arbitrary: one('withdraw') },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('close' as const), reason: note }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('draft' as const),
      by: writer,
      kind: fc.constantFrom(...KINDS),
      clean: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('revise' as const),
      by: writer,
      clean: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('submit' as const), exception: note }) },
  {
    weight: 9,
    arbitrary: fc.record({
      act: fc.constant('review' as const),
      by: fc.constantFrom(...CHECKERS),
      check: fc.constantFrom(...REVIEW_KINDS),
      old: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      verdict: fc.constantFrom(...Array<Review['verdict']>(9).fill('passed'), 'returned' as const),
      note,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('publish' as const),
      proof: fc.boolean(),
      late: fc.integer({ min: -2, max: 2 }),
    }),
  },
);

/** Closed for now, taken up again, accepted anew. */
const AGAIN: Act[] = [{ act: 'close', reason: '同意' }, { act: 'reopen' }, { act: 'accept' }];

/** The straight road of one text; each of its reviewers may be anybody. */
const road: fc.Arbitrary<Act[]> = fc
  .record({ kind: fc.constantFrom(...KINDS), by: writer })
  .chain(({ kind, by }) =>
    fc.tuple(
      fc.constant<Act>({ act: 'draft', by, kind, clean: true }),
      fc.constant<Act>({ act: 'submit', exception: null }),
      ...REVIEW_KINDS.map((check) =>
        fc.constantFrom(...CHECKERS, 3, 4).map((reviewer): Act => ({
          act: 'review',
          by: reviewer,
          check,
          old: false,
          verdict: 'passed',
          note: null,
        })),
      ),
      fc.constant<Act>({ act: 'publish', proof: true, late: 0 }),
    ),
  );

/**
 * A life of a case as people might try to lead it: roads of several texts, with steps left out and any step put in
 * anywhere. Some are closed on the way and taken up again.
 */
export const lives: fc.Arbitrary<Act[]> = fc
  .tuple(
    fc.array(
      fc.oneof({ weight: 5, arbitrary: road }, { weight: 1, arbitrary: fc.constant(AGAIN) }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    fc.array(fc.nat(9), { minLength: 40, maxLength: 40 }),
    fc.array(step, { minLength: 40, maxLength: 40 }),
  )
  .map(([roads, dice, others]) =>
    [{ act: 'accept' } as Act, ...roads.flat()].flatMap((own, i) => {
      const die = dice[i % dice.length] ?? 0;
      const other = others[i % others.length] ?? own;
      // One in ten is left out, two in ten have another before them.
      if (die === 0) return [];
      return die <= 2 ? [other, own] : [own];
    }),
  );
