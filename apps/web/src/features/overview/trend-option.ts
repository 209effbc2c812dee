import type { OverviewView } from '@huixiang/contracts';
import type { EChartsCoreOption } from 'echarts/core';

/** Articles a day with the negative ones below, alerts and releases as dots on their own scale. */
export function trendOption(trend: OverviewView['trend']): EChartsCoreOption {
  return {
    grid: { left: 40, right: 32, top: 30, bottom: 24 },
    legend: { top: 0, right: 0, itemWidth: 12, itemHeight: 8 },
    tooltip: { trigger: 'axis' },
    xAxis: {
      type: 'category',
      data: trend.map((day) => day.day.slice(5).replace('-', '/')),
      axisTick: { show: false },
    },
    yAxis: [
      { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#edf1f4' } } },
      { type: 'value', minInterval: 1, splitLine: { show: false } },
    ],
    series: [
      {
        name: '信息',
        type: 'line',
        showSymbol: false,
        areaStyle: { opacity: 0.12 },
        color: '#6f93b5',
        data: trend.map((day) => day.articles),
      },
      {
        name: '负面',
        type: 'line',
        showSymbol: false,
        areaStyle: { opacity: 0.2 },
        color: '#d98a5b',
        data: trend.map((day) => day.negative),
      },
      dots(
        '预警',
        '#b25e09',
        trend.map((day) => day.alerts),
      ),
      dots(
        '发布',
        '#1d7a4d',
        trend.map((day) => day.releases),
      ),
    ],
  };
}

function dots(name: string, color: string, data: readonly number[]) {
  return {
    name,
    type: 'line',
    yAxisIndex: 1,
    color,
    symbolSize: 6,
    lineStyle: { width: 0 },
    data: data.map((value) => (value === 0 ? null : value)),
  };
}
