import { DomainError } from '@huixiang/domain';
import { decodeDocument } from '@huixiang/feeds';
import { parse } from 'csv-parse/sync';
import { type CellValue, Workbook } from 'exceljs';

/** A table of text: the first row names the columns. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of a CSV file; null for a workbook. */
  readonly encoding: string | null;
}

export const MAX_IMPORT_ROWS = 50_000;

/**
 * Reads a CSV file (in whatever encoding Excel wrote it) or the first sheet of an XLSX workbook.
 *
 * @throws DomainError import.unreadable
 */
export async function readTable(bytes: Buffer): Promise<TextTable> {
  const isWorkbook = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const { rows, encoding } = isWorkbook ? await readWorkbook(bytes) : readCsv(bytes);
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const [columns, ...body] = filled;
  if (columns === undefined || body.length === 0)
    throw unreadable('文件里没有数据行；第一行应是列名');
  if (body.length > MAX_IMPORT_ROWS)
    throw unreadable(`一次最多导入 ${MAX_IMPORT_ROWS} 行，这里有 ${body.length} 行，请拆分`);
  return { columns, rows: body, encoding };
}

function readCsv(bytes: Buffer): { rows: string[][]; encoding: string } {
  if (bytes.toString('hex', 0, 4) === 'd0cf11e0')
    throw unreadable('这是旧版 Excel（.xls）文件，请另存为 .xlsx 或 CSV');
  const { text, encoding } = decodeDocument(bytes, null);
  const firstLine = text.slice(0, 5000).split(/\r?\n/)[0] ?? '';
  const delimiter = [',', '\t', ';', '，'].reduce((best, one) =>
    firstLine.split(one).length > firstLine.split(best).length ? one : best,
  );
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      bom: true,
      trim: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    return { rows, encoding };
  } catch (error) {
    throw unreadable((error as Error).message);
  }
}

async function readWorkbook(bytes: Buffer): Promise<{ rows: string[][]; encoding: null }> {
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  } catch (error) {
    throw unreadable((error as Error).message);
  }
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    const values = Array.isArray(row.values) ? row.values.slice(1) : [];
    rows.push(Array.from(values, (value) => cellText(value)));
  });
  return { rows, encoding: null };
}

/** A cell as a person sees it; a date without a zone, for Excel has none. */
function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace('T', ' ');
  if (typeof value !== 'object') return String(value).trim();
  if ('richText' in value)
    return value.richText
      .map((part) => part.text)
      .join('')
      .trim();
  if ('text' in value) return cellText(value.text);
  if ('result' in value) return cellText(value.result);
  return '';
}

function unreadable(message: string): DomainError {
  return new DomainError('import.unreadable', { faults: [{ path: 'file', message }] });
}
