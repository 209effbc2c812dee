import { measurerOf } from './chart-measure';

const DIGIT = 7;
const widthOf = measurerOf((text) => text.length * DIGIT);

describe('measurerOf', () => {
  it.each([
    ['负面', '12px "Noto Sans SC"', 24],
    ['（其他）', 'normal bold 14px sans-serif', 56],
    ['负面 3', '12px sans-serif', 24 + 2 * DIGIT],
    ['2026', '12px sans-serif', 4 * DIGIT],
    ['。', '12.5px sans-serif', 12.5],
    ['', '12px sans-serif', 0],
  ])('%s in %s', (text, font, width) => {
    expect(widthOf(text, font).width).toBe(width);
  });
});
