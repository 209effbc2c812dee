import type { CaseRecord } from './case-record';

/** What of a case an assessment rests on, by name: a difference says which of it changed. */
export const RECORD_PARTS = [
  'level',
  'eventLevel',
  'origin',
  'firstPublicAt',
  'detectedAt',
  'openedAt',
  'closedAt',
  'closings',
  'holdings',
  'clocks',
  'releases',
  'conferences',
  'badAnswers',
  'ratings',
  'findings',
  'concern',
  'voices',
  'voicesPerHour',
] as const satisfies readonly (keyof CaseRecord)[];
export type RecordPart = (typeof RECORD_PARTS)[number];

export interface CaseDifference {
  readonly caseId: string;
  readonly number: string;
  /** A case that came to be counted, one that is no longer, or one of which something else is known. */
  readonly kind: 'added' | 'removed' | 'changed';
  readonly parts: readonly RecordPart[];
}

/** How the records an assessment was computed from differ from those there are now, in the order of the cases. */
export function differences(
  before: readonly CaseRecord[],
  after: readonly CaseRecord[],
): readonly CaseDifference[] {
  const earlier = new Map(before.map((one) => [one.id, one]));
  const later = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((one): readonly CaseDifference[] => {
    const of = { caseId: one.id, number: one.number };
    const old = earlier.get(one.id);
    if (old === undefined) return [{ ...of, kind: 'added', parts: [] }];
    const parts = RECORD_PARTS.filter(
      (part) => JSON.stringify(one[part]) !== JSON.stringify(old[part]),
    );
    return parts.length === 0 ? [] : [{ ...of, kind: 'changed', parts }];
  });
  const removed = before
    .filter(({ id }) => !later.has(id))
    .map(({ id, number }) => ({ caseId: id, number, kind: 'removed' as const, parts: [] }));
  return [...changed, ...removed];
}
