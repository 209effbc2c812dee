import { pickupOf, pickupsFrom } from './pickup';

it.each([
  ['all of it', 1, 0.9, 200, { kind: 'whole', share: 1, answers: true }],
  ['all of it in a long report', 0.9, 0.2, 180, { kind: 'whole', share: 0.9, answers: false }],
  ['a sentence', 0.1, 0.05, 24, { kind: 'quoted', share: 0.1, answers: false }],
  ['nothing but two sentences', 0.3, 0.8, 40, { kind: 'quoted', share: 0.3, answers: true }],
  ['the same names', 0.12, 0.3, 12, null],
  ['nothing', 0, 0, 0, null],
] as const)('a text that has %s', (_, ofOriginal, ofText, passage, pickup) => {
  expect(pickupOf({ ofOriginal, ofText, passage })).toEqual(pickup);
});

it('may take up a release some hours before that was entered', () => {
  expect(pickupsFrom(new Date('2026-05-20T10:00:00Z'))).toEqual(new Date('2026-05-20T04:00:00Z'));
});
