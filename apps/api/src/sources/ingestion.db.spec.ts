import type { NestExpressApplication } from '@nestjs/platform-express';
import { type SourceView, sourceList } from '@huixiang/contracts';
import { encode } from 'iconv-lite';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import {
  type Inserted,
  type Person,
  aPerson,
  aSmallProvince,
  aSource,
  browser,
} from '../../test/factories';
import { type FeedSite, aFeedSite, rss } from '../../test/feed-server';
import { type IngestOutcome, Ingestion } from './ingestion';

const NOW = new Date('2026-05-01T08:00:00Z');
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const BODY = '听泉县多名家长反映，学校供餐出现变质食物，希望有关部门尽快调查。';
const TWO = rss(
  { guid: 'a', title: '供餐变质', body: BODY },
  { guid: 'b', title: '天气', body: '晴' },
);

const admittedOf = (outcome: IngestOutcome) => (outcome.kind === 'admitted' ? outcome.admitted : 0);

interface ArticleRow {
  readonly title: string;
  readonly body: string;
  readonly masked: string[];
}

describe('ingestion', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let other: NestExpressApplication;
  let officer: Person;
  let site: FeedSite;
  let source: Inserted;

  beforeAll(async () => {
    database = await aDatabase();
    const { province } = await aSmallProvince(database);
    officer = await aPerson(database, 'officer', province);
    app = await aServer(database);
    other = await aServer(database);
  });
  afterAll(async () => {
    await app.close();
    await other.close();
    await database.drop();
  });
  beforeEach(async () => {
    await setClock(database, NOW);
    await database.source.query('UPDATE source SET paused_at = huixiang_now()');
    site = await aFeedSite({ body: TWO });
    source = await aSource(database, { url: site.url, intervalSeconds: 600 });
  });
  afterEach(() => site.close());

  const poll = async (server = app) => {
    const taken = await server.get(Ingestion).poll();
    await server.get(Ingestion).settle();
    return taken;
  };
  const makeDue = (at: Date) =>
    database.source
      .query('UPDATE source SET next_check_at = $2 WHERE id = $1', [source.id, at])
      .then(() => setClock(database, at));
  const view = async (): Promise<SourceView> => {
    const all = await browser(app, officer).read('/sources', sourceList);
    return all.find((one) => one.id === source.id)!;
  };
  const secondsToNext = async () =>
    (new Date((await view()).nextCheckAt).getTime() - NOW.getTime()) / 1000;
  const articles = () =>
    database.source.query<ArticleRow[]>(
      'SELECT title, body, masked FROM article WHERE source_id = $1 ORDER BY id',
      [source.id],
    );

  it('asks a due source once, and again after its interval', async () => {
    expect(await poll()).toBe(1);
    expect(await poll()).toBe(0);
    expect(site.requests).toHaveLength(1);
    expect(await view()).toMatchObject({
      lastSuccessAt: NOW.toISOString(),
      lastArticleAt: NOW.toISOString(),
      failuresInRow: 0,
      failure: null,
      articles: 2,
    });
    expect(await secondsToNext()).toBeGreaterThanOrEqual(540);
    expect(await secondsToNext()).toBeLessThanOrEqual(660);
  });

  it('admits a document once however often it is read', async () => {
    for (let i = 0; i < 3; i += 1) {
      await makeDue(after(1000 * i));
      expect(await poll()).toBe(1);
    }
    expect(site.requests).toHaveLength(3);
    expect(await articles()).toHaveLength(2);
    expect((await view()).articles).toBe(2);
  });

  it('asks a source once though two processes poll at the same moment', async () => {
    const taken = await Promise.all([poll(app), poll(other), poll(app), poll(other)]);
    expect(taken.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(site.requests).toHaveLength(1);
    expect(await articles()).toHaveLength(2);
  });

  it('admits a document once though two processes land it at the same moment', async () => {
    const document = {
      kind: 'document' as const,
      bytes: Buffer.from(TWO),
      contentType: null,
      etag: null,
      lastModified: null,
      url: site.url,
      freshSeconds: null,
      hops: [],
      movedTo: null,
    };
    const outcomes = await Promise.all(
      [app, other, app, other].map((server) => server.get(Ingestion).land(source.id, document)),
    );
    // Who reads the source's facts behind the first landing finds the document it already has.
    const [first, ...others] = outcomes.toSorted((a, b) => admittedOf(b) - admittedOf(a));
    expect(first).toEqual({ kind: 'admitted', items: 2, admitted: 2, revised: 0 });
    for (const one of others)
      expect([
        { kind: 'admitted', items: 2, admitted: 0, revised: 0 },
        { kind: 'not_modified' },
      ]).toContainEqual(one);
    expect(await articles()).toHaveLength(2);
    expect((await view()).articles).toBe(2);
  });

  it('admits only what is new of a document that has grown', async () => {
    await poll();
    site.answer = {
      body: rss({ guid: 'a', title: '供餐变质', body: BODY }, { guid: 'c', body: '新的一条' }),
    };
    await makeDue(after(1000));
    await poll();
    expect((await articles()).map((one) => one.title)).toEqual(['供餐变质', '天气', '新的一条']);
  });

  it('asks no source that is paused', async () => {
    const act = (act: string) =>
      browser(app, officer)
        .send('post', '/sources/acts', { ids: [source.id], act })
        .expect(200);
    await act('pause');
    expect(await poll()).toBe(0);
    await act('resume');
    expect(await poll()).toBe(1);
  });

  it('echoes validators exactly, and keeps them when nothing has changed', async () => {
    const etag = 'W/"a b-é;1"';
    const lastModified = 'Fri,  01 May 2026 07:00:00 +0800';
    site.answer = { body: TWO, headers: { etag, 'last-modified': lastModified } };
    await poll();
    expect(site.requests[0]).not.toHaveProperty('if-none-match');
    site.answer = { status: 304 };
    for (const seconds of [1000, 2000]) {
      await makeDue(after(seconds));
      await poll();
      expect(site.requests.at(-1)).toMatchObject({
        'if-none-match': etag,
        'if-modified-since': lastModified,
      });
    }
    expect(await articles()).toHaveLength(2);
    expect(await view()).toMatchObject({
      lastSuccessAt: after(2000).toISOString(),
      lastArticleAt: NOW.toISOString(),
    });
  });

  it('forgets validators that a new document no longer has', async () => {
    site.answer = { body: TWO, headers: { etag: '"1"' } };
    await poll();
    site.answer = { body: TWO };
    for (const seconds of [1000, 2000]) {
      await makeDue(after(seconds));
      await poll();
    }
    expect(site.requests.map((one) => one['if-none-match'])).toEqual([undefined, '"1"', undefined]);
  });

  it.each([
    [404, 'not_found'],
    [410, 'gone'],
    [403, 'forbidden'],
    [429, 'throttled'],
    [503, 'server_error'],
  ])('says of a source that answers %i that it failed: %s', async (status, failure) => {
    site.answer = { status };
    await poll();
    expect(await view()).toMatchObject({
      failure,
      failureDetail: `HTTP ${status}`,
      failuresInRow: 1,
      lastSuccessAt: null,
      lastCheckAt: NOW.toISOString(),
    });
  });

  it('waits twice as long after each failure, and forgets them with the next success', async () => {
    site.answer = { status: 500 };
    for (const [failures, seconds] of [
      [1, 1200],
      [2, 2400],
      [3, 4800],
    ] as const) {
      await makeDue(NOW);
      await poll();
      expect((await view()).failuresInRow).toBe(failures);
      expect(Math.abs((await secondsToNext()) / seconds - 1)).toBeLessThanOrEqual(0.1);
    }
    site.answer = { body: TWO };
    await makeDue(NOW);
    await poll();
    expect(await view()).toMatchObject({ failure: null, failureDetail: null, failuresInRow: 0 });
    expect(await secondsToNext()).toBeLessThanOrEqual(660);
  });

  it('says that nobody answers', async () => {
    await site.close();
    await poll();
    expect(await view()).toMatchObject({ failure: 'connection', failuresInRow: 1 });
  });

  it('does not reach into the house’s own network', async () => {
    await database.source.query('UPDATE source SET url = $2 WHERE id = $1', [
      source.id,
      'http://[::1]:1/feed.xml',
    ]);
    await poll();
    expect(await view()).toMatchObject({ failure: 'address_refused' });
  });

  it('says why a document cannot be read, and keeps what was admitted before', async () => {
    await poll();
    site.answer = { body: '<html><body>维护中' };
    await makeDue(after(1000));
    await poll();
    const { failure, failureDetail } = await view();
    expect(failure).toBe('html_page');
    expect(failureDetail).not.toBe('');
    expect(await articles()).toHaveLength(2);
  });

  it('reads GBK as it was written', async () => {
    const text = rss({
      guid: 'a',
      title: '镕基路积水',
      body: '听泉县镕基路积水严重，市民出行不便。',
    });
    site.answer = {
      body: encode(text.replace('utf-8', 'gbk'), 'gbk'),
      headers: { 'content-type': 'text/xml' },
    };
    await poll();
    expect(await articles()).toMatchObject([
      { title: '镕基路积水', body: '听泉县镕基路积水严重，市民出行不便。' },
    ]);
  });

  it('keeps no personal data anywhere in an article', async () => {
    const [mobile, id, address] = ['13800001234', '11010519491231002X', '3号楼2单元501室'];
    site.answer = {
      body: rss({
        guid: 'a',
        title: `联系电话${mobile}`,
        body: `我叫某某，身份证${id}，住${address}，电话138-0000-1234。`,
      }),
    };
    await poll();
    const [article] = await articles();
    expect(article).toMatchObject({ title: '联系电话〔手机号已隐去〕' });
    expect(article?.masked.toSorted()).toEqual(['address', 'id_number', 'mobile']);
    const [row] = await database.source.query<{ whole: string }[]>(
      'SELECT article::text AS whole FROM article WHERE source_id = $1',
      [source.id],
    );
    for (const value of [mobile, id, address, '138-0000-1234'])
      expect(row?.whole).not.toContain(value);
  });

  it('keeps text, never markup', async () => {
    site.answer = {
      body: rss({
        guid: 'a',
        title: '通报',
        body: '&lt;p onclick="x()"&gt;第一段&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;第二段',
      }),
    };
    await poll();
    expect(await articles()).toMatchObject([{ body: '第一段\n第二段' }]);
  });

  it('admits a post without a title whose fortieth character is an emoji', async () => {
    // A title is made of its beginning, which ends in the middle of the emoji's two code units.
    const body = `${'供'.repeat(39)}😀${'餐'.repeat(20)}`;
    site.answer = { body: rss({ guid: 'a', body }, { guid: 'b', title: '天气', body: '晴' }) };
    await poll();
    expect(await articles()).toHaveLength(2);
    expect(await view()).toMatchObject({ articles: 2, failure: null });
  });

  it('stores nothing of a document that cannot be admitted whole, says so, and tries again later', async () => {
    await database.source.query(
      `ALTER TABLE article ADD CONSTRAINT refused CHECK (title <> '天气') NOT VALID`,
    );
    await poll();
    expect(await articles()).toEqual([]);
    expect(await view()).toMatchObject({
      articles: 0,
      lastSuccessAt: null,
      failure: 'not_admitted',
      failuresInRow: 1,
    });
    await setClock(database, after(60));
    expect(await poll()).toBe(0);
    await database.source.query('ALTER TABLE article DROP CONSTRAINT refused');
    await setClock(database, after(3600));
    expect(await poll(other)).toBe(1);
    expect(await articles()).toHaveLength(2);
    expect(site.requests[1]).not.toHaveProperty('if-none-match');
  });
});
