import type { NestExpressApplication } from '@nestjs/platform-express';
import { ReaderPool } from '@huixiang/feeds';
import request from 'supertest';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import {
  type Person,
  aPerson,
  aSmallProvince,
  anEvent,
  anOpening,
  browser,
} from '../../test/factories';
import { aPublished } from '../../test/publishing';
import { escaped } from './html';

const NOW = new Date('2026-05-10T00:00:00Z');
const BODY =
  '问题的原因是配送延误，已责令整改，将于6月15日前退费，受场地条件限制尚需时日。\n<b>第二段</b>';

let database: TestDatabase;
let app: NestExpressApplication;
let handler: Person;
let caseId: number;
let leaked: number;

beforeAll(async () => {
  database = await aDatabase();
  await setClock(database, NOW);
  const units = await aSmallProvince(database);
  const officer = await aPerson(database, 'officer', units.province);
  const reviewer = await aPerson(database, 'reviewer', units.province);
  handler = await aPerson(database, 'handler', units.department);
  app = await aServer(database, { PUBLIC_ADDRESS: 'https://answers.example/' });
  const open = async (title: string) => {
    const event = await anEvent(database, units.county);
    const id = await browser(app, officer).make(
      '/cases',
      anOpening(event, units.department, { title }),
    );
    await browser(app, handler).act(`/cases/${id}/acceptance`);
    return id;
  };
  caseId = await open('内部标题：张某家长投诉');
  await open('没有发布过的处置单');
  const of = { handler, reviewer };
  const draft = { kind: 'first', title: '关于“供餐”问题的通报 & 说明', body: BODY };
  await aPublished(app, of, caseId, draft);
  const wrong = {
    kind: 'continuing',
    title: '附有王某姓名的通报',
    body: '王某同学已经转学，进展将继续通报。',
  };
  leaked = await aPublished(app, of, caseId, wrong);
  const withdrawal = { cause: 'privacy', reason: '含学生姓名' };
  await browser(app, handler).act(`/releases/${leaked}/withdrawal`, withdrawal);
  await browser(app, handler).make(`/cases/${caseId}/releases`, {
    kind: 'continuing',
    channel: 'government_site',
    title: '还没有发布的草稿',
    body: '草稿的正文，还没有发布。',
  });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

/** As anybody, without a session. */
const visit = (path: string) => request(app.getHttpServer()).get(path);
const page = async (path: string) =>
  (await visit(path).expect(200).expect('content-type', /html/)).text;

it('lists what was published, finds it by its words, and says so where there is nothing', async () => {
  expect(await page('/open')).toContain('关于“供餐”问题的通报 &amp; 说明');
  expect(await page('/open?q=配送延误')).toContain('听泉县教育局');
  expect(await page('/open?q=没有的词')).toContain('没有符合条件的发布');
  // What cannot be meant is not asked.
  expect(await page('/open?page=-1&unit=x&utm_source=y')).toContain('关于“供餐”');
});

it('shows a matter in order and escaped, and of the case nothing but its releases', async () => {
  const text = await page(`/open/cases/${caseId}`);
  expect(text).toContain('&lt;b&gt;第二段&lt;/b&gt;');
  expect(text).toContain('href="https://example.invalid/notice"');
  for (const hidden of ['内部标题', '草稿', '王某', '学生姓名', handler.name])
    expect(text).not.toContain(hidden);
  expect(text).toContain('该发布已于2026年5月10日8时00分撤回');
  await visit(`/open/cases/${caseId + 1}`).expect(404);
  await visit('/open/cases/abc').expect(404);
  await visit('/open/nothing/here').expect(404);
});

it('follows promises that were confirmed, and says which were kept', async () => {
  expect(await page('/open/commitments')).toContain('还没有公开的承诺');
  const [promise] = await database.source.query<{ id: number }[]>(
    'SELECT id FROM commitment WHERE case_id = $1',
    [caseId],
  );
  await browser(app, handler).act(`/commitments/${promise!.id}/confirmation`, {
    deed: '退还餐费',
    dueOn: '2026-06-15',
  });
  expect(await page('/open/commitments')).toMatch(/退还餐费[\s\S]*2026年6月15日前，未到期/);
  await setClock(database, new Date('2026-06-20T00:00:00Z'));
  expect(await page(`/open/cases/${caseId}`)).toContain('已到期，尚无兑现记录');
  await setClock(database, NOW);
});

it('is followed as Atom and JSON, which are asked for again only when they changed', async () => {
  const pool = new ReaderPool();
  for (const [path, type, format] of [
    ['/open/feed.atom', 'application/atom+xml', 'atom10'],
    ['/open/feed.json', 'application/feed+json', 'json11'],
  ] as const) {
    const { body, headers } = await visit(path).responseType('blob').expect(200);
    expect(headers['content-type']).toContain(type);
    const context = { now: NOW, zone: 'Asia/Shanghai', baseUrl: 'https://answers.example/' };
    const read = await pool.read(body as Buffer, type, context);
    if (read.kind !== 'items') throw new Error(read.detail);
    expect(read).toMatchObject({ format, problems: [] });
    expect(read.items.map(({ title }) => title)).toEqual([
      '（已撤回）持续发布',
      '关于“供餐”问题的通报 & 说明',
    ]);
    expect(read.items[0]?.url).toMatch(new RegExp(`/open/cases/${caseId}`));
    expect((body as Buffer).toString('utf8')).not.toContain('王某');
    await visit(path).set('if-none-match', headers['etag']!).expect(304);
  }
  await pool.close();
  await visit(`/open/releases/${leaked}`).expect(302);
});

it('lets nothing run and leads nowhere into the rest', async () => {
  const { headers, text } = await visit('/open').expect(200);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['set-cookie']).toBeUndefined();
  expect(text).not.toMatch(/<script|\/api\//);
  await visit('/api/cases').expect(401);
});

it('is not there where it is switched off', async () => {
  const closed = await aServer(database, { PUBLIC_PAGE: 'off' });
  try {
    for (const path of ['/open', '/open/feed.atom', `/open/cases/${caseId}`]) {
      const { text } = await request(closed.getHttpServer()).get(path);
      expect(text).not.toContain('供餐');
    }
  } finally {
    await closed.close();
  }
});

it('escapes what is markup elsewhere and leaves out what XML has no place for', () => {
  expect(escaped('<a href="x">&\u0000\ud800')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;');
});
