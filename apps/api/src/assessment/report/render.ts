import type { ExportFormat } from '@huixiang/contracts';
import { layOut, layOutPdf } from '../../documents/layout';
import { assessmentPages } from './pages';
import { type Report, dataText } from './report';
import { assessmentTable } from './table';
import { assessmentWorkbook } from './workbook';

/** An assessment in one of its forms. */
export async function render(
  format: ExportFormat,
  report: Report,
  progress: (share: number) => void = () => undefined,
): Promise<Buffer> {
  switch (format) {
    case 'xlsx':
      return assessmentWorkbook(report, progress);
    case 'docx':
      return layOut(await assessmentPages(report));
    case 'pdf':
      return layOutPdf(await assessmentPages(report), new Date(report.exportedAt));
    case 'csv':
      return assessmentTable(report);
    case 'json':
      return Buffer.from(dataText(report.data));
  }
}
