import { aCase, aRelease, h } from '../../test/case-records';
import { differences } from './difference';

const known = [aCase({ id: '1', number: '2026-0001' }), aCase({ id: '2', number: '2026-0002' })];

it('is nothing where the same is known', () => {
  expect(differences(known, structuredClone(known))).toEqual([]);
});

it('names what of which case is another, what came and what went', () => {
  const now = [
    { ...known[0]!, level: 'II' as const, releases: [aRelease(3)], closedAt: h(9) },
    aCase({ id: '3', number: '2026-0003' }),
  ];
  expect(differences(known, now)).toEqual([
    { caseId: '1', number: '2026-0001', kind: 'changed', parts: ['level', 'closedAt', 'releases'] },
    { caseId: '3', number: '2026-0003', kind: 'added', parts: [] },
    { caseId: '2', number: '2026-0002', kind: 'removed', parts: [] },
  ]);
});
