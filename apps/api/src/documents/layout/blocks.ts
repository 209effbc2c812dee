import {
  AlignmentType,
  ImageRun,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Picture } from '../../charts/draw-chart';
import { FONT, INDENT, SIZE, TEXT_WIDTH, fontOf } from './measures';
import { type Block, UNBREAKABLE } from './official-document';

/** Share of the width a form's labels have. */
const LABEL_SHARE = 0.2;

/** The text of a document, block by block. */
export function bodyOf(blocks: readonly Block[]): (Paragraph | Table)[] {
  return blocks.flatMap(blockOf);
}

function blockOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const font = block.level === 1 ? FONT.heading : FONT.subheading;
      return [
        new Paragraph({
          indent: { firstLine: INDENT.first },
          keepNext: true,
          children: [new TextRun({ text: block.text, font: fontOf(font) })],
        }),
      ];
    }
    case 'text':
      return block.text.split('\n').map(
        (line) =>
          new Paragraph({
            alignment: UNBREAKABLE.test(line) ? AlignmentType.LEFT : AlignmentType.BOTH,
            indent: { firstLine: INDENT.first },
            children: [new TextRun(line)],
          }),
      );
    case 'picture':
      return pictureOf(block.of, block.caption);
    case 'form':
      return [formOf(block.rows), new Paragraph({})];
    case 'table':
      return [tableOf(block.head, block.widths, block.rows), new Paragraph({})];
  }
}

/** Width of the text in points, which pictures are given in. */
const TEXT_POINTS = TEXT_WIDTH / 20;
const PIXELS_PER_POINT = 96 / 72;

function pictureOf({ png, width, height }: Picture, caption: string): Paragraph[] {
  const scale = Math.min(1, TEXT_POINTS / width) * PIXELS_PER_POINT;
  const centred = { alignment: AlignmentType.CENTER };
  // At the height of the text's lines it would be cut: it takes what it needs.
  const spacing = { line: 240, lineRule: LineRuleType.AUTO };
  return [
    new Paragraph({
      ...centred,
      spacing,
      keepNext: true,
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: { width: width * scale, height: height * scale },
          altText: { name: caption, title: caption, description: caption },
        }),
      ],
    }),
    new Paragraph({
      ...centred,
      children: [new TextRun({ text: caption, size: SIZE.small })],
    }),
  ];
}

function formOf(rows: readonly (readonly [string, string])[]): Table {
  return laidOut(
    [LABEL_SHARE, 1 - LABEL_SHARE],
    rows.map(([label, value]) => [
      { text: label, font: FONT.heading, centred: true },
      { text: value },
    ]),
  );
}

function tableOf(
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): Table {
  return laidOut(widths, [
    head.map((text) => ({ text, font: FONT.heading, centred: true })),
    ...rows.map((row) => row.map((text) => ({ text }))),
  ]);
}

interface Cell {
  readonly text: string;
  readonly font?: (typeof FONT)[keyof typeof FONT];
  readonly centred?: boolean;
}

/** A table over the width of the text: 4号, its first row repeated where it breaks. */
function laidOut(shares: readonly number[], rows: readonly (readonly Cell[])[]): Table {
  const columnWidths = shares.map((share) => Math.round(TEXT_WIDTH * share));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths,
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          cantSplit: cells.every(({ text }) => text.length < 300),
          tableHeader: row === 0 && cells.every(({ centred }) => centred === true),
          children: cells.map(
            (cell, column) =>
              new TableCell({
                width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.CENTER,
                margins: { top: 40, bottom: 40, left: 100, right: 100 },
                children: linesOf(cell),
              }),
          ),
        }),
    ),
  });
}

function linesOf({ text, font = FONT.body, centred = false }: Cell): Paragraph[] {
  return text.split('\n').map(
    (line) =>
      new Paragraph({
        alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [new TextRun({ text: line, font: fontOf(font), size: SIZE.small })],
      }),
  );
}
