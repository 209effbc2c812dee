import type { NestExpressApplication } from '@nestjs/platform-express';
import { type AccountabilityView, accountabilityList } from '@huixiang/contracts';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import {
  type Person,
  aPerson,
  aSmallProvince,
  anEvent,
  anOpening,
  browser,
} from '../../test/factories';
import { AlertRaiser } from '../alerts/alert-raiser';
import { ClockNotices } from '../cases/clocks/clock-notices';

/** A Friday in Beijing, 16:00. */
const NOW = new Date('2026-03-06T08:00:00Z');
const after = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

let database: TestDatabase;
let app: NestExpressApplication;
let units: Awaited<ReturnType<typeof aSmallProvince>>;
let officer: Person;
let handler: Person;
let leader: Person;
let second: Person;

beforeAll(async () => {
  database = await aDatabase();
  units = await aSmallProvince(database);
  officer = await aPerson(database, 'officer', units.province);
  handler = await aPerson(database, 'handler', units.department);
  leader = await aPerson(database, 'leader', units.moxi);
  second = await aPerson(database, 'leader', units.province);
  app = await aServer(database);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

/** The proposal a case's breached 48 hours made. */
const aProposal = async (): Promise<AccountabilityView> => {
  await setClock(database, NOW);
  const event = await anEvent(database, units.county);
  const id = await browser(app, officer).make('/cases', anOpening(event, units.department));
  await browser(app, handler).act(`/cases/${id}/acceptance`);
  await setClock(database, after(48));
  const notices = new ClockNotices(database.source, new AlertRaiser());
  while ((await notices.give()) > 0);
  const proposals = await browser(app, leader).read('/accountability', accountabilityList);
  return proposals.find((one) => one.case.id === id)!;
};
const viewOf = async ({ id }: AccountabilityView) =>
  (await browser(app, leader).read('/accountability', accountabilityList)).find(
    (one) => one.id === id,
  );
const send = (as: Person, { id }: AccountabilityView, what: string, body: object) =>
  browser(app, as).send('post', `/accountability/${id}/${what}`, body);
const codeOf = async (...given: Parameters<typeof send>) =>
  ((await send(...given).expect(409)).body as { code: string }).code;
const STATEMENT = { text: '检测报告未出，已按程序请示' };
const TALK = {
  decision: 'talk',
  reason: '约谈单位负责人',
  tolerance: '不属于探索性失误，不予容错',
};

it('is decided once the unit was heard, with what was considered', async () => {
  const proposal = await aProposal();
  expect(proposal).toMatchObject({
    persons: [{ name: handler.name, role: 'accepted' }],
    statement: null,
  });
  expect(await codeOf(leader, proposal, 'decision', TALK)).toBe('accountability.not_heard');
  await send(handler, proposal, 'statement', STATEMENT).expect(204);
  await send(leader, proposal, 'decision', { ...TALK, tolerance: '' }).expect(400);
  await send(leader, proposal, 'decision', TALK).expect(204);
  expect(await viewOf(proposal)).toMatchObject({
    statement: STATEMENT.text,
    statedBy: handler.name,
    decision: 'talk',
    tolerance: TALK.tolerance,
    decidedBy: leader.name,
  });
  expect(await codeOf(handler, proposal, 'statement', STATEMENT)).toBe(
    'accountability.already_decided',
  );
});

it('is decided without a statement once two working days have gone by', async () => {
  const proposal = await aProposal();
  // Proposed on Sunday: Monday and Tuesday.
  await setClock(database, new Date('2026-03-10T15:59:59Z'));
  expect(await codeOf(leader, proposal, 'decision', TALK)).toBe('accountability.not_heard');
  await setClock(database, new Date('2026-03-10T16:00:00Z'));
  await send(leader, proposal, 'decision', TALK).expect(204);
});

it('is appealed by the unit and decided by somebody else', async () => {
  const proposal = await aProposal();
  const appeal = { text: '时限应自发现起算' };
  expect(await codeOf(handler, proposal, 'appeal', appeal)).toBe('accountability.not_decided');
  await send(handler, proposal, 'statement', STATEMENT).expect(204);
  await send(leader, proposal, 'decision', TALK).expect(204);
  await send(handler, proposal, 'appeal', appeal).expect(204);
  expect(await codeOf(handler, proposal, 'appeal', appeal)).toBe('accountability.already_appealed');
  const milder = { decision: 'reminder', reason: '情节较轻，改为提醒', tolerance: '部分采纳' };
  expect(await codeOf(leader, proposal, 'appeal/decision', milder)).toBe(
    'accountability.own_decision',
  );
  await send(second, proposal, 'appeal/decision', milder).expect(204);
  expect(await viewOf(proposal)).toMatchObject({
    decision: 'talk',
    appeal: appeal.text,
    appealDecision: 'reminder',
    appealTolerance: milder.tolerance,
    appealDecidedBy: second.name,
  });
});

it('is spoken to by the unit alone, and seen by it', async () => {
  const proposal = await aProposal();
  const county = await aPerson(database, 'handler', units.county);
  expect(await codeOf(county, proposal, 'statement', STATEMENT)).toBe('accountability.other_unit');
  const elsewhere = await aPerson(database, 'handler', units.shiguang);
  await send(elsewhere, proposal, 'statement', STATEMENT).expect(404);
  const own = await browser(app, handler).read('/accountability', accountabilityList);
  expect(own.map(({ id }) => id)).toContain(proposal.id);
});
