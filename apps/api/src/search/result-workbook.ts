import type { SearchFilters, SearchHit } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { inertCell } from '../workbook/inert-cell';
import { newWorkbook } from '../workbook/new-workbook';
import { beijingTime, nameColumns, setUpPrint } from '../workbook/sheet';

/** What was found as an XLSX workbook, and beside it what was asked, by whom and when. Every text cell is inert. */
export async function resultWorkbook(
  hits: readonly SearchHit[],
  asked: {
    readonly filters: SearchFilters;
    readonly by: string;
    readonly at: Date;
    readonly placeNames: readonly string[];
    readonly sourceNames: readonly string[];
    /** There was more than the workbook holds. */
    readonly cut: boolean;
  },
): Promise<Buffer> {
  const workbook = newWorkbook(asked.at);
  const sheet = workbook.addWorksheet('信息');
  nameColumns(sheet, [
    ['标题', 50],
    ['摘录', 80],
    ['来源', 20],
    ['层级', 10],
    ['发布时间', 18],
    ['首次见到', 18],
    ['情感', 8],
    ['领域', 12],
    ['地点', 14],
    ['转载', 8],
    ['所属事件', 50],
    ['网址', 50],
  ]);
  for (const hit of hits)
    sheet.addRow([
      inertCell(hit.title),
      inertCell(hit.excerpt),
      inertCell(hit.source.name),
      LABELS.tier[hit.source.tier],
      hit.claimedAt === null ? '' : beijingTime(hit.claimedAt),
      beijingTime(hit.firstSeenAt),
      LABELS.sentiment[hit.sentiment],
      hit.field === null ? '' : LABELS.field[hit.field],
      inertCell(hit.place ?? ''),
      hit.reprints,
      inertCell(hit.event?.title ?? ''),
      inertCell(hit.url ?? ''),
    ]);
  const said = workbook.addWorksheet('检索条件');
  said.columns = [{ width: 14 }, { width: 70 }];
  for (const [name, value] of conditionRows(hits.length, asked))
    said.addRow([name, inertCell(value)]);
  said.getColumn(1).font = { bold: true };
  said.getColumn(2).alignment = { wrapText: true, horizontal: 'left' };
  setUpPrint(said, 'portrait');
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function conditionRows(
  found: number,
  asked: Parameters<typeof resultWorkbook>[1],
): readonly (readonly [string, string | number])[] {
  const { filters } = asked;
  const named = <Key extends string>(
    some: readonly Key[] | undefined,
    labels: Readonly<Record<Key, string>>,
  ) => (some ?? []).map((key) => labels[key]).join('、') || '不限';
  return [
    ['检索词', filters.q === '' ? '不限' : filters.q],
    ['情感', named(filters.sentiments, LABELS.sentiment)],
    ['领域', named(filters.fields, LABELS.field)],
    ['类别', named(filters.categories, LABELS.category)],
    ['来源层级', named(filters.tiers, LABELS.tier)],
    ['信息源', asked.sourceNames.join('、') || '不限'],
    ['地区', asked.placeNames.join('、') || '不限'],
    ['首次见到', `${timeOf(filters.from, '最早')} 至 ${timeOf(filters.to, '现在')}`],
    ['转载', filters.reprints ? '包含' : '不包含'],
    ['无关信息', filters.irrelevant ? '包含' : '不包含'],
    ['篇数', asked.cut ? `${found}（仅最近的，其余未导出）` : found],
    ['导出时间', beijingTime(asked.at.toISOString())],
    ['导出人', asked.by],
  ];
}

const timeOf = (iso: string | undefined, otherwise: string) =>
  iso === undefined ? otherwise : beijingTime(iso);
