import { isNoLooser } from './rule-change';

const terms = (amount: number, of: object = {}) =>
  ({
    enabled: true,
    limit: { amount, unit: 'hour' },
    extension: null,
    pausable: false,
    ...of,
  }) as const;

it.each([
  ['nothing above', terms(48), null, true],
  ['one above that is off', terms(48), terms(2, { enabled: false }), true],
  ['the same', terms(48), terms(48), true],
  ['less time', terms(24), terms(48), true],
  ['more time', terms(49), terms(48), false],
  ['off', terms(24, { enabled: false }), terms(48), false],
  ['another unit', terms(1, { limit: { amount: 1, unit: 'working_day' } }), terms(48), false],
  ['an extension within the time above', terms(24, { extension: 24 }), terms(48), true],
  ['an extension beyond it', terms(40, { extension: 9 }), terms(48), false],
  ['a pause where none is allowed', terms(24, { pausable: true }), terms(48), false],
  ['no pause where one is allowed', terms(24), terms(48, { pausable: true }), true],
])('%s', (_, own, wider, allowed) => {
  expect(isNoLooser(own, wider)).toBe(allowed);
});
