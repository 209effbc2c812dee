import type { NestExpressApplication } from '@nestjs/platform-express';
import { assessmentView } from '@huixiang/contracts';
import { INDICATOR_IDS, TRIAL_STANDARD } from '@huixiang/domain';
import { type TestDatabase, aDatabase, aServer, setClock, testConfig } from '../../test/database';
import { type InsertedUnit, type Person, aPerson, browser, one } from '../../test/factories';
import { NAIVE } from '../../test/naive-assessment';
import { loadSample } from '../sample/load-sample';

jest.setTimeout(600_000);

/** Every indicator of the sample, by the product and by plain SQL that shares nothing with it. */
describe('reckoned a second time', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let evaluator: Person;
  let now: Date;

  beforeAll(async () => {
    database = await aDatabase();
    await loadSample(testConfig(database), database.source, 'http://127.0.0.1:1', () => undefined);
    ({ now } = await one<{ now: Date }>(database.source, 'SELECT huixiang_now() AS now'));
    await setClock(database, now);
    await database.source.query(
      `INSERT INTO case_rating (case_id, source, asked_on, satisfied, basically, dissatisfied, at, by_id)
       SELECT c.id, 'survey', now(), 3 + c.id % 4, 2, c.id % 3, $1, (SELECT min(id) FROM account) FROM response_case c`,
      [now],
    );
    app = await aServer(database);
    const province = await one<InsertedUnit>(
      database.source,
      'SELECT id, name, path, place_code AS place FROM unit WHERE parent_id IS NULL',
    );
    evaluator = await aPerson(database, 'evaluator', province);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const views = async () => {
    const units = await database.source.query<{ id: number; path: string }[]>(
      `SELECT id, path FROM unit WHERE kind = 'government' ORDER BY id`,
    );
    // A part of a case that was handed on is another matter, told by the domain's own tests.
    const handed = await database.source.query<{ path: string }[]>(
      `SELECT u.path FROM case_assignment a JOIN unit u ON u.id IN (a.from_id, a.to_id)`,
    );
    const parts = handed.map(({ path }) => path);
    const whole = units.filter(
      ({ path }) => path === evaluator.unit.path || !parts.some((part) => part.startsWith(path)),
    );
    return Promise.all(
      whole.map(async ({ id, path }) => {
        const to = new Date(now.getTime() + 1).toISOString();
        const query = `/assessment?unitId=${id}&from=2000-01-01T00:00:00Z&to=${to}`;
        return { path, view: await browser(app, evaluator).read(query, assessmentView) };
      }),
    );
  };

  it('every indicator of every government of the sample is the same', async () => {
    const reckoned = (await views()).filter(({ view }) => view.cases.length > 0);
    expect(reckoned.length).toBeGreaterThan(3);
    const applied = new Set<string>();
    for (const { path, view } of reckoned) {
      let earned = 0;
      let points = 0;
      for (const id of INDICATOR_IDS) {
        const [naive] = await database.source.query<
          { value: number | null; score: number | null }[]
        >(NAIVE[id], /\$2/.test(NAIVE[id]) ? [now, path] : [now]);
        const { score } = view.measures.find((measure) => measure.id === id)!;
        const expected = naive?.score ?? null;
        if (expected !== null) applied.add(id);
        expect([path, id, score === null]).toEqual([path, id, expected === null]);
        expect([path, id, score ?? 0]).toEqual([path, id, expect.closeTo(expected ?? 0, 9)]);
        earned += (expected ?? 0) * TRIAL_STANDARD.points[id];
        points += expected === null ? 0 : TRIAL_STANDARD.points[id];
      }
      const off = view.deductions.reduce((sum, one) => sum + one.points, 0);
      expect(view.score).toBeCloseTo(Math.max(0, (earned / points) * 100 - off), 8);
    }
    // The sample is no empty one: hardly anything does not apply.
    expect(applied.size).toBeGreaterThanOrEqual(15);
  });
});
