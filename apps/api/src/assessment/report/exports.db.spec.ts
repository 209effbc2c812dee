import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { assessmentData, exportView, ledgerPage, ledgerStatus } from '@huixiang/contracts';
import { INDICATOR_IDS } from '@huixiang/domain';
import { type CellValue, Workbook } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../../test/database';
import {
  type Person,
  aPerson,
  aSmallProvince,
  anEvent,
  anOpening,
  browser,
} from '../../../test/factories';
import { Sequencer } from '../../ledger/sequencer';

const NOW = new Date('2026-05-10T00:00:00Z');
const PERIOD = { from: '2026-05-01T00:00:00Z', to: '2026-06-01T00:00:00Z' };

let database: TestDatabase;
let app: NestExpressApplication;
let units: Awaited<ReturnType<typeof aSmallProvince>>;
let evaluator: Person;

beforeAll(async () => {
  database = await aDatabase();
  await setClock(database, NOW);
  units = await aSmallProvince(database);
  const officer = await aPerson(database, 'officer', units.province);
  evaluator = await aPerson(database, 'evaluator', units.province);
  app = await aServer(database);
  for (const title of ['=1+1', '听泉县学校供餐，“变质”', '@SUM(A1)\n第二行']) {
    const event = await anEvent(database, units.county);
    await browser(app, officer).make('/cases', anOpening(event, units.department, { title }));
  }
  await setClock(database, new Date(NOW.getTime() + 60 * 3_600_000));
  while ((await app.get(Sequencer).sequence()) > 0);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const begin = (format: string, path = '/assessment/exports') =>
  browser(app, evaluator).make(path, { unitId: units.county.id, ...PERIOD, format });

/** Waits until it is made, and takes it. */
async function taken(id: number): Promise<{ bytes: Buffer; type: string; name: string }> {
  for (;;) {
    const { state } = await browser(app, evaluator).read(`/exports/${id}`, exportView);
    if (state === 'ready') break;
    if (state !== 'running') throw new Error(`the export is ${state}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  const { body, headers } = await browser(app, evaluator)
    .send('get', `/exports/${id}/file`)
    .responseType('blob')
    .expect(200);
  return {
    bytes: body as Buffer,
    type: headers['content-type'] ?? '',
    name: decodeURIComponent(headers['content-disposition']?.split("''")[1] ?? ''),
  };
}
const exported = async (format: string) => taken(await begin(format));

describe('as XLSX', () => {
  const load = async () => {
    const { bytes } = await exported('xlsx');
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes as never);
    return { bytes, workbook };
  };
  const cellsOf = (workbook: Workbook, name?: string): CellValue[] =>
    workbook.worksheets
      .filter((sheet) => name === undefined || sheet.name === name)
      .flatMap((sheet) => sheet.getSheetValues())
      .flatMap((row) => (Array.isArray(row) ? row : []));

  it('opens with its sheets, its pictures, who exported it, and the ledger’s newest checkpoint', async () => {
    const { checkpoint } = await browser(app, evaluator).read('/ledger/status', ledgerStatus);
    const { workbook, bytes } = await load();
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      '概要',
      '指标',
      '扣减、人工评分与异议',
      '处置单',
      '证据',
      '规则',
    ]);
    const summary = cellsOf(workbook, '概要');
    expect(summary).toContain(checkpoint?.note);
    expect(summary).toContain('听泉县人民政府');
    expect(workbook.getWorksheet('指标')?.rowCount).toBe(INDICATOR_IDS.length + 1);
    expect(workbook.getWorksheet('处置单')?.rowCount).toBe(4);
    expect(workbook.getWorksheet('证据')?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    const pictures = Object.keys(unzipSync(bytes)).filter((path) => path.startsWith('xl/media/'));
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    expect(workbook.getWorksheet('概要')?.getImages().length).toBe(pictures.length);
  });

  it('holds nothing a spreadsheet would compute, whatever a case is called', async () => {
    const { workbook } = await load();
    const cells = cellsOf(workbook);
    expect(cells.filter((cell) => typeof cell === 'object' && cell !== null)).toEqual([]);
    expect(cells.filter((cell) => typeof cell === 'string' && /^[=+@-]/.test(cell))).toEqual([]);
    expect(cellsOf(workbook, '处置单')).toContain("'=1+1");
  });
});

it('as CSV has a mark, names first, and every piece of evidence inert', async () => {
  const { bytes, type, name } = await exported('csv');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(type).toContain('text/csv');
  expect(name).toBe('效果评估-听泉县人民政府-2026-05-01.csv');
  const text = bytes.toString('utf8').slice(1);
  expect(text.split('\r\n')[0]).toBe(
    '指标,名称,满分,指标得分率,处置单,标题,数值,单位,得分率,台账对象',
  );
  expect(text).toContain(`,"'@SUM(A1)\n第二行",`);
  expect(text).toContain(`,听泉县学校供餐，“变质”,`);
});

it('as JSON is the same bytes again, by its schema, and their hash is in the ledger', async () => {
  const first = await exported('json');
  const read = assessmentData.parse(JSON.parse(first.bytes.toString('utf8')));
  expect(read.result.cases).toHaveLength(3);
  while ((await app.get(Sequencer).sequence()) > 0);
  const path = '/ledger/entries?kind=assessment.exported';
  const { entries } = await browser(app, evaluator).read(path, ledgerPage);
  expect(entries[0]?.body).toMatchObject({
    actor: { id: evaluator.id },
    subject: { type: 'unit', id: String(units.county.id) },
    data: { format: 'json', sha256: createHash('sha256').update(first.bytes).digest('hex') },
  });
  const schema = await browser(app, evaluator).send('get', '/schemas/assessment.json').expect(200);
  expect(schema.body).toMatchObject({ properties: { schema: { const: 'huixiang/assessment@1' } } });
});

it('as DOCX and PDF are documents with the title, the table and the code', async () => {
  const docx = unzipSync((await exported('docx')).bytes);
  const body = strFromU8(docx['word/document.xml']!);
  expect(body).toContain('听泉县人民政府政务舆情回应效果评估报告（试行）');
  expect(body).toContain('首次回应及时率');
  expect(Object.keys(docx).filter((path) => path.startsWith('word/media/')).length).toBeGreaterThan(
    1,
  );
  const pdf = (await exported('pdf')).bytes;
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  // Fonts come with it: it reads the same on a machine that has none.
  expect(pdf.toString('latin1')).toMatch(/\/FontFile2/);
});

it('is seen and given up by who asked for it only', async () => {
  const id = await begin('xlsx');
  const other = await aPerson(database, 'evaluator', units.province);
  await browser(app, other).refusal('get', `/exports/${id}`, 404);
  await browser(app, other).refusal('delete', `/exports/${id}`, 404);
  await browser(app, evaluator).send('delete', `/exports/${id}`).expect(204);
  const { state } = await browser(app, evaluator).read(`/exports/${id}`, exportView);
  expect(state).toBe('cancelled');
  await browser(app, evaluator).refusal('get', `/exports/${id}/file`, 404);
});

/** An office program, where the machine has one: what people open the files with. */
const office = spawnSync('soffice', ['--version']).status === 0;
if (office)
  it('is opened by LibreOffice, which finds what is in it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'huixiang-office-'));
    for (const [format, to, wanted] of [
      ['xlsx', 'csv', '政务舆情回应效果评估（试行）'],
      ['docx', 'txt:Text (encoded):UTF8', '听泉县人民政府政务舆情回应效果评估报告（试行）'],
    ] as const) {
      const file = join(folder, `a.${format}`);
      await writeFile(file, (await exported(format)).bytes);
      const filter = to === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76' : to;
      const home = `-env:UserInstallation=file://${folder}/home`;
      const run = spawnSync(
        'soffice',
        [home, '--headless', '--convert-to', filter, '--outdir', folder, file],
        { encoding: 'utf8' },
      );
      expect(run.status).toBe(0);
      expect(await readFile(join(folder, `a.${to.slice(0, 3)}`), 'utf8')).toContain(wanted);
    }
  }, 120_000);
