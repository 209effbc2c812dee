import fc from 'fast-check';
import { type QueryTerm, formatTextQuery, parseTextQuery } from './text-query';

const words = (text: string): QueryTerm => ({ kind: 'words', text });
const phrase = (text: string): QueryTerm => ({ kind: 'phrase', text });

describe('a query', () => {
  it.each<[string, QueryTerm[][], QueryTerm[]]>([
    ['', [], []],
    ['停水', [[words('停水')]], []],
    ['停水 抢修', [[words('停水')], [words('抢修')]], []],
    ['停水　抢修', [[words('停水')], [words('抢修')]], []],
    ['停水|停气 | 停电', [[words('停水'), words('停气'), words('停电')]], []],
    ['停水 -演练', [[words('停水')]], [words('演练')]],
    ['－“应急演练” 停水', [[words('停水')]], [phrase('应急演练')]],
    ['"恢复 供水"', [[phrase('恢复 供水')]], []],
    ['「退费」|退款', [[phrase('退费'), words('退款')]], []],
    ['Wi-Fi 5G', [[words('Wi-Fi')], [words('5G')]], []],
    ['停水"恢复"', [[words('停水')], [phrase('恢复')]], []],
    ['"没有说完', [[phrase('没有说完')]], []],
    ['"食堂 中毒"~20', [[{ kind: 'near', texts: ['食堂', '中毒'], within: 20 }]], []],
    ['- 停水', [[words('-')], [words('停水')]], []],
    ['| 停水 |', [[words('停水')]], []],
    ['"" 停水', [[words('停水')]], []],
    ['停水 -演练|演习 抢修', [[words('停水')], [words('抢修')]], [words('演练'), words('演习')]],
    ['-演练|-演习', [], [words('演练'), words('演习')]],
  ])('%s', (typed, all, none) => {
    expect(parseTextQuery(typed)).toEqual({ all, none });
  });

  it.each([
    ['停水|-演练', 'excluded_choice'],
    ['"食堂"~5', 'near_words'],
    ['"一 二 三 四"~5', 'near_words'],
    ['"食堂 中毒"~201', 'near_distance'],
    [Array.from({ length: 61 }, (_, i) => `词${i}`).join(' '), 'too_many_terms'],
  ])('%s is refused', (typed, fault) => {
    expect(() => parseTextQuery(typed)).toThrow(fault);
  });

  const text = fc.stringMatching(/^[停水电气费A-z0-9]{1,6}$/);
  const term = fc.oneof(
    text.map(words),
    fc.array(text, { minLength: 1, maxLength: 3 }).map((parts) => phrase(parts.join(' '))),
    fc.record({
      kind: fc.constant('near' as const),
      texts: fc.array(text, { minLength: 2, maxLength: 3 }),
      within: fc.nat(200),
    }),
  );
  const query = fc.record({
    all: fc.array(fc.array(term, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
    none: fc.array(term, { maxLength: 5 }),
  });

  it('reads what it wrote', () => {
    fc.assert(
      fc.property(query, (one) => {
        expect(parseTextQuery(formatTextQuery(one))).toEqual(one);
      }),
    );
  });

  it('ends, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
        try {
          parseTextQuery(typed);
        } catch (error) {
          expect(String(error)).toContain('search.bad_query');
        }
      }),
    );
  });
});
