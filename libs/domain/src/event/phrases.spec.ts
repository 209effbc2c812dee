import { joinPhrases } from './phrases';

describe('phrases', () => {
  const titles = ['实验学校供餐变质', '学校供餐问题通报', '家长：孩子吃坏肚子'];

  it('join keywords that are said side by side, whichever is heavier', () => {
    expect(joinPhrases(['供餐', '学校', '家长'], titles)).toEqual(['学校供餐', '家长']);
    expect(joinPhrases(['学校', '供餐', '家长'], titles)).toEqual(['学校供餐', '家长']);
  });

  it('are not made of what stands together once, nor of what does not', () => {
    expect(joinPhrases(['供餐', '变质'], titles)).toEqual(['供餐', '变质']);
    expect(joinPhrases(['家长', '学校'], titles)).toEqual(['家长', '学校']);
    expect(joinPhrases([], titles)).toEqual([]);
  });
});
