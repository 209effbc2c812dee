import type { WatchPreview } from '@huixiang/contracts';
import type { Picture } from '../../components/chart-theme';
import type { Palette } from '../../lib/palette';
import { TEXT } from './text.zh';

/** Articles found a day. */
export function previewPicture(days: WatchPreview['days'], palette: Palette): Picture {
  return {
    option: {
      grid: { left: 36, right: 8, top: 10, bottom: 22 },
      tooltip: { trigger: 'axis' },
      xAxis: {
        type: 'category',
        data: days.map(({ day }) => day.slice(5).replace('-', '/')),
        axisTick: { show: false },
      },
      yAxis: { type: 'value', minInterval: 1 },
      series: [
        {
          name: TEXT.matches,
          type: 'bar',
          color: palette.series,
          data: days.map(({ found }) => found),
        },
      ],
    },
    table: { columns: [TEXT.date, TEXT.matches], rows: days.map(({ day, found }) => [day, found]) },
  };
}
