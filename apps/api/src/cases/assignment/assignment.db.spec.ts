import type { NestExpressApplication } from '@nestjs/platform-express';
import { caseDetail, caseList } from '@huixiang/contracts';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../../test/database';
import {
  type InsertedUnit,
  type Person,
  aPerson,
  aSmallProvince,
  aUnit,
  anEvent,
  anOpening,
  browser,
} from '../../../test/factories';

const NOW = new Date('2026-03-06T08:00:00Z');

let database: TestDatabase;
let app: NestExpressApplication;
let units: Awaited<ReturnType<typeof aSmallProvince>>;
let market: InsertedUnit;
let elsewhere: InsertedUnit;
let officer: Person;
let handler: Person;
let other: Person;

beforeAll(async () => {
  database = await aDatabase();
  units = await aSmallProvince(database);
  const { county, shiguang } = units;
  market = await aUnit(database, {
    name: '听泉县市场监督管理局',
    place: '990102',
    parent: county,
    kind: 'department',
  });
  elsewhere = await aUnit(database, {
    name: '拾光市教育局',
    place: '990200',
    parent: shiguang,
    kind: 'department',
  });
  officer = await aPerson(database, 'officer', units.province);
  handler = await aPerson(database, 'handler', units.department);
  other = await aPerson(database, 'handler', market);
  app = await aServer(database);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});
beforeEach(() => setClock(database, NOW));

const aCase = async () =>
  browser(app, officer).make(
    '/cases',
    anOpening(await anEvent(database, units.county), units.department),
  );
const detailOf = (id: number, as = officer) => browser(app, as).read(`/cases/${id}`, caseDetail);
const send = (as: Person, what: string, id: number, body: object = {}) =>
  browser(app, as).send('post', `/cases/${id}/${what}`, body);
const codeOf = async (...given: Parameters<typeof send>) =>
  ((await send(...given).expect(409)).body as { code: string }).code;
const NOT_OURS = { reason: '校外配送企业由市场监管部门监管' };
const object = (id: number, as = handler) =>
  send(as, 'objection', id, { ...NOT_OURS, suggestedUnitId: market.id });

it('an objection that is upheld hands the case on, with its clocks as they run', async () => {
  const id = await aCase();
  const { case: before } = await detailOf(id);
  await object(id).expect(204);
  expect(await codeOf(handler, 'objection', id, { ...NOT_OURS, suggestedUnitId: null })).toBe(
    'objection.pending',
  );
  await setClock(database, new Date(NOW.getTime() + 3_600_000));
  const decision = { unitId: market.id, note: '异议成立，改由市场监管局承办' };
  await send(officer, 'objection/decision', id, decision).expect(204);
  const { case: after, objections } = await detailOf(id);
  expect(after).toMatchObject({ unit: { name: market.name }, phase: 'awaiting_acceptance' });
  expect(after.clocks).toEqual(before.clocks);
  expect(objections).toMatchObject([
    {
      ...NOT_OURS,
      suggested: market.name,
      upheld: true,
      note: decision.note,
      decidedBy: officer.name,
    },
  ]);
  await send(handler, 'acceptance', id).expect(404);
  await send(other, 'acceptance', id).expect(204);
  const { cases } = await browser(app, other).read('/cases', caseList);
  expect(cases.map((one) => one.id)).toContain(id);
});

it('an objection that is not upheld leaves the case where it is', async () => {
  const id = await aCase();
  await object(id).expect(204);
  await send(officer, 'objection/decision', id, { unitId: null, note: '供餐由学校负责' }).expect(
    204,
  );
  expect((await detailOf(id)).case.unit.name).toBe(units.department.name);
  await send(handler, 'acceptance', id).expect(204);
});

it('an objection is the unit’s own, before it accepts, within five working days', async () => {
  const id = await aCase();
  expect(await codeOf(officer, 'objection', id, { ...NOT_OURS, suggestedUnitId: null })).toBe(
    'objection.other_unit',
  );
  await setClock(database, new Date('2026-03-13T16:00:01Z'));
  expect(await codeOf(handler, 'objection', id, { ...NOT_OURS, suggestedUnitId: null })).toBe(
    'objection.too_late',
  );
  const accepted = await aCase();
  await send(handler, 'acceptance', accepted).expect(204);
  expect(await codeOf(handler, 'objection', accepted, { ...NOT_OURS, suggestedUnitId: null })).toBe(
    'case.already_accepted',
  );
});

it('is decided by who stands above both units', async () => {
  const id = await aCase();
  await object(id).expect(204);
  const ofCounty = await aPerson(database, 'officer', units.county);
  const beyond = { unitId: elsewhere.id, note: '转由拾光市办理' };
  expect(await codeOf(ofCounty, 'objection/decision', id, beyond)).toBe('objection.not_above');
  await send(ofCounty, 'objection/decision', id, { unitId: market.id, note: '成立' }).expect(204);
  const own = await aPerson(database, 'officer', market);
  expect(await codeOf(own, 'assignment', id, { unitId: units.department.id, reason: '退回' })).toBe(
    'objection.not_above',
  );
});

it('a case is handed on without an objection too, to another unit, while it is open', async () => {
  const id = await aCase();
  await send(handler, 'acceptance', id).expect(204);
  const same = { unitId: units.department.id, reason: '重新交办' };
  expect(await codeOf(officer, 'assignment', id, same)).toBe('objection.same_unit');
  await send(officer, 'assignment', id, { unitId: elsewhere.id, reason: '事发地有误' }).expect(204);
  expect((await detailOf(id)).case).toMatchObject({
    unit: { name: elsewhere.name },
    phase: 'awaiting_acceptance',
  });
  await browser(app, officer).act(`/cases/${id}/closing`, { reason: '并入另一处置单' });
  expect(await codeOf(officer, 'assignment', id, { unitId: market.id, reason: '改派' })).toBe(
    'case.closed',
  );
});
