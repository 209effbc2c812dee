import { USUAL_THRESHOLDS, crossedRules } from './alert-rule';

const calm = {
  concerned: 1,
  negative: 0,
  outlets: 1,
  articlesLastHour: 1,
  usualPerHour: 1,
  tiers: ['city'],
  categories: [],
  field: 'urban',
  graveWords: [],
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
    [
      'an instruction from above',
      { ...calm, negative: 2, categories: ['superior_instruction'] },
      ['grave_category'],
    ],
    ['a death', { ...calm, negative: 2, graveWords: ['死亡'] }, ['grave_words']],
    ['one voice of a death', { ...calm, negative: 1, graveWords: ['死亡'] }, []],
    ['a level', { ...calm, negative: 2, level: 'II' }, ['level_reached']],
  ] as const)('%s', (_, facts, rules) => {
    expect(crossedRules(facts).map((reason) => reason.rule)).toEqual(rules);
  });

  it('go by the figures a unit sets', () => {
    const rules = (of: object) =>
      crossedRules(
        { ...calm, negative: 3, concerned: 3, outlets: 2, field: 'urban' },
        { ...USUAL_THRESHOLDS, ...of },
      ).map(({ rule }) => rule);
    expect(rules({})).toEqual(['negative_voices']);
    expect(rules({ negative: 4 })).toEqual([]);
    const grave = { ...calm, negative: 3, concerned: 3, outlets: 2, level: 'II' as const };
    const deaf = { ...USUAL_THRESHOLDS, negative: 1000, voices: 100 };
    expect(crossedRules(grave, deaf).map(({ rule }) => rule)).toEqual([
      'negative_voices',
      'level_reached',
    ]);
    expect(rules({ outlets: 3 })).toEqual([]);
    expect(rules({ keyFields: ['urban'] })).toEqual(['negative_voices', 'key_field']);
    expect(rules({ keyFields: ['education'] })).toEqual(['negative_voices']);
  });

  it('give their figures', () => {
    expect(crossedRules({ ...calm, negative: 4, concerned: 5, outlets: 3 })).toEqual([
      { rule: 'negative_voices', figures: { negative: 4, concerned: 5, outlets: 3 } },
    ]);
  });
});
