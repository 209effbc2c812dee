import type { NestExpressApplication } from '@nestjs/platform-express';
import { type AlertView, alertList, dutyView } from '@huixiang/contracts';
import type { EventLevel } from '@huixiang/domain';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import {
  type InsertedUnit,
  type Person,
  aPerson,
  aSmallProvince,
  anAlert,
  anEvent,
  browser,
} from '../../test/factories';
import { Sequencer } from '../ledger/sequencer';
import { AlertCalls } from './alert-calls';

/** A Friday, eight in the morning in Beijing. */
const NOW = new Date('2026-05-01T00:00:00Z');
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let database: TestDatabase;
let app: NestExpressApplication;
let units: Awaited<ReturnType<typeof aSmallProvince>>;
let day: Person;
let night: Person;
let leader: Person;

beforeEach(async () => {
  database = await aDatabase();
  await setClock(database, NOW);
  units = await aSmallProvince(database);
  day = await aPerson(database, 'officer', units.moxi, 'day');
  night = await aPerson(database, 'officer', units.moxi, 'night');
  leader = await aPerson(database, 'leader', units.moxi, 'leader');
  app = await aServer(database);
});
afterEach(async () => {
  await app.close();
  await database.drop();
});

const setNow = (minutes: number) => setClock(database, at(minutes));
const call = async () => {
  while ((await app.get(AlertCalls).call()) > 0);
};
const duty = (who: Person) => browser(app, who).read('/duty', dutyView);
const shift = (from: number, to: number, ...people: readonly Person[]) => ({
  from: at(from).toISOString(),
  to: at(to).toISOString(),
  people: people.map(({ id }) => id),
});
const addShifts = (...shifts: readonly ReturnType<typeof shift>[]) =>
  browser(app, leader).act('/duty/shifts', { shifts });
const settle = (settings: object) =>
  browser(app, leader)
    .send('put', '/duty/settings', {
      thresholds: { negative: 3, outlets: 2, surge: 5, surgeRatio: 3, voices: 2, keyFields: [] },
      waits: { grave: 10, other: 60 },
      quiet: null,
      ...settings,
    })
    .expect(204);
async function anOpenAlert(unit: InsertedUnit, level: EventLevel = 'III', minutes = 0) {
  const event = await anEvent(database, unit);
  await grade(event.id, level);
  const alert = await anAlert(database, event, at(minutes));
  return { ...alert, event: event.id };
}
const grade = (event: number, level: EventLevel) =>
  database.source.query('UPDATE event SET proposed_level = $2 WHERE id = $1', [event, level]);
const alertOf = async (id: number, state = 'open'): Promise<AlertView> =>
  (await browser(app, day).read(`/alerts?state=${state}`, alertList)).alerts.find(
    (alert) => alert.id === id,
  )!;
const calledOf = async (id: number) => (await alertOf(id)).calls.map(({ name }) => name);
async function kinds(): Promise<string[]> {
  while ((await app.get(Sequencer).sequence()) > 0);
  const rows = await database.source.query<{ kind: string }[]>(
    'SELECT kind FROM ledger_entry ORDER BY index',
  );
  return rows.map(({ kind }) => kind);
}

describe('an open alert', () => {
  it('calls who is on duty, then the next, until nobody is left, and says so', async () => {
    await addShifts(shift(0, 720, night, day));
    const { id } = await anOpenAlert(units.county);
    await call();
    expect(await calledOf(id)).toEqual([night.name]);
    expect((await alertOf(id)).nextCallAt).toBe(at(60).toISOString());
    await setNow(59);
    await call();
    expect(await calledOf(id)).toEqual([night.name]);
    for (const minutes of [60, 120, 180, 240]) {
      await setNow(minutes);
      await call();
    }
    expect(await calledOf(id)).toEqual([night.name, day.name, leader.name]);
    expect((await alertOf(id)).nextCallAt).toBeNull();
    const rang = (await kinds()).filter((kind) => /call|unanswered/.test(kind));
    expect(rang).toEqual(['alert.called', 'alert.called', 'alert.called', 'alert.unanswered']);
  });

  it('that is grave waits ten minutes, and goes by the unit’s own waits where it has them', async () => {
    const { id } = await anOpenAlert(units.county, 'II');
    await call();
    expect((await alertOf(id)).nextCallAt).toBe(at(10).toISOString());
    await settle({ waits: { grave: 3, other: 30 } });
    await setNow(10);
    await call();
    expect((await alertOf(id)).nextCallAt).toBe(at(13).toISOString());
  });

  it('calls nobody once it is answered, and anew when it comes back', async () => {
    const { id } = await anOpenAlert(units.county);
    await call();
    await browser(app, day).act(`/alerts/${id}/acknowledgement`);
    await setNow(300);
    await call();
    expect((await alertOf(id, 'acknowledged')).calls).toHaveLength(1);
    await browser(app, day).act(`/alerts/${id}/reopening`);
    await call();
    expect(await alertOf(id)).toMatchObject({
      calls: [{ name: day.name, at: at(300).toISOString() }],
      nextCallAt: at(360).toISOString(),
    });
  });

  it('keeps its chain when the shift changes in the middle', async () => {
    await addShifts(shift(0, 30, day), shift(30, 720, night));
    const { id } = await anOpenAlert(units.county);
    await call();
    await setNow(60);
    await call();
    expect(await calledOf(id)).toEqual([day.name, leader.name]);
  });

  it('of a county without staff calls its city, and passes over who cannot sign in', async () => {
    await database.source.query('UPDATE account SET disabled_at = huixiang_now() WHERE id = $1', [
      day.id,
    ]);
    const { id } = await anOpenAlert(units.county);
    await call();
    const rows = await database.source.query<{ account_id: number }[]>(
      'SELECT account_id FROM alert_call WHERE alert_id = $1',
      [id],
    );
    expect(rows).toEqual([{ account_id: night.id }]);
  });

  it('that becomes grave calls from the beginning at once, also where nobody had answered', async () => {
    await settle({ waits: { grave: 10, other: 60 } });
    const { id, event } = await anOpenAlert(units.county);
    for (const minutes of [0, 60, 120, 180]) {
      await setNow(minutes);
      await call();
    }
    expect(await alertOf(id)).toMatchObject({ nextCallAt: null });
    await grade(event, 'I');
    await call();
    expect(await alertOf(id)).toMatchObject({
      calls: [{ name: day.name, at: at(180).toISOString() }],
      nextCallAt: at(190).toISOString(),
    });
    await call();
    expect(await calledOf(id)).toHaveLength(1);
  });

  it('is held back in quiet hours, unless it is or becomes grave', async () => {
    // Nine in the morning to noon, that the test need not wait for the night.
    await settle({ quiet: { from: 540, to: 720 } });
    await setNow(90);
    const [held, risen, grave] = [
      await anOpenAlert(units.county, 'IV', 90),
      await anOpenAlert(units.county, 'IV', 90),
      await anOpenAlert(units.county, 'I', 90),
    ];
    await call();
    expect(await calledOf(held.id)).toEqual([]);
    expect((await alertOf(held.id)).nextCallAt).toBe(at(240).toISOString());
    expect(await calledOf(grave.id)).toEqual([day.name]);
    await grade(risen.event, 'II');
    await call();
    expect(await calledOf(risen.id)).toEqual([day.name]);
    await settle({ quiet: null });
    await call();
    expect(await calledOf(held.id)).toEqual([day.name]);
  });
});

describe('a roster', () => {
  it('says who is on duty, and whom an alert would call', async () => {
    await addShifts(shift(0, 720, day, leader), shift(720, 1440, night, leader));
    expect(await duty(day)).toMatchObject({
      current: { people: [{ name: day.name }, { name: leader.name }] },
      chain: [
        { name: day.name, graveAfter: 0, otherAfter: 0 },
        { name: leader.name, graveAfter: 10, otherAfter: 60 },
      ],
      people: [{ name: day.name }, { name: night.name }, { name: leader.name }],
      settingsOf: null,
    });
    await setNow(730);
    expect((await duty(day)).current?.people[0]?.name).toBe(night.name);
    await setNow(1440);
    expect((await duty(day)).current).toBeNull();
    expect((await duty(day)).shifts).toHaveLength(2);
  });

  it('takes no shift that overlaps, none of strangers, and keeps nothing of a plan it refuses', async () => {
    await addShifts(shift(0, 720, day));
    const office = browser(app, leader);
    const refusal = async (...shifts: object[]) =>
      (await office.refusal('post', '/duty/shifts', 409, { shifts })).code;
    expect(await refusal(shift(720, 1440, night), shift(700, 710, night))).toBe(
      'duty.shifts_overlap',
    );
    const stranger = await aPerson(database, 'officer', units.shiguang);
    expect(await refusal(shift(720, 1440, stranger))).toBe('duty.not_of_unit');
    await office.refusal('post', '/duty/shifts', 400, { shifts: [shift(5, 5, day)] });
    expect(await refusal(shift(-90, -30, day))).toBe('duty.shift_past');
    expect((await duty(day)).shifts).toHaveLength(1);
  });

  it('can be changed and cut, by its own unit alone', async () => {
    await addShifts(shift(0, 720, day), shift(720, 1440, day));
    const [first, second] = (await duty(day)).shifts;
    const change = (who: Person, status: number) =>
      browser(app, who)
        .send('put', `/duty/shifts/${first!.id}`, { people: [night.id] })
        .expect(status);
    await change(await aPerson(database, 'officer', units.province), 409);
    await change(await aPerson(database, 'handler', units.department), 403);
    await change(leader, 204);
    await browser(app, leader).send('delete', `/duty/shifts/${second!.id}`).expect(204);
    expect((await duty(day)).shifts.map(({ people }) => people[0]?.name)).toEqual([night.name]);
    expect(await kinds()).toEqual([
      'duty.shifts_added',
      'duty.shift_changed',
      'duty.shift_removed',
    ]);
  });

  it('hands over what whoever comes must know, and somebody takes it once', async () => {
    const id = await browser(app, day).make('/duty/notes', {
      text: '停水事件等市水务局答复，九点再催',
    });
    expect((await duty(night)).notes).toMatchObject([{ by: day.name, takenBy: null }]);
    await browser(app, night).act(`/duty/notes/${id}/taking`);
    await browser(app, leader).refusal('post', `/duty/notes/${id}/taking`, 404);
    expect((await duty(day)).notes).toMatchObject([{ takenBy: night.name }]);
    const elsewhere = await aPerson(database, 'officer', units.shiguang);
    expect((await duty(elsewhere)).notes).toEqual([]);
  });
});

describe('a mute', () => {
  const mute = (of: object) =>
    browser(app, leader).make('/duty/mutes', {
      rule: null,
      field: null,
      place: null,
      until: at(600).toISOString(),
      reason: '例行演练',
      ...of,
    });

  it('is shown to the unit and those above and below, ends by hand or by itself', async () => {
    const id = await mute({ field: 'urban', place: '990102' });
    const county = await aPerson(database, 'officer', units.county);
    const elsewhere = await aPerson(database, 'officer', units.shiguang);
    expect((await duty(day)).mutes).toMatchObject([{ id, own: true, placeName: '听泉县' }]);
    expect((await duty(county)).mutes).toMatchObject([{ id, own: false }]);
    expect((await duty(elsewhere)).mutes).toEqual([]);
    await browser(app, county).refusal('delete', `/duty/mutes/${id}`, 404);
    await browser(app, leader).send('delete', `/duty/mutes/${id}`).expect(204);
    expect((await duty(day)).mutes).toEqual([]);
    await mute({ rule: 'surge' });
    await setNow(601);
    expect((await duty(day)).mutes).toEqual([]);
  });

  it('is refused where it is for ever, for everything, or for nowhere', async () => {
    const office = browser(app, leader);
    const base = { rule: null, field: 'urban', place: null, reason: '例行演练' };
    const refused = async (status: number, of: object) =>
      (await office.refusal('post', '/duty/mutes', status, { ...base, ...of })).code;
    expect(await refused(409, { until: at(31 * 1440).toISOString() })).toBe('duty.mute_too_long');
    expect(await refused(409, { until: at(-1).toISOString() })).toBe('duty.mute_too_long');
    const until = at(60).toISOString();
    expect(await refused(400, { until, field: null })).toBe('request.invalid');
    expect(await refused(409, { until, place: '123456' })).toBe('source.unknown_place');
  });
});
