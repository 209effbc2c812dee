import type { CaseRecord } from './case-record';

/** A due time nobody can know. */
const NOT_YET = new Date('9999-12-31T00:00:00Z');

/**
 * A case as it stood at `asOf`: what happened later is left out, so that the same moment gives the same figures whenever they
 * are computed. What differs then was changed afterwards, or entered late. null: it was not open yet.
 */
export function knownAt(record: CaseRecord, asOf: Date): CaseRecord | null {
  if (record.openedAt > asOf) return null;
  const yet = (at: Date | null) => (at !== null && at <= asOf ? at : null);
  return {
    ...record,
    closedAt: yet(record.closedAt),
    closings: record.closings.filter((at) => at <= asOf),
    holdings: record.holdings
      .filter(({ from }) => from <= asOf)
      .map((one) => ({ ...one, until: yet(one.until), acceptedAt: yet(one.acceptedAt) })),
    clocks: record.clocks
      .filter(({ startedAt }) => startedAt <= asOf)
      .map((clock) => {
        const metAt = yet(clock.metAt);
        // What is not due yet may be paused or extended still: when it will be is not known.
        const isOpen = metAt === null && clock.dueAt > asOf;
        return { ...clock, metAt, dueAt: isOpen ? NOT_YET : clock.dueAt };
      }),
    releases: record.releases
      .filter(({ publishedAt }) => publishedAt <= asOf)
      .map((one) => {
        const withdrawnAt = yet(one.withdrawnAt);
        return { ...one, withdrawnAt, withdrawnFor: withdrawnAt && one.withdrawnFor };
      }),
    conferences: record.conferences.filter(({ at }) => at <= asOf),
    badAnswers: record.badAnswers.filter((at) => at <= asOf),
    ratings: record.ratings.filter(({ at }) => at <= asOf),
    findings: record.findings.filter(({ at }) => at <= asOf),
  };
}
