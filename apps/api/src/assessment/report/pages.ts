import { LABELS, percent } from '@huixiang/domain';
import { drawCode } from '../../charts/draw-code';
import {
  type Block,
  type OfficialDocument,
  heading,
  paragraph,
  picture,
} from '../../documents/layout/official-document';
import { day } from '../../documents/forms/words';
import { beijingTime } from '../../workbook/sheet';
import { indicatorChart, responseChart } from './charts';
import { type Report } from './report';
import { receiptText } from '../../ledger/receipt';
import { gradeOf, periodOf, pointsOf, scoreOf, standingOf, sureFigureOf } from './words';

/** So many cases are named on paper; all of them are in the workbook and the data. */
const MOST_CASES = 60;

/** An assessment as a document of the office (效果评估报告): what DOCX and PDF are laid out from. */
export async function assessmentPages(report: Report): Promise<OfficialDocument> {
  const { data, exportedBy, exportedAt } = report;
  const date = day(exportedAt);
  const issuer = /（(.+)）$/.exec(exportedBy)?.[1] ?? exportedBy;
  return {
    masthead: {
      name: '政务舆情回应效果评估',
      issue: data.number,
      unit: issuer,
      date,
      marking: '内部资料 注意保存',
    },
    title: `${data.unit.name}政务舆情回应效果评估报告（试行）`,
    addressee: data.number === null ? null : data.unit.name,
    body: [
      heading('一、评估结论'),
      paragraph(conclusionOf(report)),
      { kind: 'form', rows: summaryOf(report) },
      heading('二、指标得分'),
      ...pictured(indicatorChart(report), '图 1　各指标得分率'),
      indicatorTable(report),
      paragraph(
        '注：符合数在五以下的只列件数；括号内为件数与 95% 区间（Wilson）。负面占比变化、热度半衰为观察性指标，相关，非因果。',
      ),
      ...pictured(responseChart(report), '图 2　首次回应用时分布'),
      ...handOf(report),
      heading('四、处置单'),
      ...casesOf(report),
      heading('五、依据与核验'),
      paragraph(`评估标准：${data.standard.basis}，${data.standard.validFrom} 起施行。`),
      paragraph(
        `本报告数据的哈希为 sha256 ${report.sha256}，导出时的台账检查点见二维码。核验：扫码存成文件，与台账导出包一起交 huixiang verify --receipt。`,
      ),
      picture(await drawCode(receiptText(report), 120), '核验二维码'),
    ],
    signature: { unit: issuer, date },
    copies: [],
  };
}

function conclusionOf({ data }: Report): string {
  const { result } = data;
  const off = Math.round(result.deducted * 10) / 10;
  const parts = [
    `${periodOf(data)}，${data.unit.name}及其所属单位涉及处置单 ${result.cases.length} 件`,
    data.score === null ? '无适用指标，未得分' : `得分 ${scoreOf(data)}，等次为${gradeOf(data)}`,
    `指标覆盖 ${percent(result.coverage)}`,
  ];
  const more = [
    ...(off > 0 ? [`指标得分 ${result.earned?.toFixed(1) ?? '—'}，扣减 ${off} 分。`] : []),
    ...(result.vetoes.length > 0
      ? [`发布中有 ${result.vetoes.length} 次泄露国家秘密或个人隐私，一票否决。`]
      : []),
  ];
  return `${parts.join('，')}。${more.join('')}`;
}

function summaryOf({ data, exportedBy, exportedAt }: Report): (readonly [string, string])[] {
  const by = data.items
    .filter(({ removed }) => !removed)
    .reduce((sum, { points }) => sum + points, 0);
  return [
    ['评估单位', data.unit.name],
    ['评估期间', periodOf(data)],
    ['性质', standingOf(data)],
    ['得分 / 等次', `${scoreOf(data)}，${gradeOf(data)}`],
    ...(by === 0 ? [] : ([['其中人工评分', by > 0 ? `＋${by}` : String(by)]] as const)),
    ['计算时间', beijingTime(data.result.asOf)],
    ['导出', `${exportedBy}，${beijingTime(exportedAt)}`],
  ];
}

function indicatorTable({ data }: Report): Block {
  return {
    kind: 'table',
    head: ['编号', '指标', '数值', '得分 / 满分', '依据'],
    widths: [0.09, 0.25, 0.36, 0.2, 0.1],
    rows: data.result.measures.map((measure) => [
      measure.id,
      LABELS.indicator[measure.id],
      sureFigureOf(measure),
      pointsOf(measure),
      `${measure.evidence.length}`,
    ]),
  };
}

/** What took points off, what was judged by hand, what the unit said and was answered. */
function handOf({ data }: Report): Block[] {
  const numbers = new Map(data.result.cases.map(({ id, number }) => [id, number]));
  const off = [
    ...data.result.vetoes.map(({ cause, caseId }) => [
      LABELS.veto[cause],
      numbers.get(caseId) ?? '',
      '一票否决',
    ]),
    ...data.result.deductions.map(({ kind, points, caseId }) => [
      LABELS.deduction[kind],
      numbers.get(caseId) ?? '',
      `−${points}`,
    ]),
  ];
  const items = data.items
    .filter(({ removed }) => !removed)
    .map(({ title, points, reason }) => [
      `${title}：${reason}`,
      '',
      points > 0 ? `＋${points}` : `−${-points}`,
    ]);
  const rows = [...off, ...items];
  const said = data.objections.flatMap(({ text, by, at, upheld, answer }) => [
    paragraph(`${beijingTime(at)}，${by}提出异议：${text}`),
    paragraph(
      answer === null ? '尚待答复。' : `答复（${upheld === true ? '采纳' : '不采纳'}）：${answer}`,
    ),
  ]);
  return [
    heading('三、扣减、人工评分与异议'),
    rows.length === 0
      ? paragraph('本期无扣减，无人工评分。')
      : { kind: 'table', head: ['事项', '处置单', '分值'], widths: [0.6, 0.22, 0.18], rows },
    ...(said.length === 0 ? [paragraph('单位未提出异议。')] : said),
  ];
}

function casesOf({ data }: Report): Block[] {
  const { cases } = data.result;
  if (cases.length === 0) return [paragraph('本期没有立单。')];
  const shown = cases.slice(0, MOST_CASES);
  const rows = shown.map(({ number, title, level, unit }) => [
    number,
    title,
    LABELS.level[level as keyof typeof LABELS.level],
    unit,
  ]);
  return [
    {
      kind: 'table',
      head: ['编号', '标题', '等级', '现责任单位'],
      widths: [0.17, 0.45, 0.12, 0.26],
      rows,
    },
    ...(cases.length > shown.length
      ? [
          paragraph(
            `以上为前 ${shown.length} 件，全部 ${cases.length} 件及逐条依据见同一评估的表格和数据文件。`,
          ),
        ]
      : []),
  ];
}

function pictured(of: Parameters<typeof picture>[0] | null, caption: string): Block[] {
  return of === null ? [] : [picture(of, caption)];
}
