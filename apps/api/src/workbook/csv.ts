import { inertCell } from './inert-cell';

const BOM = '\ufeff';

/** A field as RFC 4180 has it, inert in a spreadsheet. */
export function csvField(value: string | number): string {
  const text = String(inertCell(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A file of such rows: UTF-8 with a mark, for Excel takes it for GBK otherwise. */
export function csvFile(rows: readonly (readonly (string | number)[])[]): Buffer {
  const lines = rows.map((row) => row.map(csvField).join(','));
  return Buffer.from(`${BOM}${lines.join('\r\n')}\r\n`);
}
