import type { NestExpressApplication } from '@nestjs/platform-express';
import { alertList, eventDetail } from '@huixiang/contracts';
import type { EventLevel } from '@huixiang/domain';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../../test/database';
import {
  type Inserted,
  type Person,
  aPerson,
  aSmallProvince,
  anAlert,
  anEvent,
  anOpening,
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
