import { LABELS } from '@huixiang/domain';
import type { EChartsOption } from 'echarts';
import { type Picture, drawChart } from '../../charts/draw-chart';
import type { Report } from './report';

const INK = '#1b4f8f';
const PALE = '#e6ebf1';

/** What each indicator earned of what it could, those that apply. */
export function indicatorChart({ data }: Report): Picture | null {
  const scored = data.result.measures.filter(({ score, points }) => score !== null && points > 0);
  if (scored.length === 0) return null;
  const option: EChartsOption = {
    grid: { left: 130, right: 60, top: 8, bottom: 24 },
    xAxis: {
      type: 'value',
      max: 100,
      axisLabel: { formatter: '{value}%', color: '#444' },
      splitLine: { lineStyle: { color: '#eee' } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: scored.map(({ id }) => `${id} ${LABELS.indicator[id]}`),
      axisTick: { show: false },
      axisLabel: { color: '#222' },
    },
    series: [
      {
        type: 'bar',
        barWidth: 11,
        showBackground: true,
        backgroundStyle: { color: PALE },
        itemStyle: { color: INK },
        data: scored.map(({ score }) => Math.round((score ?? 0) * 1000) / 10),
        label: {
          show: true,
          position: 'right',
          color: '#222',
          formatter: ({ dataIndex }) => {
            const { score, points } = scored[dataIndex]!;
            return `${((score ?? 0) * points).toFixed(1)} / ${points}`;
          },
        },
      },
    ],
  };
  return drawChart(option, { width: 440, height: 40 + scored.length * 20 });
}

/** Hours that mean something in law or habit: 1 h, 5 h (80号), 24 h, 48 h (61号). */
const BUCKETS = [1, 5, 24, 48] as const;

/** How soon cases were first answered, by the hours the rules speak of. */
export function responseChart({ data }: Report): Picture | null {
  const hours = data.result.measures.find(({ id }) => id === 'T3')?.evidence ?? [];
  if (hours.length === 0) return null;
  const names = ['≤1 小时', '1–5 小时', '5–24 小时', '24–48 小时', '>48 小时'];
  const counts = names.map(() => 0);
  for (const { value } of hours) {
    const bucket = BUCKETS.findIndex((most) => (value ?? Infinity) <= most);
    counts[bucket < 0 ? BUCKETS.length : bucket]! += 1;
  }
  return drawChart(
    {
      grid: { left: 40, right: 12, top: 24, bottom: 28 },
      xAxis: {
        type: 'category',
        data: names,
        axisTick: { show: false },
        axisLabel: { color: '#222', interval: 0 },
      },
      yAxis: {
        type: 'value',
        name: '件',
        minInterval: 1,
        splitLine: { lineStyle: { color: '#eee' } },
      },
      series: [
        {
          type: 'bar',
          barWidth: 36,
          data: counts,
          itemStyle: { color: INK },
          label: { show: true, position: 'top', color: '#222' },
        },
      ],
    },
    { width: 440, height: 190 },
  );
}
