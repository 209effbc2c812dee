import { changeInPercent, changeInPoints } from './change-words';

describe('a change against the period before', () => {
  it('of shares is in points, of counts in percent', () => {
    expect(changeInPoints({ now: 0.45, before: 0.81 })).toBe('较上期 −36 个百分点');
    expect(changeInPercent({ now: 136, before: 100 })).toBe('较上期 +36%');
  });

  it('of nothing before says so', () => {
    expect(changeInPoints({ now: 0.5, before: null })).toBe('上期无数据');
    expect(changeInPercent({ now: 3, before: 0 })).toBe('上期无数据');
  });

  it('of nothing is none', () => {
    expect(changeInPercent({ now: 5, before: 5 })).toBe('与上期持平');
    expect(changeInPoints({ now: 0.5, before: 0.5 })).toBe('与上期持平');
  });
});
