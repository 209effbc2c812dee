import type { Worksheet } from 'exceljs';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const BEIJING = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
});

/** A moment as a cell says it, in Beijing time. */
export function beijingTime(iso: string): string {
  return BEIJING.format(new Date(iso));
}

/** Names columns, freezes the row of names and prints it on every page. */
export function nameColumns(
  sheet: Worksheet,
  columns: readonly (readonly [name: string, width: number])[],
): void {
  sheet.columns = columns.map(([name, width]) => ({ header: name, width }));
  sheet.getRow(1).font = { bold: true };
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  setUpPrint(sheet, 'landscape');
}

export function setUpPrint(sheet: Worksheet, orientation: 'portrait' | 'landscape'): void {
  sheet.pageSetup = { paperSize: 9, orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  sheet.pageSetup.printTitlesRow = '1:1';
}
