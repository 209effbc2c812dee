import type { CaseRecord, RecordedClock } from './case-record';
import { type Evidence, hoursBetween, ofPart } from './indicator';

/** Each clock of the kind asked for that was met or fell due: 1 where it was met in time, else 0; the hours it took. */
export function timeliness(
  cases: readonly CaseRecord[],
  asOf: Date,
  isAsked: (clock: RecordedClock) => boolean,
): readonly Evidence[] {
  return cases.flatMap((c) =>
    c.clocks.filter(isAsked).flatMap((clock): readonly Evidence[] => {
      const { anchorAt, dueAt, metAt } = clock;
      if (metAt === null && asOf <= dueAt) return [];
      const value = metAt === null ? null : hoursBetween(anchorAt, metAt);
      const score = metAt !== null && metAt <= dueAt ? 1 : 0;
      return [{ ...ofPart(c, 'clock', clock), value, score }];
    }),
  );
}
