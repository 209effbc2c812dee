import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { stream } from 'exceljs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { csvField } from './csv';
import { layOut } from '../documents/layout/lay-out';
import { paragraph } from '../documents/layout/official-document';
import { inertCell } from './inert-cell';
import { StreamedSheet } from './streamed-sheet';

const STRINGS = 100_000;

/** Texts as attackers and people write them: what starts formulas, fields of programs, quotes, whatever Unicode has. */
const text = fc.oneof(
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
  fc
    .tuple(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        '\0',
        '＝',
        '＋',
        '－',
        '＠',
        '"',
        "'",
        ' =',
        '\ufeff=',
      ),
      fc.constantFrom(
        'HYPERLINK("http://x","点我")',
        "cmd|'/C calc'!A0",
        'SUM(A1:A9)',
        'IMPORTXML(1)',
        '1+1',
        '"";=1',
      ),
    )
    .map((parts) => parts.join('')),
);
const texts = fc.sample(text, { numRuns: STRINGS, seed: 20180420 });

/** As XML 1.0 can hold it, with line ends as a reader of XML gives them. */
const asXml = (value: string) => value.replace(/\r\n?/g, '\n');
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;

jest.setTimeout(120_000);

it(`as CSV every one of ${STRINGS} texts opens as text, and is what it was`, () => {
  const file = texts.map((one) => csvField(one)).join('\r\n');
  const rows: string[][] = parse(file, { relax_column_count: true, skip_empty_lines: false });
  const read = rows.map(([cell]) => cell ?? '');
  expect(read.filter((cell) => FORMULA.test(cell))).toEqual([]);
  expect(read).toEqual(texts.map((one) => String(inertCell(one))));
});

it(`as XLSX every one of ${STRINGS} texts is read back by another program as text`, async () => {
  const out = new PassThrough();
  const all = buffer(out);
  const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  const sheet = new StreamedSheet(workbook, '文字', [['文字', 20]]);
  for (const one of texts) await sheet.add([one, 'x']);
  sheet.end();
  await workbook.commit();
  const file = await all;
  const xml = Buffer.from(unzipSync(file)['xl/worksheets/sheet1.xml']!).toString('utf8');
  expect(xml).not.toMatch(/<f[ >]/);
  const rows = (await readSheet(file)).slice(1);
  const read = rows.map(([cell]) => (typeof cell === 'string' ? cell : ''));
  expect(rows).toHaveLength(STRINGS);
  expect(read.filter((cell) => FORMULA.test(cell))).toEqual([]);
});

it('as DOCX they stand as text and make no fields', async () => {
  const some = texts.slice(0, 5000);
  const docx = await layOut({
    masthead: { name: '测试', issue: null, unit: '单位', date: '2026年1月1日', marking: null },
    title: '测试',
    addressee: null,
    body: some.map((one) => paragraph(one)),
    signature: null,
    copies: [],
  });
  const xml = Buffer.from(unzipSync(docx)['word/document.xml']!).toString('utf8');
  expect(xml).not.toMatch(/<w:(?:fldSimple|instrText|hyperlink|object)/);
  expect(asXml(xml)).toContain('IMPORTXML(1)');
});
