import type { AssessmentView, MeasureView } from '@huixiang/contracts';
import { type EventLevel, LABELS } from '@huixiang/domain';
import { type Worksheet, Workbook } from 'exceljs';
import { inertCell } from '../workbook/inert-cell';
import { beijingTime, nameColumns, setUpPrint } from '../workbook/sheet';

const day = (iso: string | null) => (iso === null ? '全部' : beijingTime(iso));

/** An assessment as an XLSX workbook: summary, indicators, evidence, cases. Every text cell is inert. */
export async function assessmentWorkbook(view: AssessmentView, signedBy: string): Promise<Buffer> {
  const workbook = new Workbook();
  workbook.creator = '回响';
  workbook.created = new Date(view.asOf);
  summarySheet(workbook.addWorksheet('概要'), view, signedBy);
  indicatorSheet(workbook.addWorksheet('指标'), view.measures);
  evidenceSheet(workbook.addWorksheet('证据'), view);
  caseSheet(workbook.addWorksheet('处置单'), view);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function summarySheet(sheet: Worksheet, view: AssessmentView, exportedBy: string): void {
  sheet.columns = [{ width: 18 }, { width: 70 }];
  const rows: [string, string | number][] = [
    ['政务舆情回应效果评估（试行）', ''],
    ['评估单位', view.unit?.name ?? '单件处置单'],
    ['评估期间', `${day(view.from)} 至 ${day(view.to)}`],
    ['计算时间', day(view.asOf)],
    ['处置单数', view.cases.length],
    ['得分', view.score === null ? '不适用' : Math.round(view.score * 10) / 10],
    ['等次', view.grade === null ? '件数不足五件，不评等次' : LABELS.grade[view.grade]],
    ['指标覆盖', `${Math.round(view.coverage * 100)}%（不适用的指标不计入，权重按比例分配）`],
    ['导出人', exportedBy],
    ['台账检查点', view.checkpoint ?? '台账尚无检查点'],
    [
      '核验方法',
      '将台账导出包与本检查点交 huixiang verify：node huixiang-verify.cjs 导出包.tar --checkpoint 检查点文件',
    ],
  ];
  for (const [name, value] of rows) sheet.addRow([name, inertCell(value)]);
  sheet.getRow(1).font = { bold: true, size: 16 };
  sheet.getColumn(1).font = { bold: true };
  sheet.getColumn(2).alignment = { wrapText: true, vertical: 'top', horizontal: 'left' };
  setUpPrint(sheet, 'portrait');
}

function indicatorSheet(sheet: Worksheet, measures: readonly MeasureView[]): void {
  nameColumns(sheet, [
    ['编号', 8],
    ['指标', 18],
    ['数值', 12],
    ['九成不超过', 12],
    ['单位', 8],
    ['得分', 10],
    ['满分', 10],
    ['依据件数', 10],
    ['计算方法', 80],
  ]);
  for (const measure of measures) {
    const row = sheet.addRow([
      measure.id,
      LABELS.indicator[measure.id],
      measure.value ?? '不适用',
      measure.p90 ?? '',
      measure.unit === 'hours' ? '小时' : '比例',
      measure.score === null
        ? measure.points === 0
          ? '不计分'
          : '不适用'
        : measure.score * measure.points,
      measure.points,
      measure.evidence.length,
      measure.formula,
    ]);
    for (const column of [3, 4])
      row.getCell(column).numFmt = measure.unit === 'hours' ? '0.0' : '0.0%';
    row.getCell(6).numFmt = '0.00';
  }
}

function evidenceSheet(sheet: Worksheet, view: AssessmentView): void {
  nameColumns(sheet, [
    ['编号', 8],
    ['指标', 18],
    ['处置单', 14],
    ['标题', 50],
    ['数值', 12],
    ['得分率', 10],
  ]);
  const cases = new Map(view.cases.map((one) => [one.id, one]));
  for (const measure of view.measures) {
    for (const item of measure.evidence) {
      const about = cases.get(item.caseId);
      const row = sheet.addRow([
        measure.id,
        LABELS.indicator[measure.id],
        inertCell(about?.number ?? ''),
        inertCell(about?.title ?? ''),
        item.value ?? '未发生',
        item.score ?? '不计分',
      ]);
      row.getCell(5).numFmt = measure.unit === 'hours' ? '0.0' : '0.0%';
      row.getCell(6).numFmt = '0.0%';
    }
  }
}

function caseSheet(sheet: Worksheet, view: AssessmentView): void {
  nameColumns(sheet, [
    ['编号', 14],
    ['标题', 60],
    ['等级', 10],
    ['责任单位', 28],
    ['立单时间', 20],
  ]);
  for (const one of view.cases) {
    const level = LABELS.level[one.level as EventLevel];
    sheet.addRow([
      inertCell(one.number),
      inertCell(one.title),
      level,
      inertCell(one.unit),
      day(one.openedAt),
    ]);
  }
}
