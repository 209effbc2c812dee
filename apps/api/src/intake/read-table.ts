import { decodeDocument } from '@huixiang/feeds';
import { parse } from 'csv-parse/sync';
import { type CellValue, Workbook } from 'exceljs';
import { MAX_IMPORT_ROWS, type TableRow, type TextTable } from './text-table';
import { refuseBomb } from './workbook-size';

const MAX_COLUMNS = 200;
/** A workbook can say one long text in fifty thousand cells: the server would hold each. */
const MAX_CHARACTERS = 30_000_000;

/** Why a file is no table that can be imported, in words for the person who gave it. */
class TableRefused extends Error {}

/**
 * Reads a CSV file (in whatever encoding Excel wrote it) or the first sheet of an XLSX workbook. Runs in a
 * thread of its own (TableReader): a file may be made to take hours or gigabytes.
 *
 * @throws an error whose message says why it is no table that can be imported
 */
export async function readTable(bytes: Buffer, limit = MAX_IMPORT_ROWS): Promise<TextTable> {
  const isWorkbook = bytes.toString('latin1', 0, 2) === 'PK';
  const { rows, encoding } = isWorkbook ? await readWorkbook(bytes) : readCsv(bytes);
  const [heading, ...body] = rows;
  if (heading === undefined || body.length === 0)
    throw new TableRefused('文件里没有数据行；第一行应是列名');
  return { columns: heading.cells, rows: body.slice(0, limit), total: body.length, encoding };
}

/** The rows of a table so far, none of them blank. */
class Rows {
  readonly rows: TableRow[] = [];
  #characters = 0;

  add(number: number, cells: readonly string[]): void {
    if (cells.every((cell) => cell === '')) return;
    this.#characters += cells.reduce((sum, cell) => sum + cell.length, 0);
    if (cells.length > MAX_COLUMNS)
      throw new TableRefused(`第 ${number} 行有 ${cells.length} 列，最多 ${MAX_COLUMNS} 列`);
    if (this.rows.length > MAX_IMPORT_ROWS)
      throw new TableRefused(`一次最多导入 ${MAX_IMPORT_ROWS} 行，这里更多，请拆分`);
    if (this.#characters > MAX_CHARACTERS)
      throw new TableRefused('表格里的文字太多，请删去不需要的列或拆分');
    this.rows.push({ number, cells });
  }
}

function readCsv(bytes: Buffer): { rows: readonly TableRow[]; encoding: string } {
  if (bytes.toString('hex', 0, 4) === 'd0cf11e0')
    throw new TableRefused('这是旧版 Excel（.xls）文件，请另存为 .xlsx 或 CSV');
  const { text, encoding } = decodeDocument(bytes, null);
  const firstLine = text.slice(0, 5000).split(/\r?\n/)[0] ?? '';
  const delimiter = [',', '\t', ';', '，'].reduce((best, one) =>
    firstLine.split(one).length > firstLine.split(best).length ? one : best,
  );
  const table = new Rows();
  let number = 0;
  parse(text, {
    delimiter,
    bom: true,
    trim: true,
    relax_column_count: true,
    relax_quotes: true,
    // Row by row, and nothing kept by the parser.
    on_record: (cells: string[]) => {
      table.add((number += 1), cells);
      return null;
    },
  });
  return { rows: table.rows, encoding };
}

async function readWorkbook(bytes: Buffer): Promise<{ rows: readonly TableRow[]; encoding: null }> {
  await refuseBomb(bytes);
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const table = new Rows();
  workbook.worksheets[0]?.eachRow((row, number) => {
    const values = Array.isArray(row.values) ? row.values.slice(1) : [];
    table.add(
      number,
      Array.from(values, (value) => cellText(value)),
    );
  });
  return { rows: table.rows, encoding: null };
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
