import { inertCell } from '../workbook/inert-cell';
import type { TableRow } from './text-table';

/** A row that was not imported, and why. */
export interface RefusedRow {
  readonly row: TableRow;
  readonly id: string | null;
  readonly message: string;
}

/**
 * The refused rows as a CSV file that can be mended and imported again: the columns they had, then where they
 * stood and why they were refused. With a mark, so that Excel opens it as UTF-8; no cell is a formula.
 */
export function refusedFile(columns: readonly string[], refused: readonly RefusedRow[]): string {
  const width = refused.reduce((most, { row }) => Math.max(most, row.cells.length), columns.length);
  const wide = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, i) => cells[i] ?? '');
  const lines = [
    [...wide(columns), '原文件行号', '原因'],
    ...refused.map(({ row, message }) => [...wide(row.cells), String(row.number), message]),
  ];
  return `\ufeff${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function quoted(cell: string): string {
  return `"${inertCell(cell).replaceAll('"', '""')}"`;
}
