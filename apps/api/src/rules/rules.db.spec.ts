import type { NestExpressApplication } from '@nestjs/platform-express';
import { type RuleChange, caseDetail, ruleList, rulePreview } from '@huixiang/contracts';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import {
  type InsertedUnit,
  type Person,
  aPerson,
  aSmallProvince,
  anEvent,
  anOpening,
  browser,
} from '../../test/factories';

const NOW = new Date('2026-03-06T08:00:00Z');
const after = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

let database: TestDatabase;
let app: NestExpressApplication;
let units: Awaited<ReturnType<typeof aSmallProvince>>;
let officer: Person;
let administrator: Person;
let ofCity: Person;
let other: InsertedUnit;

beforeEach(async () => {
  database = await aDatabase();
  await setClock(database, NOW);
  units = await aSmallProvince(database);
  other = units.shiguang;
  officer = await aPerson(database, 'officer', units.province);
  administrator = await aPerson(database, 'administrator', units.province);
  ofCity = await aPerson(database, 'administrator', units.moxi);
  app = await aServer(database);
});
afterEach(async () => {
  await app.close();
  await database.drop();
});

const list = (person = administrator) => browser(app, person).read('/rules', ruleList);
const ruleOf = async (id: string, place: string | null = null, person = administrator) => {
  const { rules } = await list(person);
  return rules.find(
    (rule) => rule.id === id && (rule.place?.code ?? null) === place && rule.validTo === null,
  )!;
};
const changeOf = async (id: string, of: Partial<RuleChange> = {}, place: string | null = null) => {
  const { key, limit, extension, pausable, basis } = await ruleOf(id, place);
  const terms = { key, limit, extension, pausable, basis };
  return { ...terms, enabled: true, validFrom: null, reason: '本地启用', ...of };
};
const put = async (person: Person, ...given: Parameters<typeof changeOf>) =>
  browser(app, person).send('post', '/rules', await changeOf(...given));
const refused = async (person: Person, ...given: Parameters<typeof changeOf>) => {
  const answer = await put(person, ...given);
  return [answer.status, (answer.body as { code: string }).code];
};
const aCase = async (unit: InsertedUnit, level: 'III' | 'II' = 'III') =>
  browser(app, officer).make('/cases', anOpening(await anEvent(database, unit), unit, { level }));
const dutiesOf = async (id: number) =>
  (await browser(app, officer).read(`/cases/${id}`, caseDetail)).case.clocks.map(
    ({ duty, limit, dueAt }) => [duty, limit.amount, dueAt],
  );

it('switched on by a place binds its cases from then on, and no others', async () => {
  const before = await aCase(units.county);
  expect((await put(ofCity, 'L-JX1')).status).toBe(201);
  const [below, beside] = [await aCase(units.county), await aCase(other)];
  const reported = ['report_proposal', 2, after(2).toISOString()];
  expect(await dutiesOf(below)).toContainEqual(reported);
  expect(await dutiesOf(beside)).not.toContainEqual(reported);
  expect(await dutiesOf(before)).not.toContainEqual(reported);
  expect(await ruleOf('L-JX1')).toMatchObject({ enabled: false, validTo: null });
  expect(await ruleOf('L-JX1', '990100')).toMatchObject({ enabled: true, setBy: ofCity.name });
});

it('that begins later leaves what came to light before to the rule of its day', async () => {
  await put(administrator, 'L-JX1');
  const validFrom = after(24).toISOString();
  const own = '990000';
  const changed = { limit: { amount: 1, unit: 'hour' as const }, validFrom };
  expect((await put(administrator, 'L-JX1', changed, own)).status).toBe(201);
  const early = await aCase(units.county);
  await setClock(database, after(24));
  const late = await aCase(units.county);
  expect(await dutiesOf(early)).toContainEqual(['report_proposal', 2, after(2).toISOString()]);
  expect(await dutiesOf(late)).toContainEqual(['report_proposal', 1, after(25).toISOString()]);
});

it('may be made stricter below than above, never looser', async () => {
  const hours = (amount: number) => ({ limit: { amount, unit: 'hour' as const } });
  expect(await refused(ofCity, 'D4', hours(49))).toEqual([409, 'rule.looser']);
  expect(await refused(ofCity, 'D4', { enabled: false })).toEqual([409, 'rule.looser']);
  expect(await refused(administrator, 'D4', { pausable: true })).toEqual([409, 'rule.looser']);
  expect((await put(administrator, 'D4', hours(24))).status).toBe(201);
  // What the province has set binds its cities.
  expect(await refused(ofCity, 'D4', hours(36))).toEqual([409, 'rule.looser']);
  expect((await put(ofCity, 'D4', hours(12))).status).toBe(201);
  const found = [await dutiesOf(await aCase(units.county)), await dutiesOf(await aCase(other))];
  expect(found.map(([first]) => first)).toEqual([
    ['response', 12, after(12).toISOString()],
    ['response', 24, after(24).toISOString()],
  ]);
});

it('gives way to what is set stricter above it later, and returns no exemption', async () => {
  const hours = (amount: number) => ({ limit: { amount, unit: 'hour' as const } });
  expect((await put(ofCity, 'D4', hours(40))).status).toBe(201);
  expect((await put(administrator, 'D4', hours(24))).status).toBe(201);
  const [first] = await dutiesOf(await aCase(units.county));
  expect(first).toEqual(['response', 24, after(24).toISOString()]);
});

it('is changed by a government, not by a body of it', async () => {
  const ofDepartment = await aPerson(database, 'administrator', units.department);
  expect(await refused(ofDepartment, 'L-JX1')).toEqual([409, 'rule.not_government']);
  expect(await list(ofDepartment)).toMatchObject({ governs: false, whole: false });
});

it('is changed by administrators alone, never back in time, one change at a time', async () => {
  expect((await put(officer, 'L-JX1')).status).toBe(403);
  const past = { validFrom: after(-1).toISOString() };
  expect(await refused(administrator, 'L-JX1', past)).toEqual([409, 'rule.past']);
  await put(administrator, 'L-JX1', { validFrom: after(24).toISOString() });
  expect(await refused(administrator, 'L-JX1')).toEqual([409, 'rule.already_scheduled']);
});

it('that has not begun can be taken back, and the one before stands on', async () => {
  await put(administrator, 'L-JX1');
  const standing = await ruleOf('L-JX1', '990000');
  await put(administrator, 'L-JX1', { validFrom: after(24).toISOString() }, '990000');
  const scheduled = await ruleOf('L-JX1', '990000');
  const withdraw = (person: Person, key: number) =>
    browser(app, person).send('delete', `/rules/${key}`);
  await withdraw(ofCity, scheduled.key).expect(404);
  await withdraw(administrator, scheduled.key).expect(204);
  expect(await ruleOf('L-JX1', '990000')).toEqual(standing);
  await withdraw(administrator, standing.key).expect(409);
});

it('is previewed: which cases keep their time, and how many such cases it would have bound', async () => {
  await put(administrator, 'L-JX1');
  const id = await aCase(units.county);
  await aCase(other);
  const change = await changeOf('L-JX1', { limit: { amount: 1, unit: 'hour' } }, '990000');
  const ask = async (person: Person, body: object) =>
    rulePreview.parse((await browser(app, person).send('post', '/rules/preview', body)).body);
  const found = await ask(ofCity, change);
  expect(found).toMatchObject({
    keeping: [{ id, dueAt: after(2).toISOString(), dueThen: after(1).toISOString() }],
    recent: { cases: 1, bound: 1 },
  });
  const grave = await changeOf('D1', { limit: { amount: 3, unit: 'hour' } });
  expect((await ask(ofCity, grave)).recent).toEqual({ cases: 1, bound: 0 });
});

describe('the calendar', () => {
  const off = (day: string) => ({ day, off: true, name: '某节', basis: '某年放假通知' });
  const year = (days: object[], of = 2027) => ({ year: of, days, reason: '国务院办公厅已公布' });
  const set = (person: Person, body: object) =>
    browser(app, person).send('put', '/rules/calendar', body);

  it('moves clocks counted in days that run, once it is known, and no others', async () => {
    await put(administrator, 'L-JX2', { limit: { amount: 2, unit: 'working_day' } });
    // Thursday the last of December 2026: the first of January is no holiday that is known yet.
    const opened = new Date('2026-12-31T02:00:00Z');
    await setClock(database, opened);
    const id = await aCase(units.county);
    const due = async () => (await dutiesOf(id)).map(([duty, , at]) => [duty, at]).sort();
    const response = ['response', new Date(opened.getTime() + 48 * 3_600_000).toISOString()];
    expect(await due()).toEqual([response, ['verification_report', '2027-01-04T16:00:00.000Z']]);
    const days = [off('2027-01-01'), { ...off('2027-01-02'), off: false }];
    expect((await set(administrator, year(days)).expect(200)).body).toEqual({ moved: 0 });
    const longer = [off('2027-01-01'), off('2027-01-02'), off('2027-01-03'), off('2027-01-04')];
    expect((await set(administrator, year(longer)).expect(200)).body).toEqual({ moved: 1 });
    expect(await due()).toEqual([response, ['verification_report', '2027-01-06T16:00:00.000Z']]);
    const { calendar } = await list();
    expect(calendar.filter(({ day }) => day.startsWith('2027'))).toEqual(longer);
  });

  it('is the topmost unit’s to change, a year at a time, each day once', async () => {
    await set(ofCity, year([off('2027-01-01')])).expect(403);
    const twice = await set(administrator, year([off('2027-01-01'), off('2027-01-01')]));
    expect(twice.body).toMatchObject({ code: 'rule.day_twice' });
    const outside = await set(administrator, year([off('2028-03-01')]));
    expect(outside.body).toMatchObject({ code: 'rule.day_of_other_year' });
    await set(administrator, year([off('2026-12-31')])).expect(200);
  });
});
