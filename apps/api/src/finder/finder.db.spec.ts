import type { NestExpressApplication } from '@nestjs/platform-express';
import { type FoundKind, finderAnswer } from '@huixiang/contracts';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import { type Person, aPerson, aSmallProvince, browser } from '../../test/factories';
import { type TieredSources, admitTexts, placeAll, sourcesOfEveryTier } from '../../test/told';

const MEALS = '听泉县实验小学食堂，多名学生午餐后腹泻呕吐，家长要求彻查供餐企业，退还餐费。';

describe('the finder', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let sources: TieredSources;
  let officer: Person;
  let elsewhere: Person;
  let administrator: Person;

  beforeAll(async () => {
    database = await aDatabase();
    await setClock(database, new Date('2026-05-01T08:30:00Z'));
    const units = await aSmallProvince(database);
    sources = await sourcesOfEveryTier(database);
    officer = await aPerson(database, 'officer', units.province);
    elsewhere = await aPerson(database, 'officer', units.shiguang);
    administrator = await aPerson(database, 'administrator', units.province);
    app = await aServer(database);
    await admitTexts({ app, database, sources }, ['city', MEALS]);
    await placeAll({ app });
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const kinds = async (q: string, who: Person): Promise<FoundKind[]> =>
    (await browser(app, who).read(`/finder?${new URLSearchParams({ q })}`, finderAnswer)).found.map(
      ({ kind }) => kind,
    );

  it('names events and texts by a part of their title', async () => {
    expect(await kinds('实验小学', officer)).toEqual(['event', 'article']);
  });

  it('takes signs of patterns as they are, and half a question for none', async () => {
    expect(await kinds('%', officer)).toEqual([]);
    expect(await kinds('(食堂 | -学生)', officer)).toEqual([]);
  });

  it('shows nobody what they may not read', async () => {
    expect(await kinds('实验小学', elsewhere)).toEqual([]);
    expect(await kinds('实验小学', administrator)).toEqual([]);
    expect(await kinds('省', administrator)).toContain('unit');
    expect(await kinds('省', officer)).not.toContain('event');
  });
});
