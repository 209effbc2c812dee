import { setTimeout as sleep } from 'node:timers/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { opmlResult, sourceList } from '@huixiang/contracts';
import request from 'supertest';
import { type TestDatabase, aDatabase, aServer } from '../../test/database';
import { type Person, aPerson, aSmallProvince, browser } from '../../test/factories';
import { type FeedSite, aFeedSite } from '../../test/feed-server';
import { FullTexts } from './full-texts';
import { Ingestion } from './ingestion';

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

describe('the whole text of an article', () => {
  const SENTENCE =
    '听泉县城区供水管网检修，多个小区停水三天，居民反映无人通知，联系电话13800001234。';
  const PAGE = `<!doctype html><html><head><title>停水</title></head><body><nav>首页 新闻 便民</nav>
    <article><h1>停水三天</h1>${`<p>${SENTENCE}</p>`.repeat(6)}</article><footer>版权所有</footer></body></html>`;
  let page: FeedSite;
  let feed: FeedSite;

  beforeEach(async () => {
    await database.source.query('UPDATE source SET paused_at = huixiang_now()');
    page = await aFeedSite({ body: PAGE, headers: { 'content-type': 'text/html; charset=utf-8' } });
    feed = await aFeedSite({ body: documentOf('摘要') });
  });
  afterEach(() => Promise.all([page.close(), feed.close()]));

  const documentOf = (text: string) =>
    `<rss version="2.0"><channel><title>t</title><item><guid>1</guid><title>停水三天</title><link>${page.url}</link><description>${text}</description></item></channel></rss>`;
  const add = (fullText: boolean) =>
    browser(app, officer).make('/sources', {
      kind: 'feed',
      name: '墨溪日报',
      tier: 'city',
      url: feed.url,
      fullText,
    });
  const check = async (id: number) => {
    await database.source.query('UPDATE source SET next_check_at = huixiang_now() WHERE id = $1', [
      id,
    ]);
    await app.get(Ingestion).poll();
    await app.get(Ingestion).settle();
  };
  const bodyOf = async (id: number) => {
    const [row] = await database.source.query<{ body: string; revisions: number }[]>(
      'SELECT body, revisions FROM article WHERE source_id = $1',
      [id],
    );
    return row!;
  };

  it('is taken from its page where the source wants it, without menus and personal data', async () => {
    const id = await add(true);
    await check(id);
    expect(await app.get(FullTexts).fetchDue()).toBe(1);
    const { body } = await bodyOf(id);
    expect(body).toContain('居民反映无人通知');
    expect(body).not.toMatch(/版权所有|13800001234/);
    expect(await app.get(FullTexts).fetchDue()).toBe(0);
    expect(page.requests).toHaveLength(1);
  });

  it('is no revision, and stays while the feed says the same', async () => {
    const id = await add(true);
    await check(id);
    await app.get(FullTexts).fetchDue();
    feed.answer = { body: `${documentOf('摘要')}<!-- again -->` };
    await check(id);
    expect(await bodyOf(id)).toMatchObject({ revisions: 0 });
    expect((await bodyOf(id)).body).toContain('居民反映无人通知');
  });

  it('is asked for once, though the page cannot be had', async () => {
    page.answer = { status: 404 };
    const id = await add(true);
    await check(id);
    expect(await app.get(FullTexts).fetchDue()).toBe(1);
    expect(await app.get(FullTexts).fetchDue()).toBe(0);
    expect(await bodyOf(id)).toMatchObject({ body: '摘要' });
  });

  it('is asked for again where the process ended meanwhile', async () => {
    const id = await add(true);
    await check(id);
    page.answer = { body: '<p>', headers: { 'content-length': '99999' } };
    const leaving = await aServer(database);
    const fetching = leaving.get(FullTexts).fetchDue();
    while (page.requests.length === 0) await sleep(10);
    // In this order: the database is left last (jobs/ticks.ts).
    await leaving.get(FullTexts).onModuleDestroy();
    await fetching;
    await leaving.close();
    const [due] = await database.source.query<unknown[]>(
      `SELECT full_text_tries AS tries, full_text_due_at > now() AND full_text_due_at < now() + interval '2 minutes' AS soon
       FROM article WHERE source_id = $1`,
      [id],
    );
    expect(due).toEqual({ tries: 0, soon: true });
  });

  it('is asked of nobody where the source does not want it', async () => {
    const id = await add(false);
    await check(id);
    expect(await app.get(FullTexts).fetchDue()).toBe(0);
    expect(page.requests).toEqual([]);
  });
});

describe('a list of feeds', () => {
  const OPML = `<opml version="2.0"><body><outline text="市级"><outline text="甲" xmlUrl="https://a.example/rss"/>
    <outline text="乙" xmlUrl="https://b.example/rss"/></outline><outline text="甲" xmlUrl="https://a.example/rss"/></body></opml>`;
  const send = (file: string) =>
    request(app.getHttpServer())
      .post('/api/opml')
      .set('cookie', officer.cookie)
      .set('x-huixiang', '1')
      .field('tier', 'county')
      .attach('file', Buffer.from(file), 'list.opml');

  it('adds what is not there yet, with its folders, and is given back as it came', async () => {
    const first = opmlResult.parse((await send(OPML).expect(200)).body);
    expect(first).toEqual({ added: 2, known: 1, refused: [] });
    expect(opmlResult.parse((await send(OPML).expect(200)).body)).toMatchObject({ added: 0 });
    const all = await browser(app, officer).read('/sources', sourceList);
    expect(all.find((one) => one.name === '甲')).toMatchObject({ tier: 'county', folder: '市级' });
    const { text } = await browser(app, officer)
      .send('get', '/opml/sources.opml')
      .expect(200)
      .buffer();
    expect(text).toContain('<outline text="市级"');
    expect(text).toContain('xmlUrl="https://b.example/rss"');
  });

  it('is refused where it is none', async () => {
    expect((await send('no list').expect(400)).body).toMatchObject({ code: 'import.unreadable' });
  });
});
