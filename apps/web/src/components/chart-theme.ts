import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from '../lib/palette';

/** What a chart draws, and the same numbers for who cannot see it. Built by pure functions beside each page. */
export interface Picture {
  readonly option: EChartsCoreOption;
  readonly table: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly (string | number)[])[];
  };
}

/** What all charts have in common, in the colours of the page. */
export function chartTheme(palette: Palette) {
  const axis = {
    axisLine: { lineStyle: { color: palette.edge } },
    axisTick: { lineStyle: { color: palette.edge } },
    axisLabel: { color: palette.inkSoft },
    nameTextStyle: { color: palette.inkSoft },
    splitLine: { lineStyle: { color: palette.track } },
  };
  return {
    color: [palette.series, palette.negative, palette.good, palette.risk],
    textStyle: { color: palette.ink },
    categoryAxis: axis,
    valueAxis: axis,
    timeAxis: axis,
    legend: { textStyle: { color: palette.inkSoft }, inactiveColor: palette.edge },
    tooltip: {
      backgroundColor: palette.panel,
      borderColor: palette.line,
      textStyle: { color: palette.ink },
      axisPointer: { lineStyle: { color: palette.edge }, crossStyle: { color: palette.edge } },
    },
    markLine: { label: { color: palette.inkSoft } },
  };
}

/** Strokes over the colour of negative voices: told apart in grey print and by who sees no red. */
export function strokes(palette: Palette) {
  return {
    symbol: 'rect',
    color: palette.panel,
    dashArrayX: [1, 0],
    dashArrayY: [1, 4],
    rotation: -Math.PI / 4,
  };
}
