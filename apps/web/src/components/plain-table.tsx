import { Empty } from 'antd';
import { Fragment, type ReactNode, useState } from 'react';
import { TEXT } from './text.zh';
import './plain-table.css';

export interface Column<Row> {
  readonly title: ReactNode;
  readonly render: (row: Row) => ReactNode;
  readonly align?: 'right';
  /** Pixels. */
  readonly width?: number;
  /** Shown on screens from 768 (md) or 992 pixels (lg) on. */
  readonly from?: 'md' | 'lg';
}

/** Rows as the browser's own table: nothing to sort, page or select, and no script to fetch for that. */
export function PlainTable<Row>(props: {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
  /** What to say where there is no row. */
  empty: string;
  /** What a row opens into; null where it does not. */
  detail?: ((row: Row) => ReactNode) | undefined;
  /** So many rows are shown until somebody asks for more. */
  atFirst?: number;
}) {
  const { columns, rows, keyOf, empty, detail, atFirst = Infinity } = props;
  const [shown, setShown] = useState(atFirst);
  const [open, setOpen] = useState<ReadonlySet<string | number>>(new Set());
  if (rows.length === 0) return <Empty description={empty} />;
  const toggle = (key: string | number) =>
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  const rest = Math.min(atFirst, rows.length - shown);
  return (
    <div className="table-scroll">
      <table className="plain-table">
        <thead>
          <tr>
            {detail !== undefined && <th className="opener" aria-label={TEXT.detail} />}
            {columns.map(({ title, width, ...column }, i) => (
              <th key={i} scope="col" className={classOf(column)} style={{ width }}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => {
            const key = keyOf(row);
            const inside = detail?.(row) ?? null;
            const isOpen = open.has(key);
            return (
              <Fragment key={key}>
                <tr>
                  {detail !== undefined && (
                    <td className="opener">
                      {inside !== null && (
                        <button
                          type="button"
                          aria-expanded={isOpen}
                          aria-label={isOpen ? TEXT.foldDetail : TEXT.openDetail}
                          onClick={() => toggle(key)}
                        >
                          {isOpen ? '−' : '+'}
                        </button>
                      )}
                    </td>
                  )}
                  {columns.map((column, i) => (
                    <td key={i} className={classOf(column)}>
                      {column.render(row)}
                    </td>
                  ))}
                </tr>
                {isOpen && (
                  <tr className="inside">
                    <td colSpan={columns.length + 1}>{inside}</td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {rest > 0 && (
        <button
          type="button"
          className="link-button small"
          onClick={() => setShown(shown + atFirst)}
        >
          {TEXT.showMoreRows(rest)}
        </button>
      )}
    </div>
  );
}

function classOf({ align, from }: Pick<Column<never>, 'align' | 'from'>): string {
  return [align === 'right' ? 'number' : '', from === undefined ? '' : `from-${from}`]
    .join(' ')
    .trim();
}
