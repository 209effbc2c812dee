import type { NestExpressApplication } from '@nestjs/platform-express';
import { type AlertContext, alertContext, clockView } from '@huixiang/contracts';
import type { EventLevel } from '@huixiang/domain';
import { z } from 'zod';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import {
  type Person,
  aPerson,
  aSmallProvince,
  anAlert,
  anOpening,
  browser,
  one,
} from '../../test/factories';
import { type TieredSources, admitTexts, placeAll, sourcesOfEveryTier } from '../../test/told';

const NOW = new Date('2026-05-01T08:30:00Z');
const LATER = new Date('2026-05-01T10:00:00Z');
const PLACES =
  '听泉县小学入学报名，学区划分没有公示，家长投诉学位不足，要求公开招生名额和录取结果。';

const detail = z.object({ case: z.object({ clocks: z.array(clockView) }) });

describe('what triage reads beside an alert', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let sources: TieredSources;
  let officer: Person;
  let alert: number;
  let event: number;

  beforeAll(async () => {
    database = await aDatabase();
    await setClock(database, NOW);
    const units = await aSmallProvince(database);
    sources = await sourcesOfEveryTier(database);
    officer = await aPerson(database, 'officer', units.province);
    app = await aServer(database);
    await admitTexts({ app, database, sources }, ['forum', PLACES]);
    await placeAll({ app });
    await setClock(database, LATER);
    await admitTexts({ app, database, sources }, ['central', `${PLACES}记者正在核实。`]);
    await placeAll({ app });
    const found = await one<{ id: number }>(
      database.source,
      'SELECT id FROM event ORDER BY articles DESC LIMIT 1',
    );
    event = found.id;
    const raised = await database.source.query<{ id: number }[]>(
      'SELECT id FROM alert WHERE event_id = $1',
      [event],
    );
    alert = raised[0]?.id ?? (await anAlert(database, found, LATER)).id;
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const context = (): Promise<AlertContext> =>
    browser(app, officer).read(`/alerts/${alert}/context`, alertContext);

  it('is how far it got, in the order reached', async () => {
    const { reached } = await context();
    expect(reached.map(({ tier, outlets }) => [tier, outlets])).toEqual([
      ['forum', 1],
      ['central', 1],
    ]);
    expect(reached.map(({ at }) => at)).toEqual([NOW.toISOString(), LATER.toISOString()]);
  });

  it('is what a case would owe, as the case then does', async () => {
    const { due, units } = await context();
    expect(units.length).toBeGreaterThan(0);
    expect(due[0]).toMatchObject({ anchorKind: 'first_public', anchorAt: NOW.toISOString() });
    expect(due.map(({ dueAt }) => dueAt)).toEqual(due.map(({ dueAt }) => dueAt).toSorted());
    const { level, categories } = await one<{ level: EventLevel; categories: string[] }>(
      database.source,
      'SELECT level, categories FROM event WHERE id = $1',
      [event],
    );
    const unit = await one<{ id: number }>(database.source, 'SELECT id FROM unit WHERE name = $1', [
      units[0],
    ]);
    const id = await browser(app, officer).make('/cases', {
      ...anOpening({ id: event }, unit, { level, eventLevel: null, firstPublicAt: NOW }),
      ...(categories.length > 0 && { categories }),
    });
    const { clocks } = (await browser(app, officer).read(`/cases/${id}`, detail)).case;
    const told = (all: readonly { duty: string; dueAt: string }[]) =>
      all.map(({ duty, dueAt }) => `${duty} ${dueAt}`).toSorted();
    expect(told(due)).toEqual(told(clocks));
  });
});
