import type { NestExpressApplication } from '@nestjs/platform-express';
import { type SearchPage, searchCount, searchPage } from '@huixiang/contracts';
import { Analyst } from '@huixiang/text-analysis';
import { Workbook } from 'exceljs';
import {
  type TestDatabase,
  aDatabase,
  aServer,
  asApplication,
  setClock,
} from '../../test/database';
import { type Person, aPerson, aSmallProvince, browser } from '../../test/factories';
import { type TieredSources, admitTexts, placeAll, sourcesOfEveryTier } from '../../test/told';
import { Sequencer } from '../ledger/sequencer';
import { SearchService } from './search.service';

const NOW = new Date('2026-05-01T08:30:00Z');

const MEALS = '听泉县实验小学食堂，多名学生午餐后腹泻呕吐，家长要求彻查供餐企业，退还餐费。';
const KITCHEN =
  '拾光市餐厅后厨，记者走访发现卫生堪忧，消费者就餐后投诉不断，市场监管部门称将立案，疑似食物中毒的顾客已出院。';
const WATER =
  '墨溪市停水通知，因国道施工、管网抢修，明日八时起停水，恢复供水时间另行通知，咨询电话 12345。';
const DRILL = '墨溪市停水应急演练，本次演练模拟105国道塌方、管网爆裂，检验停水处置能力。';
const ADVERT = '【限时抢购】全场五折起，点击链接领取优惠券，加微信好友再送红包，数量有限先到先得！';

jest.setTimeout(20_000);

describe('a search', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let sources: TieredSources;
  let province: Person;
  let moxi: Person;

  beforeAll(async () => {
    database = await aDatabase();
    await setClock(database, NOW);
    const units = await aSmallProvince(database);
    sources = await sourcesOfEveryTier(database);
    province = await aPerson(database, 'officer', units.province);
    moxi = await aPerson(database, 'officer', units.moxi);
    app = await aServer(database);
    await admitTexts({ app, database, sources }, ['city', MEALS], ['provincial', KITCHEN]);
    await setClock(database, new Date(NOW.getTime() + 60_000));
    await admitTexts(
      { app, database, sources },
      ['government', WATER],
      ['county', DRILL],
      ['forum', ADVERT],
      ['central', WATER],
    );
    await placeAll({ app });
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const find = (query: Record<string, string>, who = province): Promise<SearchPage> =>
    browser(app, who).read(`/search?${new URLSearchParams(query)}`, searchPage);
  const titles = async (query: Record<string, string>, who = province) =>
    (await find(query, who)).hits.map(({ title }) => title);

  const MEALS_TITLE = '听泉县实验小学食堂';
  const KITCHEN_TITLE = '拾光市餐厅后厨';
  const WATER_TITLE = '墨溪市停水通知';
  const DRILL_TITLE = '墨溪市停水应急演练';

  it.each<[string, string[]]>([
    ['', [DRILL_TITLE, WATER_TITLE, KITCHEN_TITLE, MEALS_TITLE]],
    ['停水', [DRILL_TITLE, WATER_TITLE]],
    ['停水 抢修', [WATER_TITLE]],
    ['停水 -演练', [WATER_TITLE]],
    ['-停水', [KITCHEN_TITLE, MEALS_TITLE]],
    ['腹泻|立案', [KITCHEN_TITLE, MEALS_TITLE]],
    ['"恢复供水"', [WATER_TITLE]],
    ['"供水恢复"', []],
    ['停水 -"恢复供水"', [DRILL_TITLE]],
    ['"学生 腹泻"~10', [MEALS_TITLE]],
    ['"腹泻 学生"~10', [MEALS_TITLE]],
    ['"学生 退还"~3', []],
    ['12345', [WATER_TITLE]],
    ['105国道', [DRILL_TITLE]],
    ['国道 -105国道', [WATER_TITLE]],
    ['"100%.*"', []],
    ['停电', []],
  ])('for “%s” finds the texts that answer, the newest first', async (q, expected) => {
    expect(await titles({ q })).toEqual(expected);
    const { count } = await browser(app, province).read(
      `/search/count?${new URLSearchParams({ q })}`,
      searchCount,
    );
    expect(count).toBe(expected.length);
  });

  it.each<[Record<string, string>, string[]]>([
    [{ tiers: 'provincial,city' }, [KITCHEN_TITLE, MEALS_TITLE]],
    [{ places: '990100' }, [DRILL_TITLE, WATER_TITLE, MEALS_TITLE]],
    [{ places: '990102' }, [MEALS_TITLE]],
    [{ to: '2026-05-01T08:30:30Z' }, [KITCHEN_TITLE, MEALS_TITLE]],
    [{ from: '2026-05-01T16:30:30+08:00' }, [DRILL_TITLE, WATER_TITLE]],
    [{ reprints: 'true', q: '抢修' }, [WATER_TITLE, WATER_TITLE]],
    [{ fields: 'labour' }, []],
  ])('with %j keeps to them', async (filters, expected) => {
    expect(await titles(filters)).toEqual(expected);
  });

  it('shows what was taken for irrelevant where it is asked for', async () => {
    expect(await titles({ q: '优惠券' })).toEqual([]);
    const { hits } = await find({ q: '优惠券', irrelevant: 'true' });
    expect(hits).toMatchObject([{ irrelevant: true, event: null }]);
  });

  it('shows nobody what happens elsewhere', async () => {
    expect(await titles({}, moxi)).toEqual([DRILL_TITLE, WATER_TITLE, MEALS_TITLE]);
    expect(await titles({ q: '优惠券', irrelevant: 'true' }, moxi)).toEqual([]);
  });

  it('tells what to mark, and shows the place where it stands', async () => {
    const { marks, hits } = await find({ q: '顾客' });
    expect(marks).toEqual(['顾客']);
    expect(hits[0]?.excerpt).toContain('疑似食物中毒的顾客已出院');
    expect((await find({ q: '“恢复供水” -演练' })).marks).toEqual(['恢复供水']);
  });

  it('puts first whose title has the words, where the best are asked for', async () => {
    expect(await titles({ q: '餐费|餐厅|墨溪市', sort: 'best' })).toEqual([
      DRILL_TITLE,
      WATER_TITLE,
      KITCHEN_TITLE,
      MEALS_TITLE,
    ]);
  });

  it('finds the same once the words that wait are in their index', async () => {
    await admitTexts({ app, database, sources }, ['county', '石榴丰收节开幕，万人同品。']);
    expect(await titles({ q: '石榴' })).toEqual(['石榴丰收节开幕']);
    // The index is its owner's, whom the application is not.
    const application = await asApplication(database);
    const search = new SearchService(application.source, app.get(Analyst));
    expect(await search.takeInWords()).toBeGreaterThan(0);
    expect(await search.takeInWords()).toBe(0);
    await application.leave();
    expect(await titles({ q: '石榴' })).toEqual(['石榴丰收节开幕']);
  });

  it('refuses a query that cannot be meant, and says why', async () => {
    const bad = `/search?${new URLSearchParams({ q: '"一 二 三 四"~5' })}`;
    expect(await browser(app, province).refusal('get', bad, 400)).toMatchObject({
      code: 'search.bad_query',
      details: { fault: 'near_words' },
    });
    await browser(app, province).send('get', '/search?after=x').expect(400);
    await browser(app, province).send('get', '/search?tiers=moon').expect(400);
  });

  it('is exported with what was asked, and that is recorded', async () => {
    const response = await browser(app, province)
      .send('get', `/search/export.xlsx?${new URLSearchParams({ q: '停水', places: '990100' })}`)
      .buffer()
      .parse((answer, done) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    const workbook = new Workbook();
    await workbook.xlsx.load(response.body as never);
    const rows = (name: string) =>
      workbook
        .getWorksheet(name)!
        .getSheetValues()
        .map((row) => (row as string[] | undefined)?.slice(1, 3));
    expect(rows('信息').map((row) => row?.[0])).toEqual([
      undefined,
      '标题',
      DRILL_TITLE,
      WATER_TITLE,
    ]);
    expect(rows('检索条件')).toContainEqual(['检索词', '停水']);
    expect(rows('检索条件')).toContainEqual(['地区', '墨溪市']);
    while ((await app.get(Sequencer).sequence()) > 0);
    const [entry] = await database.source.query<{ data: unknown }[]>(
      `SELECT ledger_body(body) -> 'data' AS data FROM ledger_entry WHERE kind = 'search.exported'`,
    );
    expect(entry?.data).toEqual({ articles: 2 });
  });
});

describe('the pages of a search', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let officer: Person;
  const ARTICLES = 130;

  beforeAll(async () => {
    database = await aDatabase();
    await setClock(database, NOW);
    const { province } = await aSmallProvince(database);
    officer = await aPerson(database, 'officer', province);
    const sources = await sourcesOfEveryTier(database);
    // Many of one moment, each a microsecond apart from the next moment's: what dates of JavaScript cannot tell apart.
    await database.source.query(
      `INSERT INTO article (source_id, identity, title, body, first_seen_at, sentiment, evidence, terms, fingerprint, placed_at, words)
       SELECT $1, sha256(n::text::bytea), CASE WHEN n % 3 = 0 THEN '停水 ' ELSE '' END || n, '正文', $2::timestamptz + n / 7 * interval '1 microsecond',
         'neutral', '{}', '{}', 0, $2, '停水' FROM generate_series(1, ${ARTICLES}) n`,
      [sources.city.id, NOW],
    );
    app = await aServer(database);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it.each(['newest', 'best'])('%s first, have each article once, in order', async (sort) => {
    const seen: number[] = [];
    let after: string | null = '';
    while (after !== null) {
      const query = new URLSearchParams({ q: '停水', sort, ...(after !== '' && { after }) });
      const page: SearchPage = await browser(app, officer).read(`/search?${query}`, searchPage);
      seen.push(...page.hits.map(({ title }) => Number(title.replace('停水 ', ''))));
      after = page.after;
    }
    const numbers = Array.from({ length: ARTICLES }, (_, i) => ARTICLES - i);
    expect(seen).toEqual(
      sort === 'newest'
        ? numbers
        : [...numbers.filter((n) => n % 3 === 0), ...numbers.filter((n) => n % 3 !== 0)],
    );
  });
});
