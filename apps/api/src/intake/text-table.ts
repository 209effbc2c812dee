/** A row and where it stands in the file, its heading and blank rows counted. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A table of text: the first row that is not blank names the columns; blank rows are left out. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Rows there are, though fewer may have been asked for. */
  readonly total: number;
  /** Of a CSV file; null for a workbook. */
  readonly encoding: string | null;
}

export const MAX_IMPORT_ROWS = 50_000;
