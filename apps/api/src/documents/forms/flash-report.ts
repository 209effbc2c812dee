import { LABELS } from '@huixiang/domain';
import type { CaseFile } from '../case-file';
import { type OfficialDocument, heading, paragraph } from '../layout/official-document';
import { day, levelsOf, moment, publishedOf, releaseLine, spreadOf, due } from './words';

/**
 * 舆情快报: what happened, how it spreads, what is being done; a page that a leader reads in a minute. It names outlets, not
 * persons, and has no field for whether a post was deleted: it is about the answer.
 */
export function flashReport(file: CaseFile): OfficialDocument {
  const { detail, event, maker, now, serial } = file;
  const { case: summary } = detail;
  return {
    masthead: {
      name: '舆情快报',
      issue: `第${serial}期`,
      unit: maker.unit,
      date: day(now),
      marking: '内部资料　注意保存',
    },
    title: `关于“${summary.title}”的舆情快报`,
    addressee: null,
    body: [
      heading('一、基本情况'),
      paragraph(factsOf(file)),
      heading('二、传播情况'),
      paragraph(
        event === null
          ? `来自${LABELS.origin[summary.origin]}，收到留言${detail.messages.length}件，未见公开传播。`
          : `截至${moment(now)}，${spreadOf(event.event)}。${firstOf(file)}`,
      ),
      heading('三、研判'),
      paragraph(`${levelsOf(detail)}。涉及${categoriesOf(file)}。`),
      ...detail.consultations
        .slice(0, 1)
        .map((held) => paragraph(`${day(held.heldAt)}${held.convener}会商认为：${held.judgement}`)),
      heading('四、工作措施'),
      ...measuresOf(file).map(paragraph),
    ],
    signature: null,
    copies: [
      ['报', '本级政府负责同志'],
      ['送', [summary.unit.name, '宣传部门、网信部门'].join('、')],
    ],
  };
}

/** What is known of the matter, by its own articles. */
export function factsOf({ detail, event }: CaseFile): string {
  const { firstPublicAt, occurredAt } = detail;
  const times = [
    occurredAt === null ? [] : [`事发于${moment(occurredAt)}`],
    firstPublicAt === null ? [] : [`首次公开见于${moment(firstPublicAt)}`],
    [`${moment(detail.detectedAt)}发现`],
  ]
    .flat()
    .join('，');
  // An event of headlines alone says nothing in a sentence.
  const lead = event?.lead || detail.messages[0]?.excerpt || detail.case.title;
  return `${lead.replace(/[。…]*$/u, '')}。${times}。`;
}

function firstOf({ event }: CaseFile): string {
  const first = event?.first ?? null;
  if (first === null) return '';
  const where = first.url === null ? '' : `\n链接：${first.url}`;
  return `首发于${first.source.name}《${first.title}》。${where}`;
}

function categoriesOf({ detail }: CaseFile): string {
  const { categories, field } = detail.case;
  const kinds = categories.map((one) => LABELS.category[one]).join('、');
  return field === null ? kinds : `${LABELS.field[field]}领域，类别为${kinds}`;
}

/** What has been done, with whom, and what runs. */
export function measuresOf({ detail }: CaseFile): readonly string[] {
  const { case: summary, acceptedAt, requests } = detail;
  const accepted = acceptedAt === null ? '尚未签收' : `已于${moment(acceptedAt)}签收`;
  const published = publishedOf(detail);
  const running = summary.clocks.filter(
    ({ metAt, closedAt }) => metAt === null && closedAt === null,
  );
  return [
    `已于${moment(summary.openedAt)}立单交办${summary.unit.name}（编号${summary.number}），${accepted}。`,
    ...requests.map(
      (one) =>
        `已请${one.to}协同：${one.body.replace(/。$/u, '')}，${one.answer === null ? '待答复' : '已答复'}。`,
    ),
    ...(published.length === 0
      ? ['尚未对外发布。']
      : published.map((one) => `${releaseLine(one)}。`)),
    ...running.map((one) => `${LABELS.duty[one.duty]}须于${due(one)}前完成。`),
  ];
}
