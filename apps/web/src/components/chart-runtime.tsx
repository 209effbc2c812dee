import { BarChart, LineChart, LinesChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, setPlatformAPI, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTheme } from '../lib/theme';
import { canvasMeasure, measurerOf } from './chart-measure';
import { type Picture, chartTheme } from './chart-theme';

register([
  BarChart,
  LineChart,
  LinesChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  SVGRenderer,
]);
setPlatformAPI({ measureText: measurerOf(canvasMeasure()) });

/**
 * The only place that knows ECharts' runtime: drawn once, then changed in place. How long each change took until it was
 * drawn stands among the browser's own measures, as `chart`.
 */
export function ChartRuntime({ picture, label }: { picture: Picture; label: string }) {
  const { palette } = useTheme();
  const holder = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init>>(null);
  const asked = useRef<number>(null);
  useEffect(() => {
    const element = holder.current!;
    const drawn = init(element, chartTheme(palette), { renderer: 'svg' });
    chart.current = drawn;
    drawn.on('rendered', () => {
      if (asked.current !== null) performance.measure('chart', { start: asked.current });
      asked.current = null;
    });
    const watcher = new ResizeObserver(() => drawn.resize());
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      drawn.dispose();
    };
  }, [palette]);
  useEffect(() => {
    asked.current = performance.now();
    chart.current?.setOption(
      {
        animation: false,
        // Its strokes; what it would say of itself is in the label and the table.
        aria: { enabled: true, label: { enabled: false } },
        // By name: a width can be measured in it, which it cannot in what is inherited.
        textStyle: { fontFamily: getComputedStyle(holder.current!).fontFamily },
        ...picture.option,
      },
      { notMerge: true },
    );
    // In the same frame as the words beside it.
    chart.current?.getZr().flush();
  }, [picture, palette]);
  return <div ref={holder} role="img" aria-label={label} className="chart-holder" />;
}
