import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  type IntakeResult,
  importPreview,
  importStarted,
  importState,
  intakeResult,
} from '@huixiang/contracts';
import { Workbook } from 'exceljs';
import { encode } from 'iconv-lite';
import request from 'supertest';
import { type TestDatabase, aDatabase, aServer } from '../../test/database';
import { type Person, aPerson, aSmallProvince, browser } from '../../test/factories';

let database: TestDatabase;
let app: NestExpressApplication;
let officer: Person;
let leader: Person;

beforeAll(async () => {
  database = await aDatabase();
  const { province } = await aSmallProvince(database);
  officer = await aPerson(database, 'officer', province);
  leader = await aPerson(database, 'leader', province);
  app = await aServer(database);
});

afterAll(async () => {
  await app.close();
  await database.drop();
});

const articles = (sourceId: number) =>
  database.source.query<{ title: string; body: string; claimed_at: Date; masked: string[] }[]>(
    'SELECT title, body, claimed_at, masked FROM article WHERE source_id = $1 ORDER BY id',
    [sourceId],
  );

async function aSourceOf(kind: 'push' | 'import') {
  const response = await browser(app, officer)
    .send('post', '/sources', { kind, name: `听泉县热线 ${kind}`, tier: 'hotline' })
    .expect(201);
  return response.body as { id: number; key: string };
}

describe('pushing items', () => {
  let source: { id: number; key: string };
  beforeEach(async () => {
    source = await aSourceOf('push');
  });

  const push = async (
    body: unknown,
    { status = 200, type = 'application/json', key = source.key } = {},
  ) => {
    const sent = await request(app.getHttpServer())
      .post('/api/push')
      .set('authorization', `Bearer ${key}`)
      .set('content-type', type)
      .send(typeof body === 'string' ? body : JSON.stringify(body))
      .expect(status);
    return status === 200 ? intakeResult.parse(sent.body) : (sent.body as { code: string });
  };
  const item = (id: string, title: string, more = {}) => ({ id, title, ...more });
  const counts = ({ admitted, revised, unchanged }: IntakeResult) => [admitted, revised, unchanged];

  it.each([
    ['one item', () => item('1', '停水三天')],
    ['a list', () => [item('1', '停水三天')]],
    ['a list in an object', () => ({ items: [item('1', '停水三天')] })],
  ])('takes %s', async (_, body) => {
    expect(counts((await push(body())) as IntakeResult)).toEqual([1, 0, 0]);
  });

  it.each(['/api/push/', '/api/push?from=12345', '/api/PUSH'])(
    'takes items at %s',
    async (path) => {
      const sent = await request(app.getHttpServer())
        .post(path)
        .set('authorization', `Bearer ${source.key}`)
        .send(item('1', '停水三天'))
        .expect(200);
      expect(counts(intakeResult.parse(sent.body))).toEqual([1, 0, 0]);
    },
  );

  it('takes a line each of NDJSON, and says which line is wrong', async () => {
    const lines = [
      JSON.stringify(item('1', '停水三天')),
      '{"id": "2", "title": ',
      '',
      JSON.stringify(item('3', ' ')),
      JSON.stringify({ title: '没有编号' }),
      JSON.stringify(item('5', '路灯不亮')),
    ];
    const result = (await push(lines.join('\n'), {
      type: 'application/x-ndjson',
    })) as IntakeResult;
    expect(counts(result)).toEqual([2, 0, 0]);
    expect(result.errors.map(({ position, id }) => [position, id])).toEqual([
      [2, null],
      [4, '3'],
      [5, null],
    ]);
    expect(await articles(source.id)).toHaveLength(2);
  });

  it('changes nothing when sent again, and keeps a change as a revision', async () => {
    const first = item('GD-1', '停水三天', { text: '听泉县停水。', published: '2026-11-20 10:30' });
    await push(first);
    expect(counts((await push([first, first])) as IntakeResult)).toEqual([0, 0, 2]);
    const changed = { ...first, title: '停水五天' };
    expect(counts((await push(changed)) as IntakeResult)).toEqual([0, 1, 0]);
    expect(await articles(source.id)).toMatchObject([
      { title: '停水五天', claimed_at: new Date('2026-11-20T02:30:00Z') },
    ]);
  });

  it('keeps no personal data, and text instead of markup', async () => {
    await push(
      item('1', '联系电话13800001234', { html: '<p>一</p><script>x()</script><p>二</p>' }),
    );
    expect(await articles(source.id)).toMatchObject([
      { title: '联系电话〔手机号已隐去〕', body: '一\n二', masked: ['mobile'] },
    ]);
  });

  it('refuses a wrong key, a paused source, and what is no JSON', async () => {
    expect(await push([], { status: 401, key: 'hx_wrong' })).toMatchObject({
      code: 'push.bad_key',
    });
    expect(await push('{', { status: 400 })).toMatchObject({ code: 'request.invalid' });
    await browser(app, officer)
      .send('post', '/sources/acts', { ids: [source.id], act: 'pause' })
      .expect(200);
    expect(await push([], { status: 409 })).toMatchObject({ code: 'source.paused' });
  });

  it('refuses more than a thousand at once', async () => {
    const many = Array.from({ length: 1001 }, (_, i) => item(String(i), '停水'));
    expect(await push(many, { status: 400 })).toMatchObject({ code: 'request.invalid' });
    expect(await articles(source.id)).toEqual([]);
  });

  it('ends a key when a new one is made', async () => {
    const { body } = await browser(app, officer)
      .send('post', `/sources/${source.id}/key`)
      .expect(200);
    await push([], { status: 401 });
    await push(item('1', '停水'), { key: (body as { key: string }).key });
  });
});

describe('importing a table', () => {
  let source: { id: number };
  beforeEach(async () => {
    source = await aSourceOf('import');
  });

  const CSV = [
    '工单编号,来电人姓名,联系电话,标题,诉求内容,来电时间',
    'GD1,某某,13800001234,小区停水三天,"听泉县小区停水，\n无人通知。",2026-11-20 10:30',
    'GD2,某某,13800001234,,路灯不亮,2026年11月21日 上午8:05',
    'GD3,某某,13800001234,,,2026-11-22',
    'GD1,某某,13800001234,小区停水三天,"听泉县小区停水，\n无人通知。",2026-11-20 10:30',
  ].join('\r\n');

  const send = (path: string, file: Buffer, plan?: object, person = officer) => {
    const sent = request(app.getHttpServer())
      .post(`/api${path}`)
      .set('cookie', person.cookie)
      .set('x-huixiang', '1')
      .attach('file', file, 'table.csv');
    return plan === undefined ? sent : sent.field('plan', JSON.stringify(plan));
  };
  const preview = async (file: Buffer) =>
    importPreview.parse((await send('/imports/preview', file).expect(200)).body);
  const run = async (file: Buffer, mapping: object) => {
    const plan = { sourceId: source.id, mapping };
    const { id } = importStarted.parse((await send('/imports', file, plan).expect(201)).body);
    for (;;) {
      const state = await browser(app, officer).read(`/imports/${id}`, importState);
      if (state.finished) return state;
    }
  };

  it.each([
    ['UTF-8', Buffer.from(CSV)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${CSV}`)],
    ['GBK, as Excel writes it', encode(CSV, 'gbk')],
    ['tabs', Buffer.from(CSV.replaceAll(',', '\t'))],
  ])('reads CSV in %s and guesses its columns, never those of persons', async (_, file) => {
    const { columns, rows, total, mapping } = await preview(file);
    expect(columns).toHaveLength(6);
    expect(total).toBe(4);
    expect(rows[0]?.[3]).toBe('小区停水三天');
    expect(mapping).toEqual({ id: 0, title: 3, text: 4, url: null, published: 5 });
  });

  it('reads a workbook, dates as dates', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('留言');
    sheet.addRow(['编号', '标题', '时间']);
    sheet.addRow([
      1,
      { richText: [{ text: '停' }, { text: '水' }] },
      new Date('2026-11-20T10:30:00Z'),
    ]);
    const file = Buffer.from(await workbook.xlsx.writeBuffer());
    const { rows, mapping } = await preview(file);
    expect(rows).toEqual([['1', '停水', '2026-11-20 10:30:00']]);
    await run(file, mapping);
    expect(await articles(source.id)).toMatchObject([
      { title: '停水', claimed_at: new Date('2026-11-20T02:30:00Z') },
    ]);
  });

  it('admits its rows once, and says of each refused one where it stands and why', async () => {
    const mapping = { id: 0, title: 3, text: 4, url: null, published: 5 };
    const first = await run(Buffer.from(CSV), mapping);
    expect(first).toMatchObject({ total: 4, done: 4, failure: null });
    expect(first.result).toMatchObject({ admitted: 2, revised: 0, unchanged: 1 });
    expect(first.result.refused).toBe(1);
    expect(first.result.errors).toEqual([
      { position: 4, id: 'GD3', message: '标题与正文都是空的' },
    ]);
    const again = await run(Buffer.from(CSV), mapping);
    expect(again.result).toMatchObject({ admitted: 0, revised: 0, unchanged: 3 });
    const stored = await articles(source.id);
    expect(stored.map((one) => one.title)).toEqual(['小区停水三天', '路灯不亮']);
    expect(JSON.stringify(stored)).not.toContain('13800001234');
  });

  const refusedOf = (id: string, person = officer) =>
    browser(app, person).send('get', `/imports/${id}/refused.csv`);
  const TITLE_AND_URL = { id: null, title: 1, text: null, url: 2, published: null };

  it.each([
    ['CSV', (rows: string[][]) => Buffer.from(rows.map((row) => row.join()).join('\n'))],
    [
      'a workbook',
      async (rows: string[][]) => {
        const workbook = new Workbook();
        workbook.addWorksheet('留言').addRows(rows);
        return Buffer.from(await workbook.xlsx.writeBuffer());
      },
    ],
  ])('gives back the refused rows of %s whole, with their places and reasons', async (_, of) => {
    const rows = [
      ['来电人', '标题', '网址'],
      [],
      ['甲', '停水', ''],
      [],
      ['=1+1', '路灯', 'nowhere'],
      ['乙', '积水', 'http://a.example/1'],
      ['丙', '', 'http://a.example/2'],
    ];
    const plan = { sourceId: source.id, mapping: TITLE_AND_URL };
    const sent = await send('/imports', await of(rows), plan).expect(201);
    const { id } = importStarted.parse(sent.body);
    let state;
    do state = await browser(app, officer).read(`/imports/${id}`, importState);
    while (!state.finished);
    expect(state.result.errors.map((one) => one.position)).toEqual([5, 7]);
    const { text, headers } = await refusedOf(id).expect(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(text.split('\r\n')).toEqual([
      '\ufeff"来电人","标题","网址","原文件行号","原因"',
      `"'=1+1","路灯","nowhere","5","${state.result.errors[0]?.message}"`,
      '"丙","","http://a.example/2","7","标题与正文都是空的"',
      '',
    ]);
    await refusedOf(id, leader).expect(403);
    const mended = await run(Buffer.from(text.replace('nowhere', '')), TITLE_AND_URL);
    expect(mended.result).toMatchObject({ admitted: 1, refused: 1 });
  });

  it('tells the first refused rows only, however many there are', async () => {
    const rows = Array.from({ length: 500 }, (_, i) => `甲${i},,`);
    const { result } = await run(Buffer.from(['人,标题,网址', ...rows].join('\n')), TITLE_AND_URL);
    expect(result.refused).toBe(500);
    expect(result.errors.map((one) => one.position)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it.each([
    ['nothing', Buffer.from('')],
    ['a heading alone', Buffer.from('编号,标题')],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a broken workbook', Buffer.from('PK nonsense')],
  ])('says what is wrong with %s', async (_, file) => {
    const { body } = await send('/imports/preview', file).expect(400);
    expect(body).toMatchObject({ code: 'import.unreadable' });
  });

  it('is for those who manage sources, into a source for imports, with a title or a text', async () => {
    await send('/imports/preview', Buffer.from(CSV), undefined, leader).expect(403);
    const mapping = { id: 0, title: 3, text: null, url: null, published: null };
    const { id } = await aSourceOf('push');
    await send('/imports', Buffer.from(CSV), { sourceId: id, mapping }).expect(404);
    const nothing = { ...mapping, title: null };
    await send('/imports', Buffer.from(CSV), { sourceId: source.id, mapping: nothing }).expect(400);
  });
});
