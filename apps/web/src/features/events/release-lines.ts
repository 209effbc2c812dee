import type { EventDetail } from '@huixiang/contracts';
import type { Palette } from '../../lib/palette';
import { TEXT } from './text.zh';

/** Of the axis: as much room as a name above a line takes. */
const NAME_SHARE = 1 / 12;

/** A line at each release; of lines that stand close only the first is named, for names would cover each other. */
export function releaseLines(
  releases: EventDetail['releases'],
  starts: readonly number[],
  palette: Palette,
) {
  const indexOf = (iso: string) =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= Date.parse(iso)),
    );
  let named = -Infinity;
  const data = releases
    .map(({ publishedAt }) => indexOf(publishedAt))
    .toSorted((a, b) => a - b)
    .map((xAxis) => {
      const name = xAxis - named < starts.length * NAME_SHARE ? '' : TEXT.release;
      if (name !== '') named = xAxis;
      return { name, xAxis };
    });
  return {
    symbol: 'none',
    label: { formatter: '{b}', position: 'end', fontSize: 11 },
    lineStyle: { color: palette.good, type: 'dashed' },
    data,
  };
}
