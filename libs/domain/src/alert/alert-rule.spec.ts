import { crossedRules } from './alert-rule';

const calm = {
  concerned: 1,
  negative: 0,
  outlets: 1,
  articlesLastHour: 1,
  usualPerHour: 1,
  tiers: ['city'],
  categories: [],
  level: 'IV',
} as const;

describe('the rules of an alert', () => {
  it.each([
    ['calm news', calm, []],
    [
      'calm news that central media carry widely',
      { ...calm, tiers: ['central'], articlesLastHour: 40 },
      [],
    ],
    ['three negative voices in one outlet', { ...calm, negative: 3, concerned: 3 }, []],
    [
      'three negative voices in two outlets',
      { ...calm, negative: 3, concerned: 3, outlets: 2 },
      ['negative_voices'],
    ],
    ['a surge', { ...calm, negative: 2, articlesLastHour: 6, usualPerHour: 2 }, ['surge']],
    ['a busy hour as usual', { ...calm, negative: 2, articlesLastHour: 6, usualPerHour: 3 }, []],
    [
      'negative voices at a national portal',
      { ...calm, negative: 2, tiers: ['national_portal'] },
      ['wide_outlet'],
    ],
    ['an emergency', { ...calm, negative: 2, categories: ['emergency'] }, ['grave_category']],
    ['a level', { ...calm, negative: 2, level: 'II' }, ['level_reached']],
  ] as const)('%s', (_, facts, rules) => {
    expect(crossedRules(facts).map((reason) => reason.rule)).toEqual(rules);
  });

  it('give their figures', () => {
    expect(crossedRules({ ...calm, negative: 4, concerned: 5, outlets: 3 })).toEqual([
      { rule: 'negative_voices', figures: { negative: 4, concerned: 5, outlets: 3 } },
    ]);
  });
});
