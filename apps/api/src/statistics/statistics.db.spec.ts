import type { NestExpressApplication } from '@nestjs/platform-express';
import { yearStatistics } from '@huixiang/contracts';
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

const at = (iso: string) => new Date(`${iso}+08:00`);

let database: TestDatabase;
let app: NestExpressApplication;
let evaluator: Person;

beforeAll(async () => {
  database = await aDatabase();
  await setClock(database, at('2026-12-31T10:00'));
  const units = await aSmallProvince(database);
  const officer = await aPerson(database, 'officer', units.province);
  const handler = await aPerson(database, 'handler', units.department);
  const reviewer = await aPerson(database, 'reviewer', units.province);
  evaluator = await aPerson(database, 'evaluator', units.province);
  app = await aServer(database);
  const open = async () =>
    browser(app, officer).make(
      '/cases',
      anOpening(await anEvent(database, units.county), units.department),
    );
  const [first] = [await open(), await open()];
  await browser(app, handler).act(`/cases/${first}/acceptance`);
  await aPublished(app, { handler, reviewer }, first, {
    kind: 'first',
    channel: 'press_conference',
    title: '关于学校供餐的通报',
    body: '问题的原因是配送延误，已责令整改，受场地条件限制尚需时日。',
  });
  // The last minute of the year by Beijing time; by UTC the day has sixteen hours to go.
  await setClock(database, at('2026-12-31T23:59'));
  await open();
  await setClock(database, at('2027-01-05T10:00'));
  await open();
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

it('counts a year by Beijing time, each row with how it is counted', async () => {
  const { rows, until } = await browser(app, evaluator).read(
    '/statistics?year=2026',
    yearStatistics,
  );
  const value = (item: string) => rows.find((row) => row.item === item)?.value;
  expect(until).toBe(at('2027-01-01T00:00').toISOString());
  expect(value('立单')).toBe(3);
  expect(value('回应公众关注热点或重大舆情数')).toBe(1);
  expect(value('举办新闻发布会次数')).toBe(1);
  expect(value('主要负责同志参加新闻发布会次数')).toBe(1);
  expect(value('应首次回应')).toBe(1);
  expect(value('按时率')).toBe(100);
  expect(value('兑现率')).toBeNull();
  expect(value('满意率')).toBeNull();
  const next = await browser(app, evaluator).read('/statistics?year=2027', yearStatistics);
  expect(next.rows.find((row) => row.item === '立单')?.value).toBe(1);
});

it('is taken away as CSV and JSON', async () => {
  const file = (form: string) =>
    browser(app, evaluator)
      .send('get', `/statistics/file.${form}?year=2026`)
      .responseType('blob')
      .expect(200);
  const csv = ((await file('csv')).body as Buffer).toString('utf8');
  expect(csv.startsWith('\ufeff部分,项目,数值,单位,口径\r\n')).toBe(true);
  expect(csv).toContain('处置单,立单,3,件,');
  yearStatistics.parse(JSON.parse(((await file('json')).body as Buffer).toString('utf8')));
});
