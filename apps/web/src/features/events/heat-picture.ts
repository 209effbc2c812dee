import type { EventDetail } from '@huixiang/contracts';
import { type Picture, strokes } from '../../components/chart-theme';
import { shortDateTime } from '../../lib/format';
import type { Palette } from '../../lib/palette';
import { releaseLines } from './release-lines';
import { TEXT } from './text.zh';
import { timeAxis } from './time-axis';

/** Labels at the ends stay within the axis; of a few hours each stands under its own. */
const INSIDE = { alignMinLabel: 'left', alignMaxLabel: 'right' };

/** Of a bar in pixels: a single hour does not fill the panel. */
const WIDEST = 36;

/** Articles an hour, concern apart from the rest, with a line at each release of the government. */
export function heatPicture(
  hours: EventDetail['hours'],
  releases: EventDetail['releases'],
  palette: Palette,
): Picture {
  const times = hours.map((hour) => Date.parse(hour.hour));
  const axis = timeAxis(
    hours.map(({ hour }) => hour),
    hours.length,
  );
  const option = {
    grid: { left: 44, right: 28, top: 42, bottom: 26 },
    legend: { top: 0, right: 0, itemWidth: 12, itemHeight: 8 },
    tooltip: { trigger: 'axis', valueFormatter: (articles: number | null) => articles ?? 0 },
    xAxis: {
      ...axis,
      axisLabel: { ...axis.axisLabel, ...(hours.length > 12 && INSIDE) },
    },
    yAxis: { type: 'value', minInterval: 1 },
    series: [
      {
        name: TEXT.negative,
        type: 'bar',
        stack: 'all',
        barMaxWidth: WIDEST,
        itemStyle: { color: palette.negative, decal: strokes(palette) },
        data: hours.map((hour) => drawn(hour.negative)),
      },
      {
        name: TEXT.other,
        type: 'bar',
        stack: 'all',
        barMaxWidth: WIDEST,
        itemStyle: { color: palette.seriesSoft },
        data: hours.map((hour) => drawn(hour.articles - hour.negative)),
        markLine: releaseLines(releases, times, palette),
      },
    ],
  };
  return {
    option,
    table: {
      columns: [TEXT.time, TEXT.articles, TEXT.negative, TEXT.reprints],
      rows: hours.map(({ hour, articles, negative, reprints }) => [
        shortDateTime(hour),
        articles,
        negative,
        reprints,
      ]),
    },
  };
}

/** Nothing for none: two weeks have 336 hours, and a bar without height costs as much as one that is seen. */
function drawn(articles: number): number | null {
  return articles === 0 ? null : articles;
}
