import type { NestExpressApplication } from '@nestjs/platform-express';
import { alertList } from '@huixiang/contracts';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import { type Person, aPerson, aSmallProvince, aSource, browser } from '../../test/factories';
import { Admission } from '../articles/admission';
import { Placer } from './placer';

const NOW = new Date('2026-05-21T02:30:00Z');

/** Complaints of one county, about different things: no event of them is large. */
const COMPLAINTS = [
  '听泉县城南小区停水三天没人管，居民十分气愤。',
  '听泉县实验小学午餐发霉，家长愤怒投诉学校推卸责任。',
  '听泉县供暖公司收费不供热，老人冻得发抖，投诉无门。',
  '听泉县公交司机拒载老人，态度恶劣，令人气愤。',
  '听泉县医院乱收费，患者投诉被推诿，太让人失望了。',
  '听泉县河道黑臭，化工厂偷排污水，举报多次没人管。',
  '听泉县工地拖欠工资，农民工讨薪被打，老板躲着不见。',
  '听泉县路灯坏了半年没人修，夜里摔伤多人，严重失职。',
];

jest.setTimeout(30_000);

let database: TestDatabase;
let app: NestExpressApplication;
let officer: Person;

beforeAll(async () => {
  database = await aDatabase();
  await setClock(database, NOW);
  const { province } = await aSmallProvince(database);
  officer = await aPerson(database, 'officer', province);
  app = await aServer(database);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

async function hear(texts: readonly string[]): Promise<void> {
  const source = await aSource(database, { tier: 'forum' });
  const admission = app.get(Admission);
  const items = texts.map((body, i) => ({
    identity: Buffer.alloc(32, `${source.id} ${i}|`),
    title: body.split('，')[0]!,
    body,
    url: null,
    claimedAt: null,
    byLine: null,
  }));
  const prepared = await admission.prepare({ id: source.id, tier: 'forum' }, items);
  await database.source.transaction((tx) => admission.admit(tx, source.id, prepared));
  while ((await app.get(Placer).place()) > 0);
}

const surges = async () =>
  (await browser(app, officer).read('/alerts?state=open', alertList)).alerts.flatMap(
    ({ reasons }) => reasons.filter(({ rule }) => rule === 'place_surge'),
  );
const counted = async () =>
  database.source.query<{ code: string; reports: number }[]>(
    `SELECT place_code AS code, sum(reports)::int AS reports FROM place_quarter
     WHERE at > huixiang_now() - interval '1 hour' GROUP BY 1 ORDER BY 1`,
  );

it('tells where more is complained of than is usual there, though no event is large', async () => {
  await hear(COMPLAINTS);
  expect(await surges()).toEqual([]);
  const [county] = (await counted()).filter(({ code }) => code === '990102');
  expect(county!.reports).toBeGreaterThanOrEqual(6);
  expect(await counted()).toEqual(
    ['990000', '990100', '990102'].map((code) => ({ code, reports: county!.reports })),
  );
  // Three weeks in which hardly anything was complained of there.
  await database.source.query(
    `INSERT INTO place_quarter (place_code, at, reports)
     SELECT code, date_bin('15 minutes', huixiang_now(), '2000-01-01') - make_interval(hours => n), 1
     FROM place, generate_series(24, 24 * 21, 24) n WHERE code IN ('990000', '990100', '990102')`,
  );
  await setClock(database, new Date(NOW.getTime() + 60_000));
  await hear(['听泉县电梯困人物业不管，业主投诉无果，气愤不已。']);
  const [surge, ...more] = await surges();
  expect(more).toEqual([]);
  expect(surge?.figures).toMatchObject({ minutes: 15 });
  expect(Number(surge?.figures['count'])).toBeGreaterThan(county!.reports);
  expect(Number(surge?.figures['expected'])).toBeLessThan(2);

  // What is only printed again is no further complaint.
  const before = await counted();
  await hear(COMPLAINTS);
  expect(await counted()).toEqual(before);
});
