import type { OverviewView } from '@huixiang/contracts';
import type { Picture } from '../chart-theme';
import type { Palette } from '../../lib/palette';
import { TEXT } from './text.zh';

/** Articles a day with the negative ones below, alerts and releases as signs on their own scale. */
export function trendPicture(trend: OverviewView['trend'], palette: Palette): Picture {
  const days = trend.map((day) => day.day.slice(5).replace('-', '/'));
  return {
    option: {
      grid: { left: 40, right: 32, top: 30, bottom: 24 },
      legend: { top: 0, right: 0, itemWidth: 14, itemHeight: 8 },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: days, axisTick: { show: false } },
      yAxis: [
        { type: 'value', minInterval: 1 },
        { type: 'value', minInterval: 1, splitLine: { show: false } },
      ],
      series: [
        line(
          TEXT.articles,
          palette.series,
          'solid',
          trend.map((day) => day.articles),
        ),
        line(
          TEXT.negative,
          palette.negative,
          [5, 3],
          trend.map((day) => day.negative),
        ),
        signs(
          TEXT.alerts,
          palette.risk,
          'triangle',
          trend.map((day) => day.alerts),
        ),
        signs(
          TEXT.releases,
          palette.good,
          'diamond',
          trend.map((day) => day.releases),
        ),
      ],
    },
    table: {
      columns: [TEXT.date, TEXT.articles, TEXT.negative, TEXT.alerts, TEXT.releases],
      rows: trend.map(({ day, articles, negative, alerts, releases }) => [
        day,
        articles,
        negative,
        alerts,
        releases,
      ]),
    },
  };
}

function line(name: string, color: string, type: 'solid' | number[], data: readonly number[]) {
  return {
    name,
    type: 'line',
    showSymbol: false,
    lineStyle: { type, width: 2 },
    areaStyle: { opacity: 0.12 },
    color,
    data,
  };
}

function signs(name: string, color: string, symbol: string, data: readonly number[]) {
  return {
    name,
    type: 'line',
    yAxisIndex: 1,
    color,
    symbol,
    symbolSize: 8,
    lineStyle: { width: 0 },
    data: data.map((value) => (value === 0 ? null : value)),
  };
}
