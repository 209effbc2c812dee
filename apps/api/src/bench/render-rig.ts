import { readFile, writeFile } from 'node:fs/promises';
import { Workbook } from 'exceljs';
import type { Report } from '../assessment/report/report';
import { assessmentWorkbook } from '../assessment/report/workbook';

export interface RenderedFigures {
  readonly seconds: number;
  readonly megabytes: number;
  readonly peakMegabytes: number;
}

/** The evidence alone as ExcelJS writes it when nobody asks it to stream: what anyone would write first. */
async function inMemory({ data }: Report): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('证据');
  const cases = new Map(data.result.cases.map((one) => [one.id, one]));
  for (const { id, evidence } of data.result.measures)
    for (const { caseId, subject, value, score } of evidence) {
      const about = cases.get(caseId);
      sheet.addRow([
        id,
        about?.number,
        about?.title,
        value,
        score,
        `${subject.type}:${subject.id}`,
      ]);
    }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function main(): Promise<void> {
  const [given, told, how] = process.argv.slice(2) as [string, string, 'ours' | 'peer'];
  const report = JSON.parse(await readFile(given, 'utf8')) as Report;
  const started = performance.now();
  const bytes =
    how === 'ours' ? await assessmentWorkbook(report, () => undefined) : await inMemory(report);
  const figures: RenderedFigures = {
    seconds: (performance.now() - started) / 1000,
    megabytes: Math.round(bytes.length / 1e6),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  await writeFile(told, JSON.stringify(figures));
}

void main();
