import type { NestExpressApplication } from '@nestjs/platform-express';
import { eventDetail } from '@huixiang/contracts';
import type { OutletTier } from '@huixiang/domain';
import fc from 'fast-check';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import {
  type Inserted,
  type Person,
  aPerson,
  aSmallProvince,
  aSource,
  browser,
} from '../../test/factories';
import { type FeedEntry, rss } from '../../test/feed-server';
import { Placer } from '../events/placer';
import { Ingestion } from '../sources/ingestion';

const NOW = new Date('2026-05-01T08:00:00Z');
const LATER = new Date('2026-05-01T09:00:00Z');
const ITEM = { guid: 'a', title: '供餐变质', body: '家长反映学校供餐变质。' };
const WEATHER = { guid: 'b', title: '天气', body: '墨溪市气象台预计未来三天晴到多云。' };
const NEGATIVE =
  '听泉县实验小学多名家长反映，孩子在学校食堂吃到发霉变质的午餐，有学生腹泻呕吐，家长非常愤怒，要求彻查供餐企业。';
const POSITIVE =
  '听泉县实验小学食堂午餐获得家长一致好评，孩子吃得健康开心，家长纷纷点赞，对供餐企业的优质服务非常满意。';

jest.setTimeout(60_000);

describe('what an outlet changes', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let other: NestExpressApplication;
  let officer: Person;
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
    source = await aSource(database);
  });

  let documents = 0;
  /** A document as if fetched now; no two have the same bytes, as with a `lastBuildDate`. */
  const documentOf = (entries: readonly FeedEntry[]) => ({
    kind: 'document' as const,
    bytes: Buffer.from(`${rss(...entries)}<!-- ${(documents += 1)} -->`),
    contentType: null,
    etag: null,
    lastModified: null,
    url: 'http://127.0.0.1/feed.xml',
    freshSeconds: null,
    hops: [],
    movedTo: null,
  });
  const land = (...entries: readonly FeedEntry[]) =>
    app.get(Ingestion).land(source.id, documentOf(entries));
  const rows = <T>(sql: string) => database.source.query<T[]>(sql, [source.id]);
  const articles = () =>
    rows<{ id: number; title: string; body: string; revisions: number; revised_at: Date | null }>(
      'SELECT id, title, body, revisions, revised_at FROM article WHERE source_id = $1 ORDER BY id',
    );
  const revisions = () =>
    rows<{ number: number; title: string; body: string; seen_until: Date }>(
      `SELECT number, r.title, r.body, seen_until FROM article_revision r JOIN article ON article.id = article_id
       WHERE source_id = $1 ORDER BY article_id, number`,
    );

  it.each<[string, Partial<FeedEntry>]>([
    ['title', { title: '供餐变质一事查明' }],
    ['text', { body: '教育局通报：已停用供餐企业。' }],
    ['title and text', { title: '通报', body: '已停用供餐企业。' }],
  ])('keeps its article and what it said before where the %s changes', async (_, change) => {
    await land(ITEM, WEATHER);
    const before = await articles();
    await setClock(database, LATER);
    expect(await land({ ...ITEM, ...change }, WEATHER)).toMatchObject({ admitted: 0, revised: 1 });
    const { title, body } = ITEM;
    expect(await articles()).toEqual([
      { ...before[0], ...change, revisions: 1, revised_at: LATER },
      before[1],
    ]);
    expect(await revisions()).toEqual([{ number: 1, title, body, seen_until: LATER }]);
  });

  it('keeps both steps of a change that is taken back', async () => {
    for (const title of ['甲', '乙', '甲']) await land({ ...ITEM, title });
    expect(await articles()).toMatchObject([{ title: '甲', revisions: 2 }]);
    expect((await revisions()).map((one) => one.title)).toEqual(['甲', '乙']);
  });

  it.each<[string, readonly FeedEntry[]]>([
    ['nothing', [ITEM, WEATHER]],
    ['the order', [WEATHER, ITEM]],
    ['the date', [{ ...ITEM, at: LATER }, WEATHER]],
    ['the address', [{ ...ITEM, link: 'http://127.0.0.1/moved.html' }, WEATHER]],
    ['the by-line', [{ ...ITEM, author: '本报记者' }, WEATHER]],
    ['blanks', [{ ...ITEM, title: ` 供餐变质\n`, body: ` ${ITEM.body}\u3000 ` }, WEATHER]],
    ['markup', [{ ...ITEM, body: `&lt;p class="x"&gt;${ITEM.body}&lt;/p&gt;` }, WEATHER]],
    ['characters nobody sees', [{ ...ITEM, title: '供餐\u200b变质' }, WEATHER]],
    ['that an item is gone', [WEATHER]],
  ])('keeps no revision where what changes is %s', async (_, entries) => {
    await land(ITEM, WEATHER);
    const before = await articles();
    for (let i = 0; i < 3; i += 1)
      expect(await land(...entries)).toMatchObject({ admitted: 0, revised: 0 });
    expect(await articles()).toEqual(before);
    expect(await revisions()).toEqual([]);
  });

  it('keeps no personal data in revisions either', async () => {
    const [mobile, id] = ['13800001234', '11010519491231002X'];
    for (const body of [`电话${mobile}`, `身份证${id}，住3号楼2单元501室`, '已答复'])
      await land({ ...ITEM, title: `来电${mobile}`, body });
    const kept = await rows<{ whole: string }>(
      `SELECT r::text || a::text AS whole FROM article_revision r JOIN article a ON a.id = article_id WHERE source_id = $1`,
    );
    expect(kept).toHaveLength(2);
    for (const { whole } of kept)
      for (const value of [mobile, id, '501室']) expect(whole).not.toContain(value);
  });

  it('keeps one revision though two processes land the same change at the same moment', async () => {
    await land(ITEM, WEATHER);
    for (const title of ['第二版', '第三版']) {
      const document = documentOf([{ ...ITEM, title }, WEATHER]);
      const outcomes = await Promise.all(
        [app, other, app, other].map((server) => server.get(Ingestion).land(source.id, document)),
      );
      const revised = outcomes.map((one) => (one.kind === 'admitted' ? one.revised : 0));
      expect(revised.toSorted()).toEqual([0, 0, 0, 1]);
    }
    expect((await revisions()).map((one) => one.title)).toEqual(['供餐变质', '第二版']);
  });

  it('keeps fifty revisions of what changes with every look, and what it says last', async () => {
    for (let i = 0; i <= 52; i += 1) await land({ ...ITEM, title: `点击${i}` });
    expect(await articles()).toMatchObject([{ title: '点击52', revisions: 50 }]);
    expect((await revisions()).map((one) => one.number)).toEqual(
      Array.from({ length: 50 }, (_, i) => i + 1),
    );
  });

  describe('once the placer has seen it', () => {
    const figures = async () => {
      const [article] = await rows<{ id: number }>(
        'SELECT event_id::int AS id FROM article WHERE source_id = $1',
      );
      return browser(app, officer).read(`/events/${article?.id}`, eventDetail);
    };
    const negativeHours = async () =>
      (await figures()).hours.reduce((sum, hour) => sum + hour.negative, 0);
    beforeEach(async () => {
      await database.source.query(
        'TRUNCATE article, event CASCADE; UPDATE event_change SET version = 0',
      );
      await land({ ...ITEM, body: NEGATIVE });
      expect(await app.get(Placer).place()).toBe(1);
      expect(await figures()).toMatchObject({ event: { articles: 1, negative: 1 } });
      expect(await negativeHours()).toBe(1);
      await land({ ...ITEM, body: POSITIVE });
      expect(await app.get(Placer).place()).toBe(1);
      expect(await app.get(Placer).place()).toBe(0);
    });

    it('is what its event counts', async () => {
      expect(await figures()).toMatchObject({
        event: { articles: 1, negative: 0 },
        sentiments: { negative: 0, neutral: 0, positive: 1 },
        articles: [{ body: POSITIVE, sentiment: 'positive' }],
      });
    });

    it('is what the curve of its event counts', async () => {
      expect(await negativeHours()).toBe(0);
    });
  });

  it.each<[OutletTier, string | null]>([
    ['city', '记者 王小明 电话〔手机号已隐去〕'],
    ['government', '记者 王小明 电话〔手机号已隐去〕'],
    ['forum', null],
    ['hotline', null],
  ])('of %s keeps the by-line %s', async (tier, byLine) => {
    source = await aSource(database, { tier });
    const author = '记者 王小明 电话13800001234';
    for (const title of ['甲', '乙']) await land({ ...ITEM, title, author });
    const kept = await rows<{ by_line: string | null; whole: string }>(
      'SELECT by_line, article::text AS whole FROM article WHERE source_id = $1',
    );
    expect(kept).toMatchObject([{ by_line: byLine }]);
    if (byLine === null) expect(kept[0]?.whole).not.toContain('王小明');
  });

  const A = 'http://127.0.0.1/a.html';
  const B = 'http://127.0.0.1/b.html';
  const { title, body } = ITEM;
  it.each<[string, FeedEntry, FeedEntry, number]>([
    ['its GUID, whatever its address', { ...ITEM, link: A }, { ...ITEM, link: B }, 1],
    ['another GUID at the same address', { ...ITEM, link: A }, { ...ITEM, guid: 'c', link: A }, 2],
    ['its address without a GUID', { title, body, link: A }, { title: '改', body, link: A }, 1],
    ['another address without a GUID', { title, body, link: A }, { title, body, link: B }, 2],
    ['its text where there is neither', { title, body }, { title, body: `${body}！` }, 2],
  ])('is known by %s', async (_, first, second, count) => {
    await land(first);
    await land(second);
    expect(await articles()).toHaveLength(count);
  });

  it('is the article it was where it is listed twice, as a pinned one is', async () => {
    const pinned = { ...ITEM, link: A };
    await land(pinned, WEATHER);
    expect(await land(pinned, WEATHER, pinned)).toMatchObject({ admitted: 0, revised: 0 });
    expect(await articles()).toHaveLength(2);
  });

  it.each<[string, FeedEntry]>([
    ['one GUID and address', { ...ITEM, guid: A, link: A }],
    ['one GUID', ITEM],
    ['one address', { title, body, link: A }],
  ])('is each on its own under %s for all, and no revision of another', async (_, entry) => {
    const listed = (titles: string) => [...titles].map((one) => ({ ...entry, title: one }));
    expect(await land(...listed('乙丙丁'))).toMatchObject({ admitted: 3, revised: 0 });
    expect(await land(...listed('甲乙丙'))).toMatchObject({ admitted: 1, revised: 0 });
    expect((await articles()).map((one) => one.title)).toEqual([...'乙丙丁甲']);
    expect(await revisions()).toEqual([]);
  });

  it('is never lost and never kept twice, whatever a feed does with its items (F9)', async () => {
    const items = fc.uniqueArray(
      fc.record({
        name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        text: fc.nat(3),
        listed: fc.constantFrom(1, 1, 2),
      }),
      // Alone in a document, an item of a feed whose GUIDs mean nothing cannot be told from another.
      { selector: (one) => one.name, minLength: 2, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<Naming>(...NAMINGS),
        fc.array(items, { minLength: 1, maxLength: 7 }),
        async (naming, looks) => {
          source = await aSource(database);
          const said = new Map<string, string[]>();
          for (const look of looks) {
            const entries = look.map(({ name, text }) => ({
              ...naming(name),
              title: name,
              body: `${name}的第${text}版`,
            }));
            const again = entries.filter((_, i) => look[i]!.listed > 1);
            const document = documentOf([...entries, ...again]);
            await Promise.all(
              [app, other].map((server) => server.get(Ingestion).land(source.id, document)),
            );
            for (const { title: name, body: text } of entries) {
              const texts = said.get(name) ?? [];
              if (texts.at(-1) !== text) texts.push(text);
              said.set(name, texts);
            }
          }
          const kept = await rows<{ title: string; texts: string[] }>(
            `SELECT title, ARRAY(SELECT r.body FROM article_revision r WHERE article_id = a.id ORDER BY number) || body AS texts
             FROM article a WHERE source_id = $1 ORDER BY title`,
          );
          expect(kept).toEqual([...said].sort().map(([name, texts]) => ({ title: name, texts })));
        },
      ),
      { numRuns: 40 },
    );
  });
});

type Naming = (name: string) => Pick<FeedEntry, 'guid' | 'link'>;
const COLUMN = 'http://127.0.0.1/col/index.html';
/** How feeds name their items, well and badly. */
const NAMINGS: readonly Naming[] = [
  (name) => ({ guid: name }),
  (name) => ({ guid: name, link: `http://127.0.0.1/${name}.html` }),
  (name) => ({ link: `http://127.0.0.1/${name}.html` }),
  (name) => ({ guid: name, link: COLUMN }),
  (name) => ({ guid: COLUMN, link: `http://127.0.0.1/${name}.html` }),
  () => ({ guid: COLUMN, link: COLUMN }),
  () => ({ guid: COLUMN }),
  () => ({ link: COLUMN }),
];
