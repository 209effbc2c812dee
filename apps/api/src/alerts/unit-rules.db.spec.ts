import type { NestExpressApplication } from '@nestjs/platform-express';
import { alertList, dutyView } from '@huixiang/contracts';
import { USUAL_THRESHOLDS } from '@huixiang/domain';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import { type Person, aPerson, aSmallProvince, browser } from '../../test/factories';
import { AlertCalls } from '../duty/alert-calls';
import { type TieredSources, admitTexts, placeAll, sourcesOfEveryTier } from '../../test/told';

const NOW = new Date('2026-05-01T08:30:00Z');
const ROAD = [
  '听泉县东街路灯坏了一个月没人修，居民投诉无果，十分不满。',
  '听泉县东街路灯不亮，居民多次投诉仍无人维修，埋怨部门推诿。',
  '投诉听泉县东街路灯一个月不亮，夜里摔倒好几位居民，部门推诿，太让人失望。',
];

jest.setTimeout(20_000);

describe('what a unit says of its own alerts', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let sources: TieredSources;
  let moxi: Person;
  let province: Person;

  beforeEach(async () => {
    database = await aDatabase();
    await setClock(database, NOW);
    const units = await aSmallProvince(database);
    sources = await sourcesOfEveryTier(database);
    moxi = await aPerson(database, 'officer', units.moxi);
    province = await aPerson(database, 'officer', units.province);
    app = await aServer(database);
  });
  afterEach(async () => {
    await app.close();
    await database.drop();
  });

  const tell = async (...texts: readonly string[]) => {
    const tiers = ['city', 'forum', 'hotline'] as const;
    const told = texts.map((text, i) => [tiers[i % 3]!, text] as const);
    await admitTexts({ app, database, sources }, ...told);
    await placeAll({ app });
  };
  const rules = async (): Promise<string[]> => {
    const { alerts } = await browser(app, moxi).read('/alerts', alertList);
    return alerts.flatMap(({ reasons }) => reasons.map(({ rule }) => rule));
  };
  const settle = (who: Person, of: object) =>
    browser(app, who)
      .send('put', '/duty/settings', {
        thresholds: { ...USUAL_THRESHOLDS, ...of },
        waits: { grave: 10, other: 60 },
        quiet: null,
      })
      .expect(204);

  it('goes for the units below it, unless they say otherwise', async () => {
    await settle(province, { negative: 50, voices: 50 });
    await tell(ROAD[0]!, ROAD[1]!);
    await tell(ROAD[2]!);
    expect(await rules()).toEqual([]);
    await settle(moxi, {});
    await tell('听泉县东街路灯仍然不亮，居民投诉部门推诿，非常失望。');
    expect(await rules()).toContain('negative_voices');
  });

  it('names fields it wants to be told of at once', async () => {
    await settle(moxi, { negative: 50, keyFields: ['urban', 'transport'] });
    await tell(ROAD[0]!, ROAD[1]!);
    expect(await rules()).toContain('key_field');
  });

  it('keeps quiet what it muted, until the mute ends, and only for itself and those below', async () => {
    const until = new Date(NOW.getTime() + 3_600_000).toISOString();
    const mute = { rule: null, field: null, place: '990102', until, reason: '道路改造已公告' };
    await browser(app, moxi).make('/duty/mutes', mute);
    await tell(...ROAD);
    const call = async () => {
      while ((await app.get(AlertCalls).call()) > 0);
    };
    const seenBy = async (who: Person) =>
      (await browser(app, who).read('/alerts', alertList)).alerts.map(({ mutedUntil, calls }) => ({
        mutedUntil,
        calls: calls.length,
      }));
    await call();
    expect(await seenBy(moxi)).toEqual([{ mutedUntil: until, calls: 0 }]);
    expect(await seenBy(province)).toEqual([{ mutedUntil: null, calls: 0 }]);
    await setClock(database, new Date(NOW.getTime() + 3_600_000));
    await call();
    expect(await seenBy(moxi)).toEqual([{ mutedUntil: null, calls: 1 }]);
  });

  it('gives its own figures up again for those of the unit above', async () => {
    await settle(province, { negative: 7 });
    await settle(moxi, { negative: 9 });
    const own = async () => browser(app, moxi).read('/duty', dutyView);
    expect(await own()).toMatchObject({ settings: { thresholds: { negative: 9 } } });
    await browser(app, moxi).send('delete', '/duty/settings').expect(204);
    expect(await own()).toMatchObject({
      settings: { thresholds: { negative: 7 } },
      settingsOf: '云岫省人民政府',
    });
  });
});
