import type { EventDetail } from '@huixiang/contracts';
import type { Picture } from '../../components/chart-theme';
import { percent, shortDateTime } from '../../lib/format';
import type { Palette } from '../../lib/palette';
import { releaseLines } from './release-lines';
import { TEXT } from './text.zh';
import { timeAxis } from './time-axis';

/** Of fewer voices a share says nothing. */
const FEWEST = 5;
/** Points at most. */
const MOST_POINTS = 48;

interface Bucket {
  readonly from: string;
  readonly articles: number;
  readonly negative: number;
}

/** The negative share over time, with a line at each release; spans of few voices are left open. */
export function sharePicture(
  hours: EventDetail['hours'],
  releases: EventDetail['releases'],
  palette: Palette,
): Picture {
  const buckets = bucketsOf(hours);
  const starts = buckets.map(({ from }) => Date.parse(from));
  const share = ({ articles, negative }: Bucket) =>
    articles < FEWEST ? null : Math.round((negative / articles) * 100);
  return {
    option: {
      grid: { left: 44, right: 28, top: 30, bottom: 26 },
      tooltip: {
        trigger: 'axis',
        valueFormatter: (value: number | null) =>
          value == null ? TEXT.underFewest(FEWEST) : `${value}%`,
      },
      xAxis: timeAxis(
        buckets.map(({ from }) => from),
        hours.length,
      ),
      yAxis: { type: 'value', min: 0, max: 100, axisLabel: { formatter: '{value}%' } },
      series: [
        {
          name: TEXT.negativeShare,
          type: 'line',
          connectNulls: false,
          symbolSize: 6,
          color: palette.negative,
          areaStyle: { opacity: 0.12 },
          data: buckets.map(share),
          markLine: releaseLines(releases, starts, palette),
        },
      ],
    },
    table: {
      columns: [TEXT.time, TEXT.articles, TEXT.negative, TEXT.negativeShare],
      rows: buckets.map((bucket) => [
        shortDateTime(bucket.from),
        bucket.articles,
        bucket.negative,
        bucket.articles < FEWEST ? '—' : percent(bucket.negative / bucket.articles),
      ]),
    },
  };
}

/** Hours gathered so that there are no more points than can be told apart. */
function bucketsOf(hours: EventDetail['hours']): readonly Bucket[] {
  const width = Math.max(1, Math.ceil(hours.length / MOST_POINTS));
  const buckets: Bucket[] = [];
  for (let i = 0; i < hours.length; i += width) {
    const of = hours.slice(i, i + width);
    buckets.push({
      from: of[0]!.hour,
      articles: of.reduce((sum, { articles }) => sum + articles, 0),
      negative: of.reduce((sum, { negative }) => sum + negative, 0),
    });
  }
  return buckets;
}
