import { isWholeScope, isWithinScope } from '../access/scope';
import type { CaseRecord, Holding, RecordedClock } from './case-record';
import { standing } from './case-record';

/**
 * The part of a case that the units within `scope` answer for; null where none of them ever had it. Of a case that was handed
 * on each fact is with who had it when the fact was settled: a duty when it was met or fell due, whichever came first; a
 * release when it was published; a bad answer with who gave it; what citizens said of the whole with who had it last.
 * The parts of all units together are the whole, and no fact is in two (our choice: no text says who answers for a case
 * that was handed on; whoever could still act is the one).
 */
export function attributedTo(record: CaseRecord, scope: string): CaseRecord | null {
  const holdings = record.holdings.filter(({ path }) => isWithinScope(scope, path));
  if (holdings.length === record.holdings.length) return withOwnFindings(record, scope);
  if (holdings.length === 0) return null;
  const isTheirs = (at: Date) => isWithinScope(scope, heldAt(record.holdings, at).path);
  const first = standing(record).find(({ kind }) => kind === 'first');
  const firstIsTheirs = first !== undefined && isTheirs(first.publishedAt);
  const result = standing(record).find(({ kind }) => kind === 'result');
  // Who published the result has done what closing asks for; it is not asked of another.
  const closing =
    record.closedAt !== null &&
    isTheirs(record.closedAt) &&
    (!result || isTheirs(result.publishedAt));
  const last = record.holdings.at(-1)!;
  return withOwnFindings(
    {
      ...record,
      holdings,
      fromTheStart: record.fromTheStart && isWithinScope(scope, record.holdings[0]!.path),
      closedAt: closing ? record.closedAt : null,
      closings: record.closings.filter(isTheirs),
      clocks: record.clocks.filter((clock) => isTheirs(settledAt(clock))),
      releases: record.releases.filter(({ publishedAt }) => isTheirs(publishedAt)),
      conferences: record.conferences.filter(({ at }) => isTheirs(at)),
      badAnswers: record.badAnswers.filter((at) => isTheirs(lastSaid(record, at) ?? at)),
      ratings: isWithinScope(scope, last.path) ? record.ratings : [],
      voices: firstIsTheirs ? record.voices : null,
      voicesPerHour: firstIsTheirs ? record.voicesPerHour : null,
    },
    scope,
  );
}

/** When it was decided whose a duty is: when it was met in time, else when it fell due. */
function settledAt({ dueAt, metAt }: RecordedClock): Date {
  return metAt !== null && metAt <= dueAt ? metAt : dueAt;
}

/** Who had it at a time; before its opening, who had it first. What happens as it is handed on is still the former one's. */
function heldAt(holdings: readonly Holding[], at: Date): Holding {
  return holdings.findLast(({ from }) => from < at) ?? holdings[0]!;
}

/** When the answer that turned out bad was given. */
function lastSaid({ releases }: CaseRecord, at: Date): Date | undefined {
  return releases.findLast(({ publishedAt }) => publishedAt < at)?.publishedAt;
}

/** A finding names its unit itself; and who is judged by what citizens say has not entered it, but for the topmost, which has no one above it. */
function withOwnFindings(record: CaseRecord, scope: string): CaseRecord {
  return {
    ...record,
    ratings: record.ratings.filter(
      ({ byPath }) => isWholeScope(scope) || !isWithinScope(scope, byPath),
    ),
    findings: record.findings.filter(({ path }) => isWithinScope(scope, path)),
  };
}
