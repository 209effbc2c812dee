import type { SpreadPictureView } from '@huixiang/contracts';
import { PALETTES } from '../../../lib/palette';
import { spreadPicture } from './spread-picture';

const point = (
  at: string,
  tier: SpreadPictureView['points'][number]['tier'],
  kind: SpreadPictureView['points'][number]['kind'],
  articles = 1,
  outlets: string[] = ['千山晚报'],
) => ({ at, tier, kind, articles, outlets });
const points = [
  point('2026-05-20T00:00:00Z', 'forum', 'original', 1, ['云岫论坛']),
  point('2026-05-20T01:00:00Z', 'central', 'reprint', 9, ['甲', '乙', '<b>丙']),
  point('2026-05-20T02:00:00Z', 'government', 'official'),
];
const lines = [{ from: points[0]!, to: points[1]!, articles: 9 }];
const option = spreadPicture(
  { points, lines },
  ['2026-05-20T02:00:00Z', '2026-06-20T02:00:00Z'],
  PALETTES.light,
).option as {
  yAxis: { data: string[] };
  series: {
    name?: string;
    data: { name: string; symbolSize: number; coords: unknown; label?: unknown }[];
    markLine?: { data: unknown[] };
  }[];
};

describe('the picture of spread', () => {
  it('has a lane for each kind of outlet that was reached, the widest on top', () => {
    expect(option.yAxis.data).toEqual(['政府发布', '网络论坛', '中央媒体']);
  });

  it('tells what a point is, the first report by name', () => {
    const [, originals, reprints] = option.series;
    expect(originals!.data[0]).toMatchObject({
      name: '5月20日 08:00，网络论坛 1 篇：云岫论坛',
      label: { formatter: '首发' },
    });
    expect(reprints!.data[0]!.name).toBe('5月20日 09:00，中央媒体 9 篇：甲、乙、<b>丙等');
    expect(reprints!.data[0]!.label).toBeUndefined();
  });

  it('is larger where more was printed, and marks the releases of its time', () => {
    const [, originals, reprints, official] = option.series;
    expect(reprints!.data[0]!.symbolSize).toBeGreaterThan(originals!.data[0]!.symbolSize);
    expect(official!.markLine!.data).toHaveLength(1);
  });
});
