import { LABELS } from '@huixiang/domain';
import { csvFile } from '../../workbook/csv';
import { type Report } from './report';
import { receiptText } from '../../ledger/receipt';
import { UNITS, gradeOf, periodOf, scoreOf, standingOf } from './words';

/**
 * The evidence of an assessment as CSV (RFC 4180): one row for each piece. What it
 * is of, and the receipt, stand under it, so that the first row is the names.
 */
export function assessmentTable(report: Report): Buffer {
  const { data } = report;
  const cases = new Map(data.result.cases.map((one) => [one.id, one]));
  const head = [
    '指标',
    '名称',
    '满分',
    '指标得分率',
    '处置单',
    '标题',
    '数值',
    '单位',
    '得分率',
    '台账对象',
  ];
  const rows = data.result.measures.flatMap((measure) => {
    const of = [measure.id, LABELS.indicator[measure.id], measure.points, measure.score ?? ''];
    if (measure.evidence.length === 0) return [[...of, '', '', '', '', '', '']];
    const unit = UNITS[measure.evidenceUnit].word;
    return measure.evidence.map(({ caseId, subject, value, score }) => [
      ...of,
      cases.get(caseId)?.number ?? '',
      cases.get(caseId)?.title ?? '',
      value ?? '',
      unit,
      score ?? '',
      `${subject.type}:${subject.id}`,
    ]);
  });
  const notes = [
    ['评估单位', data.unit.name],
    ['评估期间', periodOf(data)],
    ['性质', standingOf(data)],
    ['得分', scoreOf(data)],
    ['等次', gradeOf(data)],
    ['回执', receiptText(report)],
  ];
  return csvFile([head, ...rows, [], ...notes]);
}
