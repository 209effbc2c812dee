import type { WatchPreview } from '@huixiang/contracts';
import type { EChartsCoreOption } from 'echarts/core';

/** Articles found a day. */
export function previewOption(days: WatchPreview['days']): EChartsCoreOption {
  return {
    grid: { left: 36, right: 8, top: 10, bottom: 22 },
    tooltip: { trigger: 'axis' },
    xAxis: {
      type: 'category',
      data: days.map(({ day }) => day.slice(5).replace('-', '/')),
      axisTick: { show: false },
    },
    yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#edf1f4' } } },
    series: [{ name: '命中', type: 'bar', color: '#6f93b5', data: days.map(({ found }) => found) }],
  };
}
