import { BarChart, LineChart, LinesChart, PieChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, useState } from 'react';
import { useTheme } from '../lib/theme';
import { type Picture, chartTheme } from './chart-theme';
import './chart.css';

register([
  BarChart,
  LineChart,
  LinesChart,
  PieChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** The only place that knows ECharts' runtime: drawn once, then changed in place. */
export function Chart({
  picture,
  height,
  label,
  tabulated = true,
}: {
  picture: Picture;
  height: number;
  label: string;
  /** Whether the table is offered; not where the page shows the numbers beside it. */
  tabulated?: boolean;
}) {
  const { palette } = useTheme();
  const holder = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init>>(null);
  useEffect(() => {
    const element = holder.current!;
    const drawn = init(element, chartTheme(palette), { renderer: 'svg' });
    chart.current = drawn;
    const watcher = new ResizeObserver(() => drawn.resize());
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      drawn.dispose();
    };
  }, [palette]);
  useEffect(
    () =>
      chart.current?.setOption(
        {
          animation: false,
          aria: { enabled: true },
          textStyle: { fontFamily: 'inherit' },
          ...picture.option,
        },
        { notMerge: true },
      ),
    [picture, palette],
  );
  return (
    <>
      <div ref={holder} role="img" aria-label={label} style={{ height, width: '100%' }} />
      {tabulated && <DataTable label={label} table={picture.table} />}
    </>
  );
}

function DataTable({ label, table }: { label: string; table: Picture['table'] }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className="chart-table small"
      onToggle={(event) => setOpen((event.target as HTMLDetailsElement).open)}
    >
      <summary className="soft">数据表</summary>
      {open && (
        <div className="chart-table-holder" tabIndex={0} role="region" aria-label={label}>
          <table>
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, i) => (
                <tr key={i}>
                  {row.map((cell, j) => (
                    <td key={j}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
