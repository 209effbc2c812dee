import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { Boundary } from './boundary';
import type { Picture } from './chart-theme';
import { TEXT } from './text.zh';
import './chart.css';

const ChartRuntime = lazy(() =>
  import('./chart-runtime').then((m) => ({ default: m.ChartRuntime })),
);

/** Long after the page stands it is drawn unseen: for whoever prints it. */
const FETCHED_AHEAD_MS = 4000;
/** Drawn a little before it is scrolled to. */
const AHEAD = '80px';

/** A picture of a page: takes its room at once, and the script that draws it when it comes into sight. */
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
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true) return;
        setSeen(true);
        watcher.disconnect();
      },
      { rootMargin: AHEAD },
    );
    watcher.observe(place.current!);
    // On paper everything is in sight.
    const onPrint = () => setSeen(true);
    window.addEventListener('beforeprint', onPrint);
    const ahead = setTimeout(onPrint, FETCHED_AHEAD_MS);
    return () => {
      watcher.disconnect();
      window.removeEventListener('beforeprint', onPrint);
      clearTimeout(ahead);
    };
  }, []);
  return (
    <>
      <div ref={place} style={{ height, width: '100%' }}>
        {seen && (
          <Boundary>
            <Suspense fallback={null}>
              <ChartRuntime picture={picture} label={label} />
            </Suspense>
          </Boundary>
        )}
      </div>
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
      <summary className="soft">{TEXT.dataTable}</summary>
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
