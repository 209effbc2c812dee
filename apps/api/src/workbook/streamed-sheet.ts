import type { Row, stream } from 'exceljs';
import { inertCell } from './inert-cell';

type Writer = InstanceType<typeof stream.xlsx.WorkbookWriter>;
type Sheet = ReturnType<Writer['addWorksheet']>;

/** So many rows are written before what waits to be read gets its turn. */
const BREATH = 500;

/** A sheet whose rows leave as they come: names frozen and printed on every page, text cells inert. */
export class StreamedSheet {
  readonly #sheet: Sheet;
  #rows = 0;

  constructor(
    workbook: Writer,
    name: string,
    columns: readonly (readonly [name: string, width: number])[],
    of: { readonly orientation?: 'portrait' | 'landscape'; readonly headless?: boolean } = {},
  ) {
    const { orientation = 'landscape', headless = false } = of;
    this.#sheet = workbook.addWorksheet(name, {
      ...(!headless && { views: [{ state: 'frozen', ySplit: 1 }] }),
      pageSetup: {
        paperSize: 9,
        orientation,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        ...(!headless && { printTitlesRow: '1:1' }),
      },
      headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
    });
    this.#sheet.columns = columns.map(([, width]) => ({ width }));
    if (headless) return;
    const head = this.#sheet.addRow(columns.map(([title]) => title));
    head.font = { bold: true };
    head.commit();
    this.#sheet.autoFilter = {
      from: { row: 1, column: 1 },
      to: { row: 1, column: columns.length },
    };
  }

  async add(
    cells: readonly (string | number)[],
    style: (row: Row) => void = () => undefined,
  ): Promise<void> {
    const row = this.#sheet.addRow(cells.map((cell) => inertCell(cell)));
    style(row);
    row.commit();
    this.#rows += 1;
    if (this.#rows % BREATH === 0) await new Promise((done) => setImmediate(done));
  }

  end(): void {
    this.#sheet.commit();
  }
}
