import type { BriefingView } from '@huixiang/contracts';
import { textOfParts } from '@huixiang/domain';
import { drawCode } from '../charts/draw-code';
import {
  type OfficialDocument,
  heading,
  paragraph,
  picture,
} from '../documents/layout/official-document';
import { receiptText } from '../ledger/receipt';
import { day } from '../documents/forms/words';

const NUMBERS = '一二三四五六七八九十'.split('');

/** A briefing as a document (简报: 报头, 报核, 报尾); an issued one carries the code by which it is found in the ledger. */
export async function briefingPages(
  view: BriefingView,
  checkpoint: string | null,
): Promise<OfficialDocument> {
  const { title, unit, issue, state, sections, edits, sha256 } = view;
  const date = day(view.issuedAt ?? view.composedAt);
  const said = (section: number, index: number) =>
    edits.find((edit) => edit.section === section && edit.paragraph === index)?.text;
  const code =
    state !== 'issued'
      ? []
      : [picture(await drawCode(receiptText({ sha256, checkpoint }), 100), '核验二维码')];
  const [name = title] = title.split('：');
  return {
    masthead: {
      name,
      issue: state === 'issued' ? issue : `${issue}（草稿）`,
      unit,
      date,
      marking: '内部资料 注意保存',
    },
    title: title.includes('：')
      ? title.slice(name.length + 1)
      : `${day(view.from)}至${day(new Date(new Date(view.to).getTime() - 1))}情况`,
    addressee: null,
    body: [
      ...sections.flatMap(({ heading: text, paragraphs }, i) => [
        heading(`${NUMBERS[i] ?? i + 1}、${text}`),
        ...paragraphs.map((parts, j) => paragraph(said(i, j) ?? textOfParts(parts))),
      ]),
      ...code,
    ],
    signature: null,
    copies: [['编发', unit]],
  };
}
