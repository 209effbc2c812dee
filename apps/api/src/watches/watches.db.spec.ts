import type { NestExpressApplication } from '@nestjs/platform-express';
import { type AlertView, alertList, watchList, watchPreview } from '@huixiang/contracts';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import { type Person, aPerson, aSmallProvince, browser } from '../../test/factories';
import { type TieredSources, admitTexts, placeAll, sourcesOfEveryTier } from '../../test/told';
import { Sequencer } from '../ledger/sequencer';

const NOW = new Date('2026-05-01T08:30:00Z');
const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

const WATER = [
  '墨溪市停水通知，因管网抢修，明日八时起停水，恢复供水时间另行通知。',
  '墨溪市停水通知引关注，因管网抢修明日停水，市民储水备用，恢复供水时间未定。',
  '墨溪市停水第二日，管网抢修仍在继续，社区送水上门，恢复供水时间另行通知。',
];
const DRILL = '墨溪市停水应急演练，本次演练模拟管网爆裂，检验停水处置能力。';
const ELSEWHERE = '拾光市第二水厂设备检修，后日部分小区停水一天，居民可到临时取水点接水。';
const WATCH = { name: '停水', terms: { q: '停水 -演练' }, alerts: true, articles: 2 };

jest.setTimeout(20_000);

describe('a watch', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let sources: TieredSources;
  let province: Person;
  let moxi: Person;
  let shiguang: Person;

  beforeEach(async () => {
    database = await aDatabase();
    await setClock(database, NOW);
    const units = await aSmallProvince(database);
    sources = await sourcesOfEveryTier(database);
    province = await aPerson(database, 'officer', units.province);
    moxi = await aPerson(database, 'officer', units.moxi);
    shiguang = await aPerson(database, 'officer', units.shiguang);
    app = await aServer(database);
  });
  afterEach(async () => {
    await app.close();
    await database.drop();
  });

  const tell = async (...texts: readonly string[]) => {
    await admitTexts({ app, database, sources }, ...texts.map((text) => ['city', text] as const));
    await placeAll({ app });
  };
  const watch = (who: Person, of: object = {}) =>
    browser(app, who).make('/watches', { ...WATCH, ...of });
  const alerts = async (who: Person, state = 'open'): Promise<AlertView[]> =>
    (await browser(app, who).read(`/alerts?state=${state}`, alertList)).alerts;
  /** The figures of what watches found, alert by alert. */
  const reasons = async (who: Person) =>
    (await alerts(who)).flatMap((alert) =>
      alert.reasons.filter(({ rule }) => rule === 'watch_match').map(({ figures }) => figures),
    );
  const watches = (who: Person) => browser(app, who).read('/watches', watchList);
  const kinds = async () => {
    while ((await app.get(Sequencer).sequence()) > 0);
    const rows = await database.source.query<{ kind: string }[]>(
      `SELECT kind FROM ledger_entry WHERE kind LIKE 'watch.%' OR kind LIKE 'alert.%' ORDER BY index`,
    );
    return rows.map(({ kind }) => kind);
  };

  it('alerts of an event once enough of it is found, and keeps the figure current', async () => {
    await watch(moxi);
    await tell(WATER[0]!, DRILL);
    expect(await alerts(moxi)).toEqual([]);
    await tell(WATER[1]!);
    expect(await reasons(moxi)).toEqual([{ watches: '停水', found: 2 }]);
    await tell(WATER[2]!);
    expect(await reasons(moxi)).toEqual([{ watches: '停水', found: 3 }]);
    expect((await watches(moxi)).map(({ foundToday }) => foundToday)).toEqual([3]);
    expect(await kinds()).toEqual(['watch.added', 'alert.raised', 'alert.reason_added']);
  });

  it('looks only where its unit looks, names every watch that found enough, and forgets after a day', async () => {
    await watch(moxi, { articles: 1 });
    await watch(province, { name: '全省停水', articles: 1 });
    await tell(ELSEWHERE);
    expect(await alerts(moxi)).toEqual([]);
    expect(await reasons(province)).toEqual([{ watches: '全省停水', found: 1 }]);
    await tell(WATER[0]!);
    // Of a unit above only that it watches: what for is its own affair.
    expect(await reasons(moxi)).toEqual([{ watches: '停水、上级单位的方案', found: 1 }]);
    expect(await reasons(province)).toContainEqual({ watches: '停水、全省停水', found: 1 });
    await setClock(database, at(25));
    expect((await watches(moxi)).map(({ foundToday }) => foundToday)).toEqual([0]);
  });

  it('that is only a saved search alerts of nothing', async () => {
    const id = await watch(moxi, { alerts: false, articles: 1 });
    await tell(WATER[0]!);
    expect(await alerts(moxi)).toEqual([]);
    await browser(app, moxi)
      .send('put', `/watches/${id}`, { ...WATCH, articles: 1 })
      .expect(204);
    await tell(WATER[1]!);
    expect(await reasons(moxi)).toEqual([{ watches: '停水', found: 1 }]);
    expect(await kinds()).toEqual(['watch.added', 'watch.changed', 'alert.raised']);
  });

  it('looks forward: neither what was there before it, nor what its old terms found', async () => {
    await tell(WATER[0]!);
    await setClock(database, at(1));
    const id = await watch(moxi, { articles: 2 });
    await tell(WATER[1]!);
    await database.source.query('UPDATE event SET revised = true');
    await placeAll({ app });
    expect(await reasons(moxi)).toEqual([]);
    await setClock(database, at(2));
    await browser(app, moxi)
      .send('put', `/watches/${id}`, { ...WATCH, terms: { q: '停水 抢修' } })
      .expect(204);
    await tell(WATER[2]!);
    expect(await reasons(moxi)).toEqual([]);
    expect((await watches(moxi)).map(({ foundToday }) => foundToday)).toEqual([1]);
  });

  it('finds a text whose outlet wrote the word in later', async () => {
    await watch(moxi, { articles: 1 });
    await tell('墨溪市管网抢修，部分路段施工，请市民绕行。');
    expect(await alerts(moxi)).toEqual([]);
    await database.source.query(`UPDATE article SET words = words || '停水'::tsvector`);
    await database.source.query('UPDATE event SET revised = true');
    await placeAll({ app });
    expect(await alerts(moxi)).toHaveLength(1);
  });

  it('is its unit’s own to change, and comes back when it was removed by mistake', async () => {
    const id = await watch(moxi);
    expect(await watches(province)).toMatchObject([
      { id, own: false, unit: { name: '墨溪市人民政府' } },
    ]);
    expect(await watches(shiguang)).toEqual([]);
    for (const who of [province, shiguang]) {
      await browser(app, who).refusal('delete', `/watches/${id}`, 404);
      await browser(app, who).refusal('put', `/watches/${id}`, 404, WATCH);
    }
    expect(await browser(app, moxi).refusal('post', '/watches', 409, WATCH)).toMatchObject({
      code: 'watch.name_taken',
    });
    await browser(app, moxi).send('delete', `/watches/${id}`).expect(204);
    expect(await watches(moxi)).toEqual([]);
    await browser(app, moxi).act(`/watches/${id}/restoration`);
    expect(await watches(moxi)).toMatchObject([
      { id, ...WATCH, terms: { q: '停水 -演练' }, own: true },
    ]);
    const leader = await aPerson(database, 'leader', { ...moxi.unit, place: '990100' });
    await browser(app, leader).refusal('post', '/watches', 403, WATCH);
  });

  it('is refused where its query cannot be meant', async () => {
    const input = { ...WATCH, terms: { q: '"一 二 三 四"~5' } };
    await browser(app, moxi).refusal('post', '/watches', 400, input);
  });

  it('is shown with what it would have found, word by word, before it is kept', async () => {
    await tell(WATER[0]!);
    await setClock(database, at(30));
    await tell(WATER[1]!, DRILL, ELSEWHERE);
    const response = await browser(app, moxi)
      .send('post', '/watches/preview', { q: '停水|停电 -演练' })
      .expect(200);
    const preview = watchPreview.parse(response.body);
    expect(preview.days).toHaveLength(30);
    expect(preview.days.slice(-2)).toEqual([
      { day: '2026-05-01', found: 1 },
      { day: '2026-05-02', found: 1 },
    ]);
    expect(preview).toMatchObject({
      found: 2,
      of: 3,
      excluded: 1,
      terms: [
        { term: '停水', found: 3 },
        { term: '停电', found: 0 },
      ],
    });
    expect(preview.newest.map(({ title }) => title)).toEqual([
      '墨溪市停水通知引关注',
      '墨溪市停水通知',
    ]);
  });
});
