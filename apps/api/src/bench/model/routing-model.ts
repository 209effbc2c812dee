import { EVENT_LEVELS, type RoutingInput, type RoutingRow, suggestRouting } from '@huixiang/domain';
import fc from 'fast-check';

const unit = fc.record({
  id: fc.constantFrom('1', '2', '3'),
  place: fc.constantFrom('a', 'b'),
  vertical: fc.boolean(),
});
const units = fc.uniqueArray(unit, { selector: ({ id }) => id, maxLength: 3 });

export const matters: fc.Arbitrary<RoutingInput> = fc.record({
  concernsStatePolicy: fc.boolean(),
  level: fc.option(fc.constantFrom(...EVENT_LEVELS)),
  places: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
  candidates: units,
  superiors: units,
});

/** The rows of policy §2.1, each with when it holds; the first that does is the one. */
const ROWS: readonly (readonly [RoutingRow, (matter: RoutingInput) => boolean])[] = [
  ['state_policy', ({ concernsStatePolicy }) => concernsStatePolicy],
  ['several_places', ({ places }) => places.length > 1],
  ['undetermined', ({ candidates }) => candidates.length === 0],
  ['several_departments', ({ candidates }) => candidates.length > 1],
  ['vertical_department', ({ candidates }) => candidates[0]?.vertical === true],
  ['one_department', () => true],
];

/** Holds a suggestion against the table, read row by row. */
export function routingFaults(matter: RoutingInput): readonly string[] {
  const { row, responsible, coordinators, headLeads } = suggestRouting(matter);
  const expected = ROWS.find(([, holds]) => holds(matter))?.[0];
  const competent = new Set(
    (row === 'several_places' ? matter.superiors : matter.candidates).map(({ id }) => id),
  );
  const never: readonly (readonly [boolean, string])[] = [
    [row !== expected, `${row} is not ${expected}`],
    [headLeads !== (matter.level === 'I'), 'the head leads where it is 特别重大, and only there'],
    [coordinators.length === 0, 'nobody coordinates'],
    [responsible.some((id) => !competent.has(id)), 'somebody answers who is not competent'],
    [
      coordinators.includes('upper_department') !== (row === 'vertical_department'),
      'the upper department coordinates what is under it, and only that',
    ],
  ];
  return never.filter(([is]) => is).map(([, what]) => what);
}
