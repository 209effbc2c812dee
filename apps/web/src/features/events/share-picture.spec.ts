import { PALETTES } from '../../lib/palette';
import { sharePicture } from './share-picture';

const hour = (i: number, articles: number, negative: number) => ({
  hour: new Date(Date.UTC(2026, 10, 1, i)).toISOString(),
  articles,
  negative,
  reprints: 0,
});
const dataOf = (hours: ReturnType<typeof hour>[]) => {
  const { option } = sharePicture(hours, [], PALETTES.light);
  return (option as { series: { data: (number | null)[] }[] }).series[0]!.data;
};

describe('the negative share over time', () => {
  it('is open where there are too few voices to speak of one', () => {
    expect(dataOf([hour(0, 10, 7), hour(1, 4, 4), hour(2, 5, 0)])).toEqual([70, null, 0]);
  });

  it('gathers hours where there are more than can be told apart', () => {
    const data = dataOf(Array.from({ length: 480 }, (_, i) => hour(i, 1, i % 2)));
    expect(data).toHaveLength(48);
    expect(data[0]).toBe(50);
  });
});
