import { shadeOf } from './shade';

describe('the shade of a place', () => {
  it.each([
    [0, 100, 0],
    [1, 100, 1],
    [25, 100, 2],
    [50, 100, 3],
    [100, 100, 4],
    [3, 0, 0],
  ])('of %d where the most is %d is %d', (value, most, shade) => {
    expect(shadeOf(value, most)).toBe(shade);
  });
});
