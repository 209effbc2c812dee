import type { NestExpressApplication } from '@nestjs/platform-express';
import { type AccountabilityView, accountabilityList } from '@huixiang/contracts';
import { Workbook } from 'exceljs';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import {
  type Person,
  aComplaint,
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
    statements: [],
    proposedBy: null,
  });
  expect(await codeOf(leader, proposal, 'decision', TALK)).toBe('accountability.not_heard');
  await send(handler, proposal, 'statement', STATEMENT).expect(204);
  await send(leader, proposal, 'decision', { ...TALK, tolerance: '' }).expect(400);
  await send(leader, proposal, 'decision', TALK).expect(204);
  expect(await viewOf(proposal)).toMatchObject({
    statements: [{ text: STATEMENT.text, by: handler.name }],
    decidedById: leader.id,
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

it('keeps every statement, and is closed once nothing can be said against it', async () => {
  const proposal = await aProposal();
  await send(handler, proposal, 'statement', STATEMENT).expect(204);
  await send(handler, proposal, 'statement', { text: '补充：检测机构延迟出具报告' }).expect(204);
  const closing = { closing: '3月10日约谈，云政督〔2026〕3号' };
  expect(await codeOf(leader, proposal, 'closing', closing)).toBe('accountability.undecided');
  await send(leader, proposal, 'decision', TALK).expect(204);
  // Decided on a Sunday: Monday to Friday are left to appeal.
  expect(await codeOf(leader, proposal, 'closing', closing)).toBe('accountability.appealable');
  await setClock(database, new Date('2026-03-13T16:00:01Z'));
  expect(await codeOf(handler, proposal, 'appeal', { text: '时限有误' })).toBe(
    'accountability.appeal_late',
  );
  await send(handler, proposal, 'closing', closing).expect(403);
  await send(leader, proposal, 'closing', closing).expect(204);
  expect(await viewOf(proposal)).toMatchObject({
    statements: [{ text: STATEMENT.text }, { text: '补充：检测机构延迟出具报告' }],
    closing: closing.closing,
    closedBy: leader.name,
  });
  expect(await codeOf(leader, proposal, 'closing', closing)).toBe('accountability.closed');
});

it('is proposed by a person too, who does not decide', async () => {
  await setClock(database, NOW);
  const event = await anEvent(database, units.county);
  const caseId = await browser(app, officer).make('/cases', anOpening(event, units.department));
  const held = aComplaint(caseId);
  await browser(app, handler).send('post', '/accountability', held).expect(403);
  const id = await browser(app, leader).make('/accountability', held);
  const [proposal] = (
    await browser(app, leader).read('/accountability', accountabilityList)
  ).filter((one) => one.id === id);
  expect(proposal).toMatchObject({
    proposedBy: leader.name,
    unit: { id: units.department.id },
    evidence: { facts: held.facts, rule: held.rule },
  });
  await send(handler, proposal!, 'statement', STATEMENT).expect(204);
  expect(await codeOf(leader, proposal!, 'decision', TALK)).toBe('accountability.own_complaint');
  await send(second, proposal!, 'decision', TALK).expect(204);
});

it('is asked for by what it is about, and exported as it was asked for', async () => {
  const proposal = await aProposal();
  const b = browser(app, leader);
  const found = async (query: string) =>
    (await b.read(`/accountability?${query}`, accountabilityList)).map(({ id }) => id);
  expect(await found(`q=${proposal.case.number}`)).toEqual([proposal.id]);
  expect(await found(`q=${proposal.case.number}&ground=late_report`)).toEqual([]);
  expect(await found(`q=${proposal.case.number}&state=closed`)).toEqual([]);
  expect(await found(`q=${proposal.case.number}&state=waiting`)).toEqual([proposal.id]);
  const { body } = await b
    .send('get', `/accountability/export.xlsx?q=${proposal.case.number}`)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    })
    .expect(200);
  const workbook = new Workbook();
  await workbook.xlsx.load(body as ArrayBuffer);
  const log = workbook.getWorksheet('问责台账')!;
  expect(log.rowCount).toBe(2);
  expect(log.getRow(2).getCell(3).value).toBe(proposal.case.number);
  expect(log.getRow(2).getCell(6).text).toMatch(/^首次回应应于 .* 前完成/u);
});
