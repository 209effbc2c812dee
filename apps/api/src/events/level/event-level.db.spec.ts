import type { NestExpressApplication } from '@nestjs/platform-express';
import { alertList, eventDecisionView, eventDetail } from '@huixiang/contracts';
import type { EventLevel } from '@huixiang/domain';
import { z } from 'zod';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../../test/database';
import {
  type Inserted,
  type Person,
  aPerson,
  aSmallProvince,
  anAlert,
  anArticle,
  anEvent,
  anOpening,
  aSource,
  browser,
} from '../../../test/factories';

const NOW = new Date('2026-05-21T02:00:00Z');

let database: TestDatabase;
let app: NestExpressApplication;
let units: Awaited<ReturnType<typeof aSmallProvince>>;
let officer: Person;
let event: Inserted;

beforeAll(async () => {
  database = await aDatabase();
  await setClock(database, NOW);
  units = await aSmallProvince(database);
  officer = await aPerson(database, 'officer', units.province);
  app = await aServer(database);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});
beforeEach(async () => {
  event = await anEvent(database, units.county);
  const proposal = { heat: 0, terms: {}, floors: [], level: 'III', accident: null };
  const terms = Object.fromEntries(
    ['volume', 'growth', 'media', 'negative', 'category'].map((term) => [
      term,
      { value: 0, points: 0 },
    ]),
  );
  await database.source.query(
    `UPDATE event SET proposal = $2, proposed_level = 'III' WHERE id = $1`,
    [event.id, JSON.stringify({ ...proposal, terms })],
  );
});

const propose = (level: EventLevel) =>
  database.source.query('UPDATE event SET proposed_level = $2 WHERE id = $1', [event.id, level]);
const set = (level: EventLevel, reason = '已核实') =>
  browser(app, officer).send('put', `/events/${event.id}/level`, { level, reason }).expect(204);
const detail = () => browser(app, officer).read(`/events/${event.id}`, eventDetail);
const inForce = async () => {
  const { event: one } = await detail();
  return [one.level, one.levelSet];
};

it('is the one proposed until a person sets it, with name and reason, and again when that is taken back', async () => {
  expect(await inForce()).toEqual(['III', false]);
  await set('II', '涉及面大');
  expect(await inForce()).toEqual(['II', true]);
  expect((await detail()).setLevel).toEqual({
    level: 'II',
    over: 'III',
    by: officer.name,
    at: NOW.toISOString(),
    reason: '涉及面大',
  });
  await browser(app, officer).send('delete', `/events/${event.id}/level`).expect(204);
  expect(await inForce()).toEqual(['III', false]);
  expect((await detail()).setLevel).toBeNull();
});

it.each<[string, EventLevel, EventLevel, EventLevel, boolean]>([
  ['a lowered level holds while nothing graver is proposed', 'IV', 'III', 'IV', true],
  ['a lowered level holds where less is proposed', 'IV', 'IV', 'IV', true],
  ['a lowered level gives way to a graver proposal', 'IV', 'II', 'II', false],
  ['a raised level holds where less is proposed', 'II', 'IV', 'II', true],
  ['a raised level holds where as much is proposed', 'II', 'II', 'II', true],
  ['a raised level gives way to a graver proposal', 'II', 'I', 'I', false],
])('%s', async (_, level, proposed, found, isSet) => {
  await set(level);
  await propose(proposed);
  expect(await inForce()).toEqual([found, isSet]);
});

it('raises an alert where a person judges it grave, however few spoke of it, and orders the desk', async () => {
  await set('I');
  const { alerts } = await browser(app, officer).read('/alerts?state=open', alertList);
  const alert = alerts.find((one) => one.event.id === event.id);
  expect(alert?.reasons.map(({ rule, figures }) => [rule, figures])).toEqual([
    ['level_reached', { level: 'I' }],
  ]);
  expect(alerts[0]!.event.id).toBe(event.id);
});

it('opens an alert again that was dismissed over something less', async () => {
  const alert = await anAlert(database, event, NOW);
  const figures = JSON.stringify({ level: 'III' });
  await database.source.query(
    `INSERT INTO alert_reason (alert_id, rule, figures, at) VALUES ($1, 'level_reached', $2, $3)`,
    [alert.id, figures, NOW],
  );
  await browser(app, officer).act(`/alerts/${alert.id}/dismissal`, { reason: '已核实' });
  const states = async () =>
    (await browser(app, officer).read('/alerts?state=open', alertList)).alerts.filter(
      ({ id }) => id === alert.id,
    );
  await set('III');
  expect(await states()).toEqual([]);
  await set('I');
  expect(await states()).toHaveLength(1);
});

it('is for who answers for the place, not for who was only handed the case', async () => {
  const elsewhere = await aPerson(database, 'officer', units.shiguang);
  await browser(app, officer).make('/cases', anOpening(event, units.shiguang));
  await browser(app, elsewhere).read(`/events/${event.id}`, eventDetail);
  const body = { level: 'IV', reason: '影响有限' };
  const refused = await browser(app, elsewhere).refusal(
    'put',
    `/events/${event.id}/level`,
    403,
    body,
  );
  expect(refused.code).toBe('access.forbidden');
});

it('goes along where its event goes into another, and comes back', async () => {
  const other = await anEvent(database, units.county);
  const source = await aSource(database);
  for (const one of [event, other]) await anArticle(database, { source, event: one, at: NOW });
  await set('II', '涉及面大');
  await browser(app, officer).act(`/events/${event.id}/merge`, {
    into: other.id,
    reason: '同一件事',
  });
  const setOf = (id: number) =>
    database.source.query<{ level: string; set: string | null; reason: string | null }[]>(
      'SELECT level, set_level AS set, set_reason AS reason FROM event WHERE id = $1',
      [id],
    );
  const judged = [{ level: 'II', set: 'II', reason: '涉及面大' }];
  expect(await setOf(other.id)).toEqual(judged);
  const [decision] = await browser(app, officer).read(
    `/events/${other.id}/decisions`,
    z.array(eventDecisionView),
  );
  await browser(app, officer).act(`/event-decisions/${decision!.id}/undo`);
  expect(await setOf(other.id)).toEqual([expect.objectContaining({ set: null, reason: null })]);
  expect(await setOf(event.id)).toEqual(judged);
});

it('is what a case is opened with: only lower asks for another reason', async () => {
  await anAlert(database, event, NOW);
  await set('IV', '影响有限');
  await browser(app, officer).make('/cases', anOpening(event, units.department, { level: 'IV' }));
});

it('asks for a reason, and for an event within the reader’s scope', async () => {
  const elsewhere = await aPerson(database, 'officer', units.shiguang);
  const body = { level: 'II', reason: '上级关注' };
  await browser(app, officer).refusal('put', `/events/${event.id}/level`, 400, {
    ...body,
    reason: ' ',
  });
  const refused = await browser(app, elsewhere).refusal(
    'put',
    `/events/${event.id}/level`,
    404,
    body,
  );
  expect(refused.code).toBe('event.not_found');
});
