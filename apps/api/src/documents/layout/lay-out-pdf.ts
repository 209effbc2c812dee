import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions, TableCell } from 'pdfmake/interfaces';
import { FONT_FILES } from '../../charts/fonts';
import { type Block, type OfficialDocument, UNBREAKABLE } from './official-document';

const mm = (length: number) => (length / 25.4) * 72;

/** The measures of GB/T 9704-2012, in points: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. */
const MARGINS: [number, number, number, number] = [mm(28), mm(37), mm(26), mm(35)];
const TEXT_WIDTH = mm(156);
const SIZE = { masthead: 36, title: 22, body: 16, small: 14, table: 11 } as const;
const RED = '#e60012';
const RULE = { hLineWidth: () => 0.5, vLineWidth: () => 0.5 };

let ready = false;

/** Once per process or thread. What is not one of our fonts is neither read nor fetched. */
function prepare(): void {
  if (ready) return;
  const faces = (normal: string, bold: string) => ({
    normal,
    bold,
    italics: normal,
    bolditalics: bold,
  });
  const files: readonly string[] = Object.values(FONT_FILES);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path: string) => files.includes(path));
  pdfmake.setFonts({
    Song: faces(FONT_FILES.serif, FONT_FILES.serifBold),
    Hei: faces(FONT_FILES.sans, FONT_FILES.sansBold),
  });
  ready = true;
}

/** Lays the same document out as PDF that `layOut` makes a DOCX of. */
export async function layOutPdf(document: OfficialDocument, madeAt: Date): Promise<Buffer> {
  prepare();
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: MARGINS,
    language: 'zh-CN',
    info: { title: document.title, author: document.masthead.unit, creationDate: madeAt },
    defaultStyle: { font: 'Song', fontSize: SIZE.body, lineHeight: 1.2, alignment: 'justify' },
    footer: (page) => ({
      text: `— ${page} —`,
      fontSize: SIZE.small,
      alignment: page % 2 === 1 ? 'right' : 'left',
      margin: [MARGINS[0] + SIZE.small, mm(7), MARGINS[2] + SIZE.small, 0],
    }),
    content: [
      ...mastheadOf(document),
      ...bodyOf(document.body),
      ...signatureOf(document),
      ...copiesOf(document),
    ],
  };
  return pdfmake.createPdf(definition).getBuffer();
}

function mastheadOf({ masthead, title, addressee }: OfficialDocument): Content[] {
  const { name, issue, unit, date, marking } = masthead;
  return [
    { text: clean(marking ?? ' '), font: 'Hei' },
    {
      text: clean(name),
      bold: true,
      color: RED,
      alignment: 'center',
      // A longer name is set smaller, to stay on its line.
      fontSize: Math.min(SIZE.masthead, TEXT_WIDTH / Math.max(1, name.length) - 1),
      margin: [0, 6, 0, 6],
    },
    ...(issue === null ? [] : [{ text: clean(issue), alignment: 'center' as const }]),
    {
      columns: [
        { text: clean(unit), alignment: 'left' },
        { text: clean(date), alignment: 'right', width: 'auto' },
      ],
    },
    {
      canvas: [
        { type: 'line', x1: 0, y1: 4, x2: TEXT_WIDTH, y2: 4, lineWidth: 1.5, lineColor: RED },
      ],
    },
    {
      text: clean(title),
      bold: true,
      fontSize: SIZE.title,
      alignment: 'center',
      margin: [0, 26, 0, 18],
    },
    ...(addressee === null ? [] : [`${clean(addressee)}：`]),
  ];
}

/** The text block by block; a heading keeps to what it stands over, so that it does not end a page. */
function bodyOf(blocks: readonly Block[]): Content[] {
  const content: Content[] = [];
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i]!;
    const next = blocks[i + 1];
    // A long table breaks where it must.
    const keeps = block.kind === 'heading' && next !== undefined && next.kind !== 'table';
    if (!keeps) content.push(blockOf(block));
    else {
      content.push({ unbreakable: true, stack: [blockOf(block), blockOf(next)] });
      i += 1;
    }
  }
  return content;
}

function blockOf(block: Block): Content {
  switch (block.kind) {
    case 'heading':
      return {
        text: clean(block.text),
        font: block.level === 1 ? 'Hei' : 'Song',
        bold: block.level === 2,
        leadingIndent: SIZE.body * 2,
        margin: [0, 4, 0, 0],
      };
    case 'text':
      return block.text.split('\n').map((line) => ({
        text: clean(line === '' ? ' ' : line),
        leadingIndent: SIZE.body * 2,
        // What stands before a hash that goes to the next line would be drawn apart.
        alignment: UNBREAKABLE.test(line) ? 'left' : 'justify',
      }));
    case 'picture': {
      const width = Math.min(TEXT_WIDTH, block.of.width);
      return {
        unbreakable: true,
        alignment: 'center',
        margin: [0, 6, 0, 6],
        stack: [
          { image: `data:image/png;base64,${block.of.png.toString('base64')}`, width },
          { text: clean(block.caption), fontSize: SIZE.table },
        ],
      };
    }
    case 'form':
      return tableOf(
        [0.2, 0.8],
        block.rows.map(([label, value]) => [
          { text: clean(label), font: 'Hei', alignment: 'center' },
          { text: clean(value) },
        ]),
        0,
      );
    case 'table':
      return tableOf(
        block.widths,
        [
          block.head.map((text) => ({
            text: clean(text),
            font: 'Hei',
            alignment: 'center' as const,
          })),
          ...block.rows.map((row) => row.map((text) => ({ text: clean(text) }))),
        ],
        1,
      );
  }
}

/** A table over the width of the text, its head on every page. */
function tableOf(shares: readonly number[], body: TableCell[][], headerRows: number): Content {
  // Padding and rules are not part of a column's width.
  const room = TEXT_WIDTH - shares.length * 8.5;
  return {
    table: {
      headerRows,
      keepWithHeaderRows: headerRows,
      dontBreakRows: true,
      widths: shares.map((share) => room * share),
      body,
    },
    layout: { ...RULE, paddingLeft: () => 4, paddingRight: () => 4 },
    fontSize: SIZE.table,
    alignment: 'left',
    margin: [0, 4, 0, 8],
  };
}

function signatureOf({ signature }: OfficialDocument): Content[] {
  if (signature === null) return [];
  return [
    {
      unbreakable: true,
      alignment: 'right',
      margin: [0, SIZE.body * 2, SIZE.body * 4, 0],
      stack: [clean(signature.unit), clean(signature.date)],
    },
  ];
}

function copiesOf({ copies }: OfficialDocument): Content[] {
  if (copies.length === 0) return [];
  return [
    {
      margin: [0, SIZE.body, 0, 0],
      fontSize: SIZE.small,
      table: { widths: ['*'], body: copies.map(([how, to]) => [clean(`${how}：${to}`)]) },
      layout: {
        hLineWidth: (row, { table }) => (row === 0 || row === table.body.length ? 1 : 0),
        vLineWidth: () => 0,
      },
    },
  ];
}

/** Text without what the fonts have no sign for and what no page shows: pictures, control characters, halves of characters. */
function clean(text: string): string {
  return text.replace(/\p{Extended_Pictographic}|\p{Surrogate}|\u200d|\ufe0f|(?!\n)\p{Cc}/gu, '');
}
