import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { MeasureView } from '@huixiang/contracts';
import {
  DEDUCTION_KINDS,
  type EventLevel,
  INDICATOR_IDS,
  LABELS,
  formulaOf,
} from '@huixiang/domain';
import { stream } from 'exceljs';
import { drawCode } from '../../charts/draw-code';
import { type PlacedPicture, addPictures } from '../../workbook/pictures';
import { StreamedSheet } from '../../workbook/streamed-sheet';
import { beijingTime } from '../../workbook/sheet';
import { indicatorChart, responseChart } from './charts';
import { COUNTED, type Report } from './report';
import { receiptText } from '../../ledger/receipt';
import { UNITS, gradeOf, periodOf, pointsOf, scoreOf, standingOf } from './words';

type Writer = InstanceType<typeof stream.xlsx.WorkbookWriter>;

/**
 * An assessment as an XLSX workbook: summary with charts and code, indicators, deductions and items by hand, cases, evidence, rules. Every
 * text cell is inert. Rows are written as they come, so that a province's year fits in little memory.
 *
 * @param progress told the share that is written, in [0, 1]
 */
export async function assessmentWorkbook(
  report: Report,
  progress: (share: number) => void,
): Promise<Buffer> {
  const out = new PassThrough();
  const all = buffer(out);
  const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  workbook.creator = '回响';
  workbook.created = new Date(report.data.result.asOf);
  const summaryRows = await summarySheet(workbook, report);
  await indicatorSheet(workbook, report);
  await handSheet(workbook, report);
  await caseSheet(workbook, report);
  await evidenceSheet(workbook, report, (share) => progress(share * 0.9));
  await ruleSheet(workbook, report);
  await workbook.commit();
  return addPictures(await all, await picturesOf(report, summaryRows));
}

async function picturesOf(report: Report, below: number): Promise<PlacedPicture[]> {
  const charts = [
    [indicatorChart(report), '各指标得分率'],
    [responseChart(report), '首次回应用时分布'],
  ] as const;
  const code = await drawCode(receiptText(report));
  let row = 0;
  const placed = charts.flatMap(([picture, alt]): PlacedPicture[] => {
    if (picture === null) return [];
    const at = { ...picture, column: 3, row, alt };
    row += Math.ceil(picture.height / 15) + 2;
    return [at];
  });
  return [...placed, { ...code, column: 1, row: below + 1, alt: '核验二维码' }];
}

async function summarySheet(workbook: Writer, report: Report): Promise<number> {
  const { data, checkpoint, sha256, exportedBy, exportedAt } = report;
  const { result, standard } = data;
  const off = Math.round(result.deducted * 10) / 10;
  const rows: [string, string | number][] = [
    ['政务舆情回应效果评估（试行）', ''],
    ['评估单位', data.unit.name],
    ['评估期间', periodOf(data)],
    ['性质', standingOf(data)],
    ['计算时间', beijingTime(result.asOf)],
    ['处置单数', result.cases.length],
    ['得分', scoreOf(data)],
    ['等次', gradeOf(data)],
    ['指标得分', result.earned === null ? '不适用' : result.earned.toFixed(1)],
    ['扣减', off],
    ['指标覆盖', `${Math.round(result.coverage * 100)}%（不适用的指标不计入，权重按比例分配）`],
    ['评估标准', standard.basis],
    ['导出', `${exportedBy}，${beijingTime(exportedAt)}`],
    ['数据哈希', `sha256 ${sha256}`],
    ['台账检查点', checkpoint ?? '台账尚无检查点'],
    [
      '核验方法',
      '扫描下方二维码，把内容存成文件，与台账导出包一起交 huixiang verify：node huixiang-verify.cjs 导出包.tar --receipt 二维码文件 --data 数据.json',
    ],
  ];
  const sheet = new StreamedSheet(
    workbook,
    '概要',
    [
      ['', 14],
      ['', 58],
      ['', 3],
      ['', 60],
    ],
    {
      orientation: 'portrait',
      headless: true,
    },
  );
  for (const [name, value] of rows)
    await sheet.add([name, value], (row) => {
      row.getCell(1).font = { bold: true, size: row.number === 1 ? 16 : 11 };
      row.getCell(2).alignment = { wrapText: true, vertical: 'top', horizontal: 'left' };
      row.getCell(1).alignment = { vertical: 'top' };
    });
  sheet.end();
  return rows.length;
}

async function indicatorSheet(workbook: Writer, { data }: Report): Promise<void> {
  const sheet = new StreamedSheet(workbook, '指标', [
    ['编号', 7],
    ['指标', 16],
    ['数值', 11],
    ['区间下限', 10],
    ['区间上限', 10],
    ['符合数', 8],
    ['总数', 8],
    ['九成不超过', 11],
    ['单位', 7],
    ['得分', 9],
    ['满分', 7],
    ['依据条数', 9],
    ['说明', 12],
    ['计算方法', 80],
  ]);
  for (const measure of data.result.measures)
    await sheet.add(indicatorCells(measure), (row) => {
      for (const column of [3, 8]) row.getCell(column).numFmt = UNITS[measure.unit].format;
      for (const column of [4, 5]) row.getCell(column).numFmt = '0.0%';
      row.getCell(10).numFmt = '0.00';
    });
  sheet.end();
}

function indicatorCells(measure: MeasureView): (string | number)[] {
  const { id, value, interval, tally, p90, score, points } = measure;
  return [
    id,
    LABELS.indicator[id],
    value ?? '不适用',
    ...(interval === null ? ['', ''] : [interval.low, interval.high]),
    ...(tally === null ? ['', ''] : [tally.hits, tally.of]),
    p90 ?? '',
    UNITS[measure.unit].word,
    score === null || points === 0 ? pointsOf(measure) : score * points,
    points,
    measure.evidence.length,
    measure.observational ? '相关，非因果' : '',
    measure.formula,
  ];
}

/** What took points off, what was added by hand, and what the unit said. */
async function handSheet(workbook: Writer, { data }: Report): Promise<void> {
  const numbers = new Map(data.result.cases.map(({ id, number }) => [id, number]));
  const sheet = new StreamedSheet(workbook, '扣减、人工评分与异议', [
    ['类别', 14],
    ['事项', 26],
    ['分值', 8],
    ['处置单', 14],
    ['理由、答复', 70],
    ['经办', 12],
    ['时间', 18],
  ]);
  for (const { cause, caseId } of data.result.vetoes)
    await sheet.add(['一票否决', LABELS.veto[cause], '', numbers.get(caseId) ?? '', '', '', '']);
  for (const { kind, points, caseId } of data.result.deductions)
    await sheet.add([
      '扣减',
      LABELS.deduction[kind],
      -points,
      numbers.get(caseId) ?? '',
      '',
      '',
      '',
    ]);
  for (const { title, points, reason, by, at, removed } of data.items)
    await sheet.add([
      removed ? '人工评分（已删除）' : '人工评分',
      title,
      removed ? '' : points,
      '',
      reason,
      by,
      beijingTime(at),
    ]);
  for (const { text, at, by, upheld, answer } of data.objections)
    await sheet.add([
      '单位异议',
      upheld === null ? '待答复' : upheld ? '采纳' : '不采纳',
      '',
      '',
      answer === null ? text : `${text}\n答复：${answer}`,
      by,
      beijingTime(at),
    ]);
  sheet.end();
}

async function caseSheet(workbook: Writer, { data }: Report): Promise<void> {
  const sheet = new StreamedSheet(workbook, '处置单', [
    ['编号', 14],
    ['标题', 60],
    ['等级', 10],
    ['现责任单位', 28],
    ['立单时间', 18],
  ]);
  for (const { number, title, level, unit, openedAt } of data.result.cases)
    await sheet.add([
      number,
      title,
      LABELS.level[level as EventLevel],
      unit,
      beijingTime(openedAt),
    ]);
  sheet.end();
}

async function evidenceSheet(
  workbook: Writer,
  report: Report,
  progress: (share: number) => void,
): Promise<void> {
  const { data } = report;
  const all = COUNTED(report);
  const cases = new Map(data.result.cases.map((one) => [one.id, one]));
  const sheet = new StreamedSheet(workbook, '证据', [
    ['指标', 8],
    ['名称', 16],
    ['处置单', 14],
    ['标题', 50],
    ['数值', 11],
    ['单位', 10],
    ['得分率', 9],
    ['台账对象', 18],
  ]);
  let written = 0;
  for (const measure of data.result.measures)
    for (const { caseId, subject, value, score } of measure.evidence) {
      const about = cases.get(caseId);
      await sheet.add(
        [
          measure.id,
          LABELS.indicator[measure.id],
          about?.number ?? '',
          about?.title ?? '',
          value ?? '未发生',
          UNITS[measure.evidenceUnit].word,
          score ?? '不计分',
          `${subject.type}:${subject.id}`,
        ],
        (row) => {
          row.getCell(5).numFmt = UNITS[measure.evidenceUnit].format;
          row.getCell(7).numFmt = '0.0%';
        },
      );
      written += 1;
      if (written % 1000 === 0) progress(written / all);
    }
  sheet.end();
}

async function ruleSheet(workbook: Writer, { data }: Report): Promise<void> {
  const { standard, validFrom, basis } = data.standard;
  const sheet = new StreamedSheet(workbook, '规则', [
    ['项目', 20],
    ['值', 12],
    ['说明', 90],
  ]);
  await sheet.add(['标准生效日期', validFrom, basis]);
  for (const id of INDICATOR_IDS)
    await sheet.add([
      `${id} ${LABELS.indicator[id]}`,
      standard.points[id],
      formulaOf(id, standard.limits),
    ]);
  for (const kind of DEDUCTION_KINDS)
    await sheet.add([LABELS.deduction[kind], -standard.deductions[kind], '每次']);
  const { excellent, good, pass } = standard.grades;
  await sheet.add(['等次', '', `≥${excellent} 优秀，≥${good} 良好，≥${pass} 合格，其下不合格`]);
  await sheet.add(['最少件数', standard.enoughCases, '不足的不评等次、不排名']);
  await sheet.add(['人工评分', standard.manualPoints, '加减分绝对值合计的上限']);
  sheet.end();
}
