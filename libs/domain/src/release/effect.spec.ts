import fc from 'fast-check';
import { shareChange } from './effect';
import { isQuestion, questionsOf } from './questions';

describe('the change of a share', () => {
  it('is the one of Newcombe’s paper', () => {
    // Statistics in Medicine 17 (1998), table II (a), method 10: 56/70 against 48/80.
    const change = shareChange({ total: 80, negative: 48 }, { total: 70, negative: 56 });
    expect(change?.difference).toBeCloseTo(0.2, 4);
    expect(change?.low).toBeCloseTo(0.0524, 4);
    expect(change?.high).toBeCloseTo(0.3339, 4);
  });
  it('says nothing of a handful, and holds what it is the interval of', () => {
    expect(shareChange({ total: 4, negative: 4 }, { total: 90, negative: 1 })).toBeNull();
    const side = fc
      .tuple(fc.integer({ min: 5, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([total, share]) => ({ total, negative: Math.round(total * share) }));
    fc.assert(
      fc.property(side, side, (before, after) => {
        const { difference, low, high } = shareChange(before, after)!;
        expect(low).toBeLessThanOrEqual(difference);
        expect(high).toBeGreaterThanOrEqual(difference);
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(high).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

it.each([
  ['已经交的餐费退不退', true],
  ['钱退不退', true],
  ['学校食堂何时恢复供餐？', true],
  ['谁来为孩子的健康负责', true],
  ['家长会上没有人说明怎么赔', true],
  ['多名学生出现腹痛症状。', false],
  ['难道就没人管', false],
  ['好吗？', false],
])('%s asks: %p', (sentence, asks) => {
  expect(isQuestion(sentence)).toBe(asks);
});

describe('what is asked', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour));
  const asked = [
    { articleId: 1, at: at(1), text: '餐费退不退', terms: ['餐费', '退'] },
    { articleId: 2, at: at(2), text: '何时恢复供餐', terms: ['恢复', '供餐'] },
    { articleId: 3, at: at(3), text: '已交的餐费退不退', terms: ['交', '餐费', '退'] },
    { articleId: 3, at: at(3), text: '餐费到底退不退', terms: ['餐费', '退'] },
  ];
  it('is each asked once, the most asked first, with the sentence that speaks of it', () => {
    const said = [
      { text: '已对配送企业立案调查。', terms: ['配送', '企业', '立案', '调查'] },
      { text: '餐费将于15日前退还家长。', terms: ['餐费', '退', '家长'] },
    ];
    expect(questionsOf(asked, said)).toEqual([
      {
        text: '餐费退不退',
        firstAt: at(1),
        articleIds: [1, 3],
        answer: { text: '餐费将于15日前退还家长。', share: 1 },
      },
      { text: '何时恢复供餐', firstAt: at(2), articleIds: [2], answer: null },
    ]);
  });
  it('is not answered by one word of two in passing', () => {
    const said = [{ text: '供餐企业已被查处。', terms: ['供餐', '企业', '查处'] }];
    expect(questionsOf([asked[1]!], said)[0]?.answer).toBeNull();
  });
});
