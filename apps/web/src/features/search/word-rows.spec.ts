import { formatTextQuery, parseTextQuery } from '@huixiang/domain';
import { queryOf, rowsOf } from './word-rows';

describe('the rows of a query', () => {
  it.each(['停水 停电|停气 -演练', '"恢复供水" -"应急 演练"', '"食堂 中毒"~20', '', '一 二|三'])(
    '%s stay what they were',
    (typed) => {
      const query = parseTextQuery(typed);
      expect(queryOf(rowsOf(query)!)).toEqual({
        ...query,
        all: query.all.toSorted((a, b) => a.length - b.length),
      });
    },
  );

  it('cannot say two choices', () => {
    expect(rowsOf(parseTextQuery('停水|停电 学校|医院'))).toBeNull();
  });

  it('take what is typed for what is meant', () => {
    const typed = { must: ['恢复 供水', ' '], any: ['停水'], not: ['-演练'] };
    expect(formatTextQuery(queryOf(typed))).toBe('"恢复 供水" 停水 -演练');
    const mixed = { must: ['停水|停电', '学校 -演练'], any: [], not: ['演习'] };
    expect(formatTextQuery(queryOf(mixed))).toBe('停水|停电 学校 -演练 -演习');
  });
});
