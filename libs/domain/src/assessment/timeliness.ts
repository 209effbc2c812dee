import type { CaseRecord } from './case-record';
import { type Evidence, hoursBetween } from './indicator';

type RecordedClock = CaseRecord['clocks'][number];

/** Each clock of the kind asked for that was met or fell due: 1 where it was met in time, else 0; the hours it took. */
export function timeliness(
  cases: readonly CaseRecord[],
  asOf: Date,
  isAsked: (clock: RecordedClock) => boolean,
): readonly Evidence[] {
  return cases.flatMap((c) =>
    c.clocks.filter(isAsked).flatMap(({ anchorAt, dueAt, metAt }): readonly Evidence[] => {
      if (metAt === null && asOf <= dueAt) return [];
      const value = metAt === null ? null : hoursBetween(anchorAt, metAt);
      return [{ caseId: c.id, value, score: metAt !== null && metAt <= dueAt ? 1 : 0 }];
    }),
  );
}
