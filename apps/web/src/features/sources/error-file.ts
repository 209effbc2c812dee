import type { ItemFault } from '@huixiang/contracts';

/** The rows that were not imported and why, as a CSV file's address; Excel opens it as UTF-8. */
export function errorFile(faults: readonly ItemFault[]): string {
  const rows = faults.map(({ position, id, message }) => [String(position), id ?? '', message]);
  const text = [['行号', '编号', '原因'], ...rows]
    .map((row) => row.map(cell).join(','))
    .join('\r\n');
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${text}`)}`;
}

/** Quoted, and inert: a cell that begins like a formula is one to Excel. */
function cell(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${inert.replaceAll('"', '""')}"`;
}
