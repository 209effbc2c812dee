import { LABELS } from '@huixiang/domain';
import type { CaseFile } from '../case-file';
import { type Block, type OfficialDocument, heading, paragraph } from '../layout/official-document';
import { clockLine, day, moment, publishedOf, releaseLine, spreadOf } from './words';

/** 续报: numbered, and only what has come since the report before it. */
export function followUpReport(file: CaseFile): OfficialDocument {
  const { detail, event, since, now, round } = file;
  const from = since?.toISOString() ?? detail.case.openedAt;
  const published = publishedOf(detail).filter(({ publishedAt }) => (publishedAt ?? '') > from);
  const requests = detail.requests.filter(
    ({ askedAt, answeredAt }) => askedAt > from || (answeredAt ?? '') > from,
  );
  const held = detail.consultations.filter(({ enteredAt }) => enteredAt > from);
  const clocks = detail.case.clocks.filter(
    ({ metAt, dueAt }) => (metAt ?? '') > from || (metAt === null && dueAt < now.toISOString()),
  );
  const moved = published.length + requests.length + held.length + clocks.length > 0;
  return report(file, `舆情续报（第${round}次）`, [
    paragraph(`现将${moment(from)}至${moment(now)}的新情况续报如下。`),
    heading('一、传播变化'),
    paragraph(event === null ? '未见公开传播。' : `截至目前，${spreadOf(event.event)}。`),
    heading('二、处置进展'),
    ...(moved ? [] : [paragraph('其间没有新的进展。')]),
    ...published.map((one) => paragraph(`${releaseLine(one)}。`)),
    ...held.map((one) => paragraph(`${day(one.heldAt)}${one.convener}会商决定：${one.decisions}`)),
    ...requests.map((one) =>
      paragraph(
        one.answer === null ? `已请${one.to}协同：${one.body}` : `${one.to}答复：${one.answer}`,
      ),
    ),
    ...clocks.map((one) => paragraph(`${clockLine(one, now)}。`)),
  ]);
}

/** 终报: how it was handled, how it stands, what remains (善后、评估). */
export function finalReport(file: CaseFile): OfficialDocument {
  const { detail, event, now } = file;
  const published = publishedOf(detail);
  const open = detail.commitments.filter(({ state }) => state === 'pending' || state === 'broken');
  return report(file, '舆情终报', [
    heading('一、处置情况'),
    paragraph(
      `${moment(detail.case.openedAt)}立单交办${detail.case.unit.name}（编号${detail.case.number}）。`,
    ),
    ...(published.length === 0
      ? [paragraph('未对外发布。')]
      : published.map((one) => paragraph(`${releaseLine(one)}。`))),
    ...detail.case.clocks.map((one) => paragraph(`${clockLine(one, now)}。`)),
    heading('二、目前情况'),
    paragraph(
      `${event === null ? '' : `${spreadOf(event.event)}，目前处于${LABELS.stage[event.event.stage]}阶段。`}${
        detail.closedAt === null
          ? '尚未办结。'
          : `已于${moment(detail.closedAt)}办结${detail.closeReason === null ? '' : `，说明：${detail.closeReason}`}。`
      }`,
    ),
    heading('三、下一步'),
    ...(open.length === 0
      ? [paragraph('公开承诺均已兑现，将按规定开展效果评估并归档。')]
      : open.map((one) =>
          paragraph(
            `继续兑现公开承诺：${one.deed}（${one.dueOn === null ? '未定期限' : `${day(one.dueOn)}前`}）。`,
          ),
        )),
  ]);
}

function report(file: CaseFile, name: string, body: readonly Block[]): OfficialDocument {
  const { detail, maker, now, serial } = file;
  return {
    masthead: {
      name: '舆情专报',
      issue: `第${serial}期`,
      unit: maker.unit,
      date: day(now),
      marking: '内部资料　注意保存',
    },
    title: `关于“${detail.case.title}”的${name}`,
    addressee: null,
    body,
    signature: null,
    copies: [
      ['报', '本级政府负责同志'],
      ['送', detail.case.unit.name],
    ],
  };
}
