import type { NestExpressApplication } from '@nestjs/platform-express';
import { type AlertView, alertList, eventDetail, eventPage } from '@huixiang/contracts';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import { type Inserted, type Person, aPerson, aSmallProvince, browser } from '../../test/factories';
import { wrongRollUps } from '../../test/roll-ups';
import { type TieredSources, admitTexts, placeAll, sourcesOfEveryTier } from '../../test/told';
import { Sequencer } from '../ledger/sequencer';
import { Placer } from './placer';

const NOW = new Date('2026-05-01T08:30:00Z');
const after = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

const MEALS = [
  '听泉县实验小学多名家长反映，孩子在学校食堂吃到发霉变质的午餐，有学生腹泻呕吐，家长非常愤怒，要求彻查供餐企业。',
  '听泉县实验小学食堂午餐发霉变质一事引发家长强烈不满，多名学生呕吐腹泻被送医，家长质疑学校隐瞒，要求给个说法。',
  '投诉听泉县实验小学食堂：孩子吃了发霉的午餐后腹泻呕吐，学校推卸责任，供餐企业不闻不问，太让人气愤了。',
  '听泉县实验小学变质午餐事件持续发酵，家长聚集校门口讨说法，称学生腹泻呕吐多日无人负责，严重失职。',
];
const BUS = '拾光市公交集团公告，因道路施工，12路、35路公交车自下周起临时绕行，恢复时间另行通知。';
const WEATHER = '墨溪市气象台预计，未来三天以晴到多云为主，偏北风二到三级，早晚温差较大。';

interface World {
  readonly database: TestDatabase;
  readonly app: NestExpressApplication;
  readonly officer: Person;
  readonly sources: TieredSources;
}

async function aWorld(): Promise<World> {
  const database = await aDatabase();
  await setClock(database, NOW);
  const { province } = await aSmallProvince(database);
  const sources = await sourcesOfEveryTier(database);
  const officer = await aPerson(database, 'officer', province);
  const app = await aServer(database);
  return { database, app, officer, sources };
}

const eventsOf = async ({ app, officer }: World) =>
  (await browser(app, officer).read('/events?single=true&sort=heat', eventPage)).events;
const alertsOf = async ({ app, officer }: World, state = 'open'): Promise<AlertView[]> =>
  (await browser(app, officer).read(`/alerts?state=${state}`, alertList)).alerts;
const membersOf = ({ database }: World) =>
  database.source.query<{ event_id: number; reprint_of: number | null }[]>(
    'SELECT event_id, reprint_of FROM article ORDER BY id',
  );
async function ledgerOf({ app, database }: World, kind: string) {
  while ((await app.get(Sequencer).sequence()) > 0);
  return database.source.query<{ rules: string[] }[]>(
    `SELECT ledger_body(body) -> 'data' -> 'rules' AS rules FROM ledger_entry WHERE kind LIKE $1 ORDER BY index`,
    [kind],
  );
}

// Each server loads the segmenter's dictionary in a thread of its own.
jest.setTimeout(20_000);

describe('the placer', () => {
  let world: World;
  const others: World[] = [];
  beforeEach(async () => {
    world = await aWorld();
  });
  afterEach(async () => {
    for (const { app, database } of [world, ...others.splice(0)]) {
      expect(await wrongRollUps(database)).toEqual([]);
      await app.close();
      await database.drop();
    }
  });

  it('finds an event by words of its texts, in any order, with other signs and case', async () => {
    await admitTexts(world, ['city', BUS], ['forum', "坑人：O'Brien 的 APP 打不开，退款 \\ 无门"]);
    await placeAll(world);
    const found = async (q: string) => {
      const path = `/events?single=true&q=${encodeURIComponent(q)}`;
      const { events } = await browser(world.app, world.officer).read(path, eventPage);
      return events.map(({ title }) => title);
    };
    expect(await found('退款 打不开')).toEqual(['坑人']);
    expect(await found("app o'brien")).toEqual(['坑人']);
    expect(await found('退款 停水')).toEqual([]);
    expect(await found("' & | !")).toEqual([]);
  });

  it('gathers what is about one happening, and leaves the rest apart', async () => {
    await admitTexts(world, ['forum', MEALS[0]!], ['city', BUS], ['city', MEALS[1]!]);
    await admitTexts(world, ['city', WEATHER], ['hotline', MEALS[2]!]);
    expect(await placeAll(world)).toBe(5);
    const [first, bus, second, weather, third] = (await membersOf(world)).map(
      (row) => row.event_id,
    );
    expect([second, third]).toEqual([first, first]);
    expect(new Set([first, bus, weather]).size).toBe(3);
    const meals = (await eventsOf(world)).find((event) => event.id === first);
    expect(meals).toMatchObject({
      articles: 3,
      outlets: 3,
      reprints: 0,
      place: { code: '990102', name: '听泉县' },
    });
  });

  it('folds reprints onto their original, and counts them beside it', async () => {
    await admitTexts(
      world,
      ['city', MEALS[1]!],
      ['county', `${MEALS[1]}（转载）`],
      ['provincial', MEALS[1]!],
    );
    await placeAll(world);
    const [original] = await world.database.source.query<Inserted[]>(
      'SELECT id FROM article ORDER BY id LIMIT 1',
    );
    const rows = await membersOf(world);
    expect(new Set(rows.map((row) => row.event_id)).size).toBe(1);
    expect(rows.map((row) => row.reprint_of)).toEqual([null, original?.id, original?.id]);
    const [event] = await eventsOf(world);
    const detail = await browser(world.app, world.officer).read(
      `/events/${event?.id}`,
      eventDetail,
    );
    expect(detail.event).toMatchObject({ articles: 3, reprints: 2, outlets: 3 });
    expect(detail.articles).toMatchObject([{ id: original?.id, reprints: 2, reprintOf: null }]);
    expect(detail.hours).toEqual([
      expect.objectContaining({ hour: '2026-05-01T08:00:00.000Z', articles: 3, reprints: 2 }),
    ]);
  });

  it('gives the same events for the same articles in the same order, whatever the batches', async () => {
    const another = await aWorld();
    others.push(another);
    const texts = [MEALS[0]!, BUS, MEALS[1]!, WEATHER, MEALS[2]!, BUS, MEALS[3]!, MEALS[1]!];
    for (const [i, text] of texts.entries()) {
      const tier = (['forum', 'city', 'county'] as const)[i % 3]!;
      await admitTexts(world, [tier, text]);
      await placeAll(world);
      await admitTexts(another, [tier, text]);
    }
    await placeAll(another);
    expect(await membersOf(another)).toEqual(await membersOf(world));
    const tell = async (one: World) =>
      (await eventsOf(one)).map(({ title, articles, negative, keywords, heat, proposedLevel }) => ({
        title,
        articles,
        negative,
        keywords,
        heat,
        proposedLevel,
      }));
    expect(await tell(another)).toEqual(await tell(world));
  });

  it('places each article once though several of it run at the same moment', async () => {
    for (let i = 0; i < 6; i += 1) await admitTexts(world, ['forum', MEALS[i % 4]!], ['city', BUS]);
    const placers = Array.from({ length: 6 }, () => world.app.get(Placer).place());
    const placed = (await Promise.all(placers)).reduce((sum, count) => sum + count, 0);
    expect(placed + (await placeAll(world))).toBe(12);
    const [row] = await world.database.source.query<{ counted: number }[]>(
      'SELECT sum(articles)::int AS counted FROM event_hour',
    );
    expect(row?.counted).toBe(12);
    expect((await eventsOf(world)).reduce((sum, event) => sum + event.articles, 0)).toBe(12);
  });

  it('does nothing of a batch it cannot finish', async () => {
    await admitTexts(world, ['forum', MEALS[0]!], ['city', BUS]);
    const { source } = world.database;
    await source.query(`ALTER TABLE event ADD CONSTRAINT refused CHECK (title NOT LIKE '拾光市%')`);
    await expect(placeAll(world)).rejects.toThrow('refused');
    expect(await eventsOf(world)).toEqual([]);
    await source.query('ALTER TABLE event DROP CONSTRAINT refused');
    expect(await placeAll(world)).toBe(2);
  });

  it('proposes the statutory level of an accident, with the sentence that says what it cost', async () => {
    const said = '听泉县青石煤矿发生透水事故，已造成12名矿工遇难，3人重伤。';
    await admitTexts(
      world,
      ['county', `${said}井下救援仍在进行，煤矿安全监察部门已到现场，家属聚集井口等待消息。`],
      ['city', '听泉县青石煤矿透水事故：家属质疑瞒报，井下救援仍在进行，煤矿安全隐患早有举报。'],
    );
    await placeAll(world);
    const [event] = await eventsOf(world);
    const { proposal } = await browser(world.app, world.officer).read(
      `/events/${event?.id}`,
      eventDetail,
    );
    expect(proposal.accident).toEqual({
      level: 'II',
      measure: 'deaths',
      amount: 12,
      sentence: said,
    });
    expect(proposal.floors).toContainEqual({ floor: 'accident', level: 'II', words: [] });
    expect(event?.proposedLevel).toBe('II');
  });

  it('weighs whom an event touches, and the readers of the widest outlet that carries it', async () => {
    const { source } = world.database;
    await source.query(`UPDATE source SET readers = CASE tier WHEN 'city' THEN 99999 ELSE 99 END`);
    await admitTexts(world, ['forum', MEALS[0]!], ['city', MEALS[1]!]);
    await placeAll(world);
    const [event] = await eventsOf(world);
    const { proposal } = await browser(world.app, world.officer).read(
      `/events/${event?.id}`,
      eventDetail,
    );
    expect(proposal.terms.reach?.value).toBeCloseTo(5 / 7);
    expect(proposal.sensitivities.map(({ name }) => name)).toContain('学校');
    expect(proposal.terms.sensitivity?.points).toBeCloseTo(10);
  });

  it('does not join what has been silent for more than a week', async () => {
    await admitTexts(world, ['forum', MEALS[0]!]);
    await placeAll(world);
    await setClock(world.database, after(24 * 8));
    await admitTexts(world, ['forum', MEALS[1]!]);
    await placeAll(world);
    expect(await eventsOf(world)).toHaveLength(2);
  });

  describe('raises an alert', () => {
    it('for a crossed rule, with its reasons and a ledger entry', async () => {
      await admitTexts(world, ['forum', MEALS[0]!]);
      await placeAll(world);
      expect(await alertsOf(world)).toEqual([]);
      await admitTexts(world, ['city', MEALS[1]!], ['hotline', MEALS[2]!]);
      await placeAll(world);
      const [alert, ...more] = await alertsOf(world);
      expect(more).toEqual([]);
      expect(alert).toMatchObject({ state: 'open', raisedAt: NOW.toISOString() });
      const voices = alert?.reasons.find((reason) => reason.rule === 'negative_voices');
      expect(voices?.figures).toMatchObject({ negative: 3, concerned: 3, outlets: 3 });
      const entries = await ledgerOf(world, 'alert.%');
      expect(entries.map((entry) => entry.rules.toSorted())).toEqual([
        alert?.reasons.map((reason) => reason.rule).toSorted(),
      ]);
    });

    it('never for calm news, nor for what the government itself says', async () => {
      for (let i = 0; i < 6; i += 1)
        await admitTexts(world, ['city', `${BUS}第${i}次调整`], ['government', MEALS[i % 4]!]);
      await placeAll(world);
      expect(await alertsOf(world)).toEqual([]);
    });

    it('once an event: more voices update its figures and add reasons', async () => {
      await admitTexts(world, ['forum', MEALS[0]!], ['city', MEALS[1]!], ['hotline', MEALS[2]!]);
      await placeAll(world);
      const [before] = await alertsOf(world);
      await setClock(world.database, after(3));
      await admitTexts(world, ['central', MEALS[3]!]);
      await placeAll(world);
      const [alert, ...more] = await alertsOf(world);
      expect(more).toEqual([]);
      expect(alert).toMatchObject({ id: before?.id, raisedAt: NOW.toISOString() });
      const figures = (view: AlertView | undefined) =>
        view?.reasons.find((reason) => reason.rule === 'negative_voices')?.figures['negative'];
      expect([figures(before), figures(alert)]).toEqual([3, 4]);
      expect(before?.reasons.map((reason) => reason.rule)).not.toContain('wide_outlet');
      expect(alert?.reasons.find((reason) => reason.rule === 'wide_outlet')).toMatchObject({
        figures: { tier: 'central' },
        at: after(3).toISOString(),
      });
      expect(alert?.event.spark).toEqual([...new Array<number>(44).fill(0), 3, 0, 0, 1]);
      expect(await ledgerOf(world, 'alert.raised')).toHaveLength(1);
      expect(await ledgerOf(world, 'alert.reason_added')).toEqual([{ rules: ['wide_outlet'] }]);
    });

    it('that is sent again only when it says something else than in the version one has', async () => {
      const since = (version: string) =>
        browser(world.app, world.officer).read(`/alerts?state=open&since=${version}`, alertList);
      await admitTexts(world, ['forum', MEALS[0]!], ['city', MEALS[1]!], ['hotline', MEALS[2]!]);
      await placeAll(world);
      const first = await since('');
      const [id] = first.order;
      expect(first).toMatchObject({ order: [id], alerts: [{ id }] });
      await admitTexts(world, ['city', WEATHER]);
      await placeAll(world);
      const calm = await since(first.version);
      expect(calm).toMatchObject({ order: [id], alerts: [] });
      await admitTexts(world, ['central', MEALS[3]!]);
      await placeAll(world);
      const grown = await since(calm.version);
      expect(grown).toMatchObject({ order: [id], alerts: [{ id, event: { articles: 4 } }] });
      await browser(world.app, world.officer).act(`/alerts/${id}/acknowledgement`);
      expect(await since(grown.version)).toMatchObject({ order: [], alerts: [] });
      expect((await since('forgotten.1')).counts).toMatchObject({ open: 0, acknowledged: 1 });
    });

    it('again after it was dismissed, only for a new reason', async () => {
      await admitTexts(world, ['forum', MEALS[0]!], ['city', MEALS[1]!], ['hotline', MEALS[2]!]);
      await placeAll(world);
      const [alert] = await alertsOf(world);
      const reason = '已由教育局答复';
      await browser(world.app, world.officer).act(`/alerts/${alert?.id}/dismissal`, { reason });
      await admitTexts(world, ['county', MEALS[3]!]);
      await placeAll(world);
      expect(await alertsOf(world, 'dismissed')).toMatchObject([
        { id: alert?.id, settleReason: reason, settledBy: world.officer.name },
      ]);
      await admitTexts(world, ['central', `${MEALS[3]}记者将继续关注。`]);
      await placeAll(world);
      expect(await alertsOf(world, 'dismissed')).toEqual([]);
      expect(await alertsOf(world)).toMatchObject([
        { id: alert?.id, settledAt: null, settleReason: null },
      ]);
      expect(await ledgerOf(world, 'alert.reopened')).toHaveLength(1);
    });

    it('that is settled once, by whoever came first', async () => {
      await admitTexts(world, ['forum', MEALS[0]!], ['city', MEALS[1]!], ['hotline', MEALS[2]!]);
      await placeAll(world);
      const [alert] = await alertsOf(world);
      const tries = Array.from({ length: 3 }, () =>
        browser(world.app, world.officer).send('post', `/alerts/${alert?.id}/dismissal`, {
          reason: '与本单位无关',
        }),
      );
      const statuses = (await Promise.all(tries)).map((answer) => answer.status);
      expect(statuses.sort()).toEqual([204, 409, 409]);
    });

    it('whose dismissal stops no ledger, whatever was typed as its reason', async () => {
      await admitTexts(world, ['forum', MEALS[0]!], ['city', MEALS[1]!], ['hotline', MEALS[2]!]);
      await placeAll(world);
      const [alert] = await alertsOf(world);
      const { status } = await browser(world.app, world.officer)
        .send('post', `/alerts/${alert?.id}/dismissal`, {})
        .send({ reason: '已答复\ud83d' });
      // To be refused as invalid, or kept without half an emoji: either will do.
      expect([204, 400]).toContain(status);
      expect(await ledgerOf(world, 'alert.raised')).toHaveLength(1);
    });
  });
});
