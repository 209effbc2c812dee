import type { RuleView } from '@huixiang/contracts';
import { standingRules } from './standing';

const NOW = new Date('2026-05-01T00:00:00Z');
const LINE = ['990100', '990000'];
const rule = (key: number, place: string | null, from: string, to: string | null = null) =>
  ({
    key,
    id: 'L-1',
    place: place === null ? null : { code: place, name: place },
    validFrom: `${from}T00:00:00Z`,
    validTo: to && `${to}T00:00:00Z`,
  }) as RuleView;
const standing = (...rules: RuleView[]) => standingRules(rules, LINE, NOW)[0];

it('binds by the nearest place’s version in force', () => {
  expect(standing(rule(1, null, '2020-01-01'))?.now.key).toBe(1);
  expect(standing(rule(1, null, '2020-01-01'), rule(2, '990000', '2025-01-01'))?.now.key).toBe(2);
  const ended = rule(3, '990100', '2024-01-01', '2025-01-01');
  expect(standing(rule(1, null, '2020-01-01'), ended)?.now.key).toBe(1);
});

it('names the place’s own version that is to come', () => {
  const found = standing(
    rule(1, null, '2020-01-01'),
    rule(2, '990100', '2026-06-01'),
    rule(3, '990000', '2026-06-01'),
  );
  expect([found?.now.key, found?.next?.key]).toEqual([1, 2]);
  expect(found?.versions.map(({ key }) => key)).toEqual([2, 3, 1]);
});

it('leaves out what only other places have', () => {
  expect(standing(rule(1, '140000', '2020-01-01'))).toBeUndefined();
});
