import fc from 'fast-check';
import { type TermPair, signalsAmong } from './signals';

const pair = (words: string, articleIds: readonly number[], known = 0, each = 0): TermPair => ({
  words: words.split(' ') as [string, string],
  articleIds,
  known,
  times: [each, each],
  voices: 1000,
});

describe('an emerging signal', () => {
  it.each([
    ['three articles of what was never spoken of', 3, 0, true],
    ['two of them', 2, 0, false],
    ['three, where one spoke of it before', 3, 1, false],
    ['four, where two spoke of it before', 4, 2, true],
    ['ten, where there is one a day', 10, 28, false],
    ['thirty, where there is one a day', 30, 28, true],
  ])('%s', (_, count, known, found) => {
    const ids = Array.from({ length: count }, (__, i) => i);
    expect(signalsAmong([pair('搅拌站 附近', ids, known)])).toHaveLength(found ? 1 : 0);
  });

  it('is none of words that stand everywhere, though they never met before', () => {
    expect(signalsAmong([pair('小区 居民', [1, 2, 3, 4], 0, 300)])).toEqual([]);
    expect(signalsAmong([pair('小区 居民', [1, 2, 3, 4], 0, 30)])).toHaveLength(1);
  });

  it('is one, where pairs rise in the same articles, told by the strongest first', () => {
    expect(
      signalsAmong([
        pair('噪音 附近', [1, 2, 4]),
        pair('搅拌站 附近', [1, 2, 3, 4]),
        pair('甲醛 校服', [7, 8, 9]),
      ]),
    ).toEqual([
      { words: ['搅拌站', '附近', '噪音'], articleIds: [1, 2, 3, 4], known: 0 },
      { words: ['甲醛', '校服'], articleIds: [7, 8, 9], known: 0 },
    ]);
  });

  it('is the same whatever the order of pairs, and tells of no article that is in none', () => {
    const word = fc.constantFrom('甲', '乙', '丙', '丁', '戊');
    const drawn = fc.uniqueArray(
      fc.record({
        words: fc.uniqueArray(word, { minLength: 2, maxLength: 2 }),
        articleIds: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 8 }),
        known: fc.integer({ min: 0, max: 5 }),
        times: fc.tuple(fc.nat(50), fc.nat(50)),
        voices: fc.integer({ min: 1, max: 500 }),
      }),
      { selector: ({ words }) => words.toSorted().join(' '), maxLength: 8 },
    );
    fc.assert(
      fc.property(drawn, fc.infiniteStream(fc.nat()), (pairs, order) => {
        const given = pairs as unknown as TermPair[];
        const shuffled = given
          .map((one) => [order.next().value, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        const signals = signalsAmong(given);
        expect(signalsAmong(shuffled)).toEqual(signals);
        const all = new Set(given.flatMap(({ articleIds }) => articleIds));
        for (const { articleIds } of signals)
          for (const id of articleIds) expect(all.has(id)).toBe(true);
      }),
    );
  });
});
