import { PALETTES } from '../../lib/palette';
import { heatPicture } from './heat-picture';

const hour = (at: string, articles: number, negative: number) => ({
  hour: at,
  articles,
  negative,
  reprints: 0,
});

describe('the picture of heat', () => {
  const hours = [
    hour('2026-11-23T00:00:00Z', 3, 2),
    hour('2026-11-23T01:00:00Z', 5, 1),
    hour('2026-11-23T02:00:00Z', 0, 0),
  ];
  const picture = heatPicture(
    hours,
    [{ title: '通报', publishedAt: '2026-11-23T01:40:00Z' }],
    PALETTES.light,
  );
  const option = picture.option as {
    xAxis: { data: string[] };
    series: { data: (number | null)[]; markLine?: { data: { xAxis: number }[] } }[];
  };

  it('stacks negative and other articles of each hour in Beijing time, and draws nothing for none', () => {
    expect(option.xAxis.data[0]).toBe('11/23 08:00');
    expect(option.series.map((series) => series.data)).toEqual([
      [2, 1, null],
      [1, 4, null],
    ]);
  });

  it('tells the same as a table', () => {
    expect(picture.table.rows[0]).toEqual(['11/23 08:00', 3, 2, 0]);
  });

  it('marks a release at the hour it was published in', () => {
    expect(option.series[1]?.markLine?.data).toEqual([{ name: '发布', xAxis: 1 }]);
  });
});
