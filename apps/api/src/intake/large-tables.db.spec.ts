import { crc32, deflateRawSync } from 'node:zlib';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { importPreview, importStarted, importState } from '@huixiang/contracts';
import { Workbook } from 'exceljs';
import request from 'supertest';
import { type TestDatabase, aDatabase, aServer } from '../../test/database';
import { type Person, aPerson, aSmallProvince, browser } from '../../test/factories';
import { TableReader } from './table-reader';

jest.setTimeout(120_000);
const MB = 1024 * 1024;

describe('a large table', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let officer: Person;
  beforeAll(async () => {
    database = await aDatabase();
    const { province } = await aSmallProvince(database);
    officer = await aPerson(database, 'officer', province);
    app = await aServer(database);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const send = (path: string, file: Buffer) =>
    request(app.getHttpServer())
      .post(`/api${path}`)
      .set('cookie', officer.cookie)
      .set('x-huixiang', '1')
      .attach('file', file, 'table.xlsx');
  /** Why a file is refused, the longest the server was not heard from meanwhile, and what it grew by. */
  const refusal = async (file: Buffer) => {
    let silence = 0;
    let heard = performance.now();
    const before = process.memoryUsage().rss;
    let most = before;
    const beat = setInterval(() => {
      silence = Math.max(silence, performance.now() - heard);
      heard = performance.now();
      most = Math.max(most, process.memoryUsage().rss);
    }, 10);
    const { body, status } = await send('/imports/preview', file);
    clearInterval(beat);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'import.unreadable' });
    const [fault] = (body as { details: { faults: { message: string }[] } }).details.faults;
    return { message: fault?.message, silence, grown: (most - before) / MB };
  };

  it('of 2 GB of zeros in 2 MB is refused, and the server goes on', async () => {
    const { message, silence, grown } = await refusal(zip(zeros(2048)));
    expect(message).toBe('工作簿解压后有 2048 MB，太大，请删去多余的工作表或拆分');
    expect(silence).toBeLessThan(1000);
    expect(grown).toBeLessThan(200);
    await request(app.getHttpServer()).get('/api/health').expect(200);
  });

  it('of 20 MB whose directory hides its 2 GB is refused, and the server goes on', async () => {
    // Padded, so that no ratio gives it away.
    const padding = Buffer.alloc(17 * MB, '填充');
    const file = zip(zeros(2048), { stated: 1000, stored: padding });
    expect(file.length).toBeGreaterThan(19 * MB);
    const { message, silence, grown } = await refusal(file);
    expect(message).toMatch(/已损坏/);
    expect(silence).toBeLessThan(1000);
    expect(grown).toBeLessThan(250);
    await request(app.getHttpServer()).get('/api/health').expect(200);
  });

  it('that takes more memory than there is ends only its own reading', async () => {
    const rows = Buffer.from(`<row>${'<c t="str"><v>x</v></c>'.repeat(180)}</row>`.repeat(40_000));
    const sheet = Buffer.concat([Buffer.from('<worksheet><sheetData>'), rows]);
    const reader = app.get(TableReader);
    const refused = reader.read(zip(deflateRawSync(sheet), { stated: sheet.length }));
    await expect(refused).rejects.toMatchObject({ code: 'import.unreadable' });
    expect(await reader.read(Buffer.from('标题\n停水'))).toMatchObject({ total: 1 });
  });

  it('of 50,000 rows and ten columns is read and imported', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('工单');
    sheet.addRow([
      '序号',
      '工单编号',
      '姓名',
      '电话',
      '标题',
      '内容',
      '区域',
      '类型',
      '时间',
      '状态',
    ]);
    const at = new Date('2026-04-01T00:00:00Z');
    for (let i = 1; i <= 50_000; i += 1)
      sheet.addRow([i, `GD${i}`, '某某', 1, '停水', `第${i}户停水`, '东', '供水', at, '办结']);
    const file = Buffer.from(await workbook.xlsx.writeBuffer());
    const looked = importPreview.parse((await send('/imports/preview', file).expect(200)).body);
    expect(looked).toMatchObject({
      total: 50_000,
      mapping: { id: 1, title: 4, text: 5, url: null, published: 8 },
    });
    expect(looked.rows).toHaveLength(10);
    const { body } = await browser(app, officer)
      .send('post', '/sources', { kind: 'import', name: '热线', tier: 'hotline' })
      .expect(201);
    const { id: sourceId } = body as { id: number };
    const plan = { sourceId, mapping: looked.mapping };
    const sent = await send('/imports', file).field('plan', JSON.stringify(plan)).expect(201);
    const { id } = importStarted.parse(sent.body);
    // Its rows are admitted like any others: the first of them are proof enough.
    for (let done = 0; done < 1000;) {
      await new Promise((later) => setTimeout(later, 100));
      const state = await browser(app, officer).read(`/imports/${id}`, importState);
      expect(state).toMatchObject({ total: 50_000, failure: null, result: { refused: 0 } });
      done = state.result.admitted;
    }
  });
});

/** So many MB of zeros, deflated without ever being there in one piece. */
function zeros(megabytes: number): Buffer {
  // A megabyte is 1024 equal blocks to the compressor; flushed, they can be strung together.
  const block = deflateRawSync(Buffer.alloc(MB), { finishFlush: 2 /* Z_SYNC_FLUSH */ });
  return Buffer.concat([...Array<Buffer>(megabytes).fill(block), deflateRawSync(Buffer.alloc(0))]);
}

/** A workbook of one sheet made by hand, whose directory states what it is told to. */
function zip(
  sheet: Buffer,
  { stated = 2048 * MB, stored = Buffer.alloc(0) }: { stated?: number; stored?: Buffer } = {},
): Buffer {
  const xml = (name: string, text: string) => ({ name, data: Buffer.from(text), method: 0 });
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files = [
    xml(
      'xl/workbook.xml',
      `<workbook xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    xml(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    { name: 'xl/media/padding.png', data: stored, method: 0 },
    { name: 'xl/worksheets/sheet1.xml', data: sheet, method: 8 },
  ];
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, method } of files) {
    const header = Buffer.alloc(30 + name.length);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(method, 8);
    header.writeUInt32LE(crc32(method === 0 ? data : ''), 14);
    header.writeUInt32LE(data.length, 18);
    header.writeUInt32LE(method === 0 ? data.length : stated, 22);
    header.writeUInt16LE(name.length, 26);
    header.write(name, 30);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    header.copy(entry, 6, 4, 28);
    entry.writeUInt32LE(offset, 42);
    entry.write(name, 46);
    directory.push(entry);
    parts.push(header, data);
    offset += header.length + data.length;
  }
  const end = Buffer.alloc(22);
  const listed = Buffer.concat(directory);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}
