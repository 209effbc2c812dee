import type { NestExpressApplication } from '@nestjs/platform-express';
import { accountabilityList, caseDetail, caseList } from '@huixiang/contracts';
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
import { AlertRaiser } from '../../alerts/alert-raiser';
import { ClockNotices } from '../clocks/clock-notices';
import { aPublished } from '../../../test/publishing';

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

const aCase = async (of: Parameters<typeof anOpening>[2] = {}) =>
  browser(app, officer).make(
    '/cases',
    anOpening(await anEvent(database, units.county), units.department, of),
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

it('an objection is settled by accepting after all, and by handing the case on', async () => {
  const accepted = await aCase();
  await object(accepted).expect(204);
  await send(handler, 'acceptance', accepted).expect(204);
  const decision = { unitId: market.id, note: '异议成立' };
  await send(officer, 'objection/decision', accepted, decision).expect(404);
  expect((await detailOf(accepted)).objections).toMatchObject([
    { upheld: false, decidedBy: handler.name },
  ]);
  const handedOn = await aCase();
  await object(handedOn).expect(204);
  await send(officer, 'assignment', handedOn, { unitId: market.id, reason: '改派' }).expect(204);
  expect((await detailOf(handedOn)).objections).toMatchObject([{ upheld: true, note: '改派' }]);
  await object(handedOn, other).expect(204);
});

it('an objection moves no closed case, and is raised once for each time a case is handed over', async () => {
  const id = await aCase();
  await object(id).expect(204);
  await send(officer, 'objection/decision', id, { unitId: null, note: '属你单位职责' }).expect(204);
  expect(await codeOf(handler, 'objection', id, { ...NOT_OURS, suggestedUnitId: null })).toBe(
    'objection.decided',
  );
  const closed = await aCase();
  await object(closed).expect(204);
  await browser(app, officer).act(`/cases/${closed}/closing`, { reason: '并入另一处置单' });
  const decision = { unitId: market.id, note: '异议成立' };
  expect(await codeOf(officer, 'objection/decision', closed, decision)).toBe('case.closed');
});

it('what is withdrawn is answered for by who had the case when it was published', async () => {
  const id = await aCase();
  const reviewer = await aPerson(database, 'reviewer', units.province);
  await send(handler, 'acceptance', id).expect(204);
  const release = await aPublished(app, { handler, reviewer }, id, {
    kind: 'first',
    title: '关于学校供餐问题的情况通报',
    body: '经查，原因是配送延误，已责令整改。受场地条件限制，全部恢复仍需时日。',
  });
  await setClock(database, new Date(NOW.getTime() + 3_600_000));
  await send(officer, 'assignment', id, { unitId: market.id, reason: '事发地有误' }).expect(204);
  expect((await detailOf(id)).case.phase).toBe('awaiting_acceptance');
  const waiting = await browser(app, other).read(
    '/cases?phase=awaiting_acceptance&state=open',
    caseList,
  );
  expect(waiting.cases.map((one) => one.id)).toContain(id);
  await browser(app, other).act(`/releases/${release}/withdrawal`, {
    cause: 'error',
    reason: '数据有误',
  });
  const leader = await aPerson(database, 'leader', units.province);
  const proposals = await browser(app, leader).read('/accountability', accountabilityList);
  expect(proposals.filter((one) => one.case.id === id)).toMatchObject([
    { unit: { name: units.department.name } },
  ]);
});

it('what was late before a case was handed on is answered for by who had it, and nobody of the new unit is named', async () => {
  const id = await aCase({ level: 'II' });
  await setClock(database, new Date(NOW.getTime() + 5 * 3_600_000 + 1_000));
  await send(officer, 'assignment', id, { unitId: market.id, reason: '事发地有误' }).expect(204);
  await send(other, 'acceptance', id).expect(204);
  const notices = new ClockNotices(database.source, new AlertRaiser());
  while ((await notices.give()) > 0);
  await setClock(database, new Date(NOW.getTime() + 25 * 3_600_000));
  while ((await notices.give()) > 0);
  const leader = await aPerson(database, 'leader', units.province);
  const proposals = (await browser(app, leader).read('/accountability', accountabilityList)).filter(
    (one) => one.case.id === id,
  );
  const of = (unit: InsertedUnit) => proposals.filter((one) => one.unit.name === unit.name);
  expect(of(units.department)).toMatchObject([
    { evidence: { openedAt: NOW.toISOString() }, persons: [] },
  ]);
  expect(of(market)).not.toEqual([]);
  for (const one of of(market)) {
    expect(one.persons).toEqual([{ name: other.name, role: 'accepted' }]);
    expect(one.evidence).toMatchObject({
      openedAt: new Date(NOW.getTime() + 5 * 3_600_000 + 1_000).toISOString(),
    });
  }
});

it('a case that is handed on owes what only its new place asks for too, from the same moments', async () => {
  await database.source.query(
    `INSERT INTO clock_rule (id, duty, place, start, amount, unit, basis, status, enabled, pausable, valid_from)
     VALUES ('T-1', 'verification_report', $1, 'opened', 30, 'hour', '本地规定', 'local', true, false, '2016-01-01')`,
    [elsewhere.place],
  );
  const id = await aCase();
  const duties = async () => (await detailOf(id)).case.clocks.map(({ duty }) => duty);
  const before = await duties();
  await setClock(database, new Date(NOW.getTime() + 3_600_000));
  await send(officer, 'assignment', id, { unitId: elsewhere.id, reason: '改派' }).expect(204);
  expect((await duties()).toSorted()).toEqual([...before, 'verification_report'].toSorted());
  const { clocks } = (await detailOf(id)).case;
  expect(clocks.find(({ duty }) => duty === 'verification_report')?.dueAt).toBe(
    new Date(NOW.getTime() + 30 * 3_600_000).toISOString(),
  );
});
