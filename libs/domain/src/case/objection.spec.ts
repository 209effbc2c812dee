import { mayDecideBetween, objectionUntil } from './objection';

it('may be raised within five working days', () => {
  const until = objectionUntil(new Date('2026-03-06T16:00:00+08:00'), new Map());
  expect(until).toEqual(new Date('2026-03-14T00:00:00+08:00'));
});

it.each([
  ['/1/', ['/1/2/3/', '/1/4/'], true],
  ['/1/2/', ['/1/2/3/', '/1/2/5/'], true],
  ['/1/2/', ['/1/2/3/', '/1/4/'], false],
  ['/1/2/', ['/1/2/', '/1/2/3/'], false],
  ['/1/2/3/', ['/1/2/3/'], false],
] as const)('is decided from above: %s over %p is %s', (decider, units, may) => {
  expect(mayDecideBetween(decider, units)).toBe(may);
});
