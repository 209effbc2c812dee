import type { NestExpressApplication } from '@nestjs/platform-express';
import { signalList, type SignalState } from '@huixiang/contracts';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import { type Person, aPerson, aSmallProvince, anAlert, browser } from '../../test/factories';
import { type TieredSources, admitTexts, placeAll, sourcesOfEveryTier } from '../../test/told';
import { SignalFinder } from './signal-finder';

const NOW = new Date('2026-05-21T02:00:00Z');
const COMPLAINTS = [
  '听泉县月桥小区换表，智能燃气表装上以后一个月气费翻了一倍，打电话投诉只说合格，太气人了。',
  '星垂县独居老人换表，每天只煮一顿面却多出十几方，怀疑燃气表不准，多次投诉无人答复，令人心寒。',
  '拾光市枣园里关着阀门，换表以后燃气表数字还在走，维修师傅支支吾吾不肯留单子，让人愤怒。',
] as const;
const FOURTH = '墨溪市居民要求检定，自家换表后燃气表读数差三成，燃气公司拒绝送检，强烈不满。';
const ELSEWHERE = '听泉县路灯坏了半年没人修，夜里摔伤多人，居民愤怒，相关部门严重失职。';

jest.setTimeout(60_000);

let database: TestDatabase;
let app: NestExpressApplication;
let sources: TieredSources;
let officer: Person;
let moxi: Person;

const hear = async (hours: number, text: string) => {
  await setClock(database, new Date(NOW.getTime() + hours * 3_600_000));
  await admitTexts({ app, database, sources }, ['forum', text]);
  await placeAll({ app });
};
const look = () => app.get(SignalFinder).look();
const list = (state: SignalState = 'open', who = officer) =>
  browser(app, who).read(`/signals?state=${state}`, signalList);

beforeEach(async () => {
  database = await aDatabase();
  await setClock(database, NOW);
  const units = await aSmallProvince(database);
  sources = await sourcesOfEveryTier(database);
  officer = await aPerson(database, 'officer', units.province);
  moxi = await aPerson(database, 'officer', units.moxi);
  app = await aServer(database);
  // What was spoken of before: without it, all would be new.
  await hear(-20 * 24, ELSEWHERE);
  for (const [i, text] of COMPLAINTS.entries()) await hear(i, text);
});
afterEach(async () => {
  await app.close();
  await database.drop();
});

it('is found in a few articles of which each is its own event, with why, and once', async () => {
  expect(await look()).toBe(1);
  expect(await look()).toBe(0);
  const { counts, signals } = await list();
  expect(counts).toEqual({ open: 1, risen: 0, dismissed: 0 });
  expect(signals).toHaveLength(1);
  expect(signals[0]).toMatchObject({ state: 'open', known: 0, count: 3, alert: null });
  expect(signals[0]!.words).toEqual(expect.arrayContaining(['燃气表', '换表']));
  expect(signals[0]!.places).toEqual(['听泉县', '拾光市', '星垂县']);
  expect(new Set(signals[0]!.articles.map(({ eventId }) => eventId)).size).toBe(3);
  const found = await database.source.query<unknown[]>(
    `SELECT FROM ledger_pending WHERE convert_from(body, 'UTF8') LIKE '%signal.found%'`,
  );
  expect(found).toHaveLength(1);
});

it('is none where the words were spoken of before', async () => {
  await hear(4, FOURTH);
  await database.source.query(
    `UPDATE article SET first_seen_at = first_seen_at - interval '10 days' WHERE title LIKE '听泉县月桥%'`,
  );
  // Three of now, one of before: they did not come from nothing.
  expect(await look()).toBe(0);
  await database.source.query(
    `UPDATE article SET first_seen_at = first_seen_at - interval '30 days' WHERE title LIKE '听泉县月桥%'`,
  );
  expect(await look()).toBe(1);
});

it('is none where too little was heard before', async () => {
  await database.source.query(
    `UPDATE article SET first_seen_at = first_seen_at + interval '12 days' WHERE title LIKE '听泉县路灯%'`,
  );
  expect(await look()).toBe(0);
});

it('grows with what is heard of it, and belongs to who sees all of it', async () => {
  await look();
  await hear(5, FOURTH);
  expect(await look()).toBe(0);
  expect((await list()).signals[0]).toMatchObject({ count: 4 });
  expect((await list('open', moxi)).signals).toEqual([]);
  const refused = await browser(app, moxi).refusal('post', '/signals/1/dismissal', 404, {
    reason: '不归我们',
  });
  expect(refused.code).toBe('signal.not_found');
});

it('is dismissed with a reason, stays so whatever more is heard, and comes back when asked', async () => {
  await look();
  const { signals } = await list();
  const { id } = signals[0]!;
  await browser(app, officer).act(`/signals/${id}/dismissal`, { reason: '已经知悉，正在了解' });
  await hear(5, FOURTH);
  expect(await look()).toBe(0);
  expect((await list()).signals).toEqual([]);
  expect((await list('dismissed')).signals[0]).toMatchObject({
    id,
    count: 4,
    dismissed: { by: officer.name, reason: '已经知悉，正在了解' },
  });
  await browser(app, officer).act(`/signals/${id}/reopening`);
  expect((await list()).counts).toEqual({ open: 1, risen: 0, dismissed: 0 });
});

it('is its own though it shares an article with another, which was dismissed', async () => {
  await look();
  const { signals } = await list();
  await browser(app, officer).act(`/signals/${signals[0]!.id}/dismissal`, { reason: '词语巧合' });
  const SCHOOL = '校服散发刺鼻气味，孩子头晕，检测甲醛超标三倍，家长愤怒，学校推卸责任。';
  for (const place of ['墨溪市', '星垂县', '听泉县']) await hear(6, `${place}小学校服，${SCHOOL}`);
  // One complaint that speaks of both.
  await database.source.query(
    `INSERT INTO signal_article SELECT $1, max(id) FROM article WHERE title LIKE '%校服'`,
    [signals[0]!.id],
  );
  await database.source.query(`UPDATE article SET reprint_of = NULL WHERE title LIKE '%校服'`);
  expect(await look()).toBe(1);
  expect((await list()).signals[0]!.words).toEqual(expect.arrayContaining(['校服']));
});

it('is shown to nobody who may not see all of its articles, where one was moved since', async () => {
  await database.source.query(`UPDATE article SET scope_path = $1`, [moxi.unit.path]);
  await look();
  expect((await list('open', moxi)).signals).toHaveLength(1);
  const { signals } = await list();
  await database.source.query('UPDATE article SET scope_path = $2 WHERE id = $1', [
    signals[0]!.articles[0]!.id,
    officer.unit.path,
  ]);
  expect((await list('open', moxi)).counts.open).toBe(0);
  expect((await list()).counts.open).toBe(1);
});

it('has risen once one of its events alerts, and what alerted already is none', async () => {
  await look();
  const { signals } = await list();
  const { eventId } = signals[0]!.articles[0]!;
  await anAlert(database, { id: eventId }, new Date(NOW.getTime() + 4 * 3_600_000));
  expect((await list('risen')).signals[0]).toMatchObject({ alert: { eventId } });
  await database.source.query('DELETE FROM signal');
  expect(await look()).toBe(0);
});
