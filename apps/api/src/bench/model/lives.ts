import { REVIEW_KINDS, type ReleaseKind, type Review, type ReviewKind } from '@huixiang/domain';
import fc from 'fast-check';

/** Who acts: 1 and 2 write, 3 and 4 only check; 2 does both. */
const WRITERS = [1, 2];
const CHECKERS = [2, 3, 4];
const KINDS: readonly ReleaseKind[] = ['first', 'continuing', 'result', 'interpretation'];

export type Act =
  | { readonly act: 'accept' }
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

/** A life of a case as people might try to lead it: any step at any time. */
export const lives: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: one('accept') },
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
        verdict: fc.constantFrom(
          ...Array<Review['verdict']>(9).fill('passed'),
          'returned' as const,
        ),
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
  ),
  { maxLength: 40 },
);
