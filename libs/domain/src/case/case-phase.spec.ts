import { casePhase, closingGaps } from './case-phase';

const t = new Date('2026-03-01T00:00:00Z');
const none = {
  acceptedAt: null,
  firstReleaseAt: null,
  resultAt: null,
  closedAt: null,
  reopenedAt: null,
  openCommitments: 0,
  cluesOwed: false,
  usedChannels: [],
};

describe('the phase of a case', () => {
  it.each([
    [none, 'awaiting_acceptance'],
    [{ ...none, acceptedAt: t }, 'handling'],
    [{ ...none, acceptedAt: t, firstReleaseAt: t }, 'responded'],
    [{ ...none, firstReleaseAt: t }, 'awaiting_acceptance'],
    [{ ...none, acceptedAt: t, firstReleaseAt: t, resultAt: t }, 'result_published'],
    [{ ...none, acceptedAt: t, firstReleaseAt: t, resultAt: t, closedAt: t }, 'closed'],
  ] as const)('follows from its facts (%#)', (facts, phase) => {
    expect(casePhase(facts)).toBe(phase);
  });
});

describe('closing a case', () => {
  it('names everything that is missing', () => {
    expect(closingGaps({ ...none, level: 'II' })).toEqual([
      'not_accepted',
      'no_first_release',
      'no_result',
      'channels_missing',
    ]);
  });
  it('asks that promises be kept', () => {
    const facts = { ...none, level: 'IV', acceptedAt: t, firstReleaseAt: t } as const;
    expect(closingGaps({ ...facts, openCommitments: 1 })).toEqual(['open_commitments']);
  });
  it('asks that the clues of a rumour be handed over', () => {
    const facts = { ...none, level: 'IV', acceptedAt: t, firstReleaseAt: t } as const;
    expect(closingGaps({ ...facts, cluesOwed: true })).toEqual(['clues_not_handed']);
  });
  it('asks no published result of an ordinary case', () => {
    expect(closingGaps({ ...none, level: 'IV', acceptedAt: t, firstReleaseAt: t })).toEqual([]);
  });
  it('asks one of a larger case', () => {
    expect(closingGaps({ ...none, level: 'III', acceptedAt: t, firstReleaseAt: t })).toEqual([
      'no_result',
    ]);
  });
});
