import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  Table,
  TextRun,
} from 'docx';
import { bodyOf } from './blocks';
import {
  FONT,
  INDENT,
  LINE_SPACING,
  PAGE,
  RED,
  SIZE,
  TEXT_WIDTH,
  TITLE_SPACING,
  TRACKING,
  fontOf,
} from './measures';
import type { OfficialDocument } from './official-document';

/** Lays a document out as DOCX. */
export async function layOut(document: OfficialDocument): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      title: document.title,
      creator: document.masthead.unit,
      evenAndOddHeaderAndFooters: true,
      styles: {
        default: {
          document: {
            run: {
              font: fontOf(FONT.body),
              size: SIZE.body,
              characterSpacing: TRACKING,
              language: { eastAsia: 'zh-CN' },
            },
            paragraph: { spacing: LINE_SPACING },
          },
        },
      },
      sections: [
        {
          properties: PAGE,
          footers: {
            default: pageNumber(AlignmentType.RIGHT),
            even: pageNumber(AlignmentType.LEFT),
          },
          children: [
            ...mastheadOf(document),
            ...titleOf(document),
            ...bodyOf(document.body),
            ...signatureOf(document),
            ...copiesOf(document),
          ],
        },
      ],
    }),
  );
}

/** Page numbers: 4号, a dash on each side, a character from the edge; right on odd pages, left on even ones. */
function pageNumber(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  const run = { font: fontOf(FONT.number), size: SIZE.small };
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: SIZE.small * 10, right: SIZE.small * 10 },
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

function mastheadOf({ masthead }: OfficialDocument): Paragraph[] {
  const { name, issue, unit, date, marking } = masthead;
  const centred = { alignment: AlignmentType.CENTER };
  return [
    new Paragraph({
      children: [new TextRun({ text: marking ?? '', font: fontOf(FONT.heading), size: SIZE.body })],
    }),
    new Paragraph({
      ...centred,
      spacing: { before: 200, after: 120, line: 240, lineRule: LineRuleType.AUTO },
      children: [
        new TextRun({
          text: name,
          font: fontOf(FONT.title),
          size: SIZE.masthead,
          color: RED,
          // Nine characters of this size fill the line; a longer name is set closer.
          ...(name.length > 9 && { scale: Math.floor((9 / name.length) * 100) }),
        }),
      ],
    }),
    ...(issue === null ? [] : [new Paragraph({ ...centred, children: [new TextRun(issue)] })]),
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
      // The red rule: 1.5 pt, over the whole width.
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 4 } },
      children: [new TextRun(`${unit}\t${date}`)],
    }),
  ];
}

/** 2号小标宋, centred, two lines below the rule. */
function titleOf({ title, addressee }: OfficialDocument): Paragraph[] {
  return [
    new Paragraph({}),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: LINE_SPACING.line, after: LINE_SPACING.line, ...TITLE_SPACING },
      children: [new TextRun({ text: title, font: fontOf(FONT.title), size: SIZE.title })],
    }),
    ...(addressee === null ? [] : [new Paragraph(`${addressee}：`)]),
  ];
}

/** Two lines below the text; the date four characters from the right. */
function signatureOf({ signature }: OfficialDocument): Paragraph[] {
  if (signature === null) return [];
  const right = { alignment: AlignmentType.RIGHT, keepLines: true };
  return [
    new Paragraph({ keepNext: true }),
    new Paragraph({
      ...right,
      keepNext: true,
      indent: { right: INDENT.end },
      children: [new TextRun(signature.unit)],
    }),
    new Paragraph({
      ...right,
      indent: { right: INDENT.end },
      children: [new TextRun(signature.date)],
    }),
  ];
}

/** 版记: in 4号 between two rules of 0.35 mm, a character in from each side. */
function copiesOf({ copies }: OfficialDocument): (Paragraph | Table)[] {
  if (copies.length === 0) return [];
  const rule = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 2 };
  const [first, last] = [0, copies.length - 1];
  return [
    new Paragraph({}),
    ...copies.map(
      ([how, to], index) =>
        new Paragraph({
          indent: { left: SIZE.small * 10, right: SIZE.small * 10 },
          border: {
            ...(index === first && { top: rule }),
            ...(index === last && { bottom: rule }),
          },
          children: [new TextRun({ text: `${how}：${to}`, size: SIZE.small })],
        }),
    ),
  ];
}
