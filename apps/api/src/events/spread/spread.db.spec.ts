import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  type EventSpread,
  caseDetail,
  eventDetail,
  eventPage,
  eventSpread,
} from '@huixiang/contracts';
import type { OutletTier } from '@huixiang/domain';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../../test/database';
import { type Person, aPerson, aSmallProvince, anOpening, browser } from '../../../test/factories';
import { aPublished } from '../../../test/publishing';
import { type TieredSources, admitTexts, placeAll, sourcesOfEveryTier } from '../../../test/told';

const NOW = new Date('2026-05-21T02:00:00Z');
const POST =
  '听泉县实验小学食堂，孩子吃完午饭上吐下泻，家长气愤地要求彻查供餐公司，学校至今没有一句解释。';
const REPORT =
  '听泉县实验小学多名学生餐后不适，记者在县医院看到，十余名学生正在输液。家长质疑食堂供餐公司后厨卫生，要求彻查，县教育局未作回应。';
const RELEASE =
  '5月20日，听泉县实验小学部分学生午餐后出现不适。我局立即会同卫健、市场监管部门赶赴现场，就诊学生病情平稳，医疗费用先行垫付。' +
  '经初步核查，原因是配送途中温控不到位，已责令供餐公司停止供餐，留样送检，检测结果将第一时间公布。受检测周期限制，结论尚需三日。';

jest.setTimeout(60_000);

let database: TestDatabase;
let app: NestExpressApplication;
let sources: TieredSources;
let officer: Person;
let handler: Person;
let eventId: number;

const hear = async (minutes: number, ...texts: readonly (readonly [OutletTier, string])[]) => {
  await setClock(database, new Date(NOW.getTime() + minutes * 60_000));
  await admitTexts({ app, database, sources }, ...texts);
  await placeAll({ app });
};
const spread = (): Promise<EventSpread> =>
  browser(app, officer).read(`/events/${eventId}/spread`, eventSpread);

beforeAll(async () => {
  database = await aDatabase();
  await setClock(database, NOW);
  const { province, county, department } = await aSmallProvince(database);
  sources = await sourcesOfEveryTier(database);
  for (const tier of ['forum', 'county', 'city', 'provincial', 'central', 'government'] as const)
    await database.source.query('UPDATE source SET name = $2 WHERE id = $1', [
      sources[tier].id,
      `${tier}日报`,
    ]);
  officer = await aPerson(database, 'officer', province);
  handler = await aPerson(database, 'handler', department);
  app = await aServer(database);
  await hear(0, ['forum', POST]);
  await hear(30, ['county', REPORT]);
  await hear(50, ['provincial', `${REPORT}\n（来源：county日报）`]);
  await hear(
    60,
    ['city', `${REPORT}\n（来源：provincial日报）`],
    ['central', `${REPORT}\n来源：未闻晚报`],
  );
  const { events } = await browser(app, officer).read('/events', eventPage);
  eventId = events[0]!.id;
  const id = await browser(app, officer).make(
    '/cases',
    anOpening({ id: eventId }, department, { level: 'I' }),
  );
  await browser(app, handler).act(`/cases/${id}/acceptance`);
  // The office's own site is read before anybody enters that it was published.
  await hear(118, ['government', RELEASE]);
  await setClock(database, new Date(NOW.getTime() + 120 * 60_000));
  const title = '关于实验小学学生餐后不适的情况通报';
  const reviewer = await aPerson(database, 'reviewer', province);
  await aPublished(app, { handler, reviewer }, id, { kind: 'first', title, body: RELEASE });
  await placeAll({ app });
  void county;
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

it('tells the first report, whom it reached and when, and who took whose text', async () => {
  const { first, tiers, chains, pictures, official } = await spread();
  expect(first).toMatchObject({ outlet: 'forum日报', tier: 'forum', at: NOW.toISOString() });
  expect(tiers.map(({ tier }) => tier)).toEqual([
    'forum',
    'county',
    'provincial',
    'city',
    'central',
    'government',
  ]);
  expect(chains).toHaveLength(1);
  expect(chains[0]).toMatchObject({ total: 3, credited: null, first: { outlet: 'county日报' } });
  expect(chains[0]!.copies.map(({ article, from }) => [article.outlet, from])).toEqual([
    ['provincial日报', 'county日报'],
    ['city日报', 'provincial日报'],
    ['central日报', 'county日报'],
  ]);
  expect(pictures.firstDay).toBeNull();
  expect(pictures.whole.points.reduce((sum, { articles }) => sum + articles, 0)).toBe(6);
  expect(pictures.whole.lines).toHaveLength(3);
  expect(official).toMatchObject({ outlet: 'government日报' });
});

it('counts who takes up a release, wherever it would have been placed by itself', async () => {
  expect((await spread()).releases).toMatchObject([
    { kind: 'first', reach: { whole: 0, quoted: 0, outlets: 0, tiers: [], firstAt: null } },
  ]);
  const before = (await browser(app, officer).read(`/events/${eventId}`, eventDetail)).event;
  await hear(150, ['provincial', RELEASE]);
  await hear(
    200,
    ['central', `记者从听泉县教育局获悉，通报全文如下。\n${RELEASE}\n本报将继续关注。`],
    [
      'city',
      '听泉县实验小学事件有了说法，家长仍有疑问：听泉县教育局称“已责令供餐公司停止供餐，留样送检，检测结果将第一时间公布”。多名家长气愤地质问，食堂供餐公司的后厨从来没有人查过，孩子的损失谁来赔，为何学校三天没有一句解释。',
    ],
    ['forum', POST],
  );
  const { releases } = await spread();
  expect(releases[0]!.reach).toEqual({
    whole: 2,
    quoted: 1,
    outlets: 3,
    tiers: ['central', 'provincial', 'city'],
    firstAt: new Date(NOW.getTime() + 150 * 60_000).toISOString(),
  });
  expect(releases[0]!.articles.map(({ article, kind }) => [article.tier, kind])).toEqual([
    ['provincial', 'whole'],
    ['central', 'whole'],
    ['city', 'quoted'],
  ]);
  // Who prints the answer voices no concern; who quotes it and asks further does.
  const detail = await browser(app, officer).read(`/events/${eventId}`, eventDetail);
  expect(detail.event.articles).toBe(before.articles + 4);
  expect(detail.event.negative).toBe(before.negative + 2);
  expect(detail.articles.filter(({ answers }) => answers)).toHaveLength(1);
});

it('is on the case’s page too', async () => {
  const [row] = await database.source.query<{ id: number }[]>('SELECT id FROM response_case');
  const { releases } = await browser(app, officer).read(`/cases/${row!.id}`, caseDetail);
  expect(releases[0]!.reach).toMatchObject({ whole: 2, quoted: 1, outlets: 3 });
});

it('looks anew where articles leave the event', async () => {
  const { releases } = await spread();
  const quoting = releases[0]!.articles.find(({ kind }) => kind === 'quoted')!.article;
  await browser(app, officer).make(`/events/${eventId}/split`, {
    articles: [quoting.id],
    reason: '说的是另一所学校',
  });
  await placeAll({ app });
  expect((await spread()).releases[0]!.reach).toMatchObject({ whole: 2, quoted: 0, outlets: 2 });
});

it('is not shown to who may not see the event', async () => {
  const elsewhere = await aPerson(
    database,
    'officer',
    (
      await database.source.query<never[]>(
        `SELECT id, name, path, place_code AS place FROM unit WHERE place_code = '990200'`,
      )
    )[0]!,
  );
  const refused = await browser(app, elsewhere).refusal('get', `/events/${eventId}/spread`, 404);
  expect(refused.code).toBe('event.not_found');
});
