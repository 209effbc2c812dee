import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  accountabilityList,
  alikeCases,
  caseDetail,
  messageMatter,
  routingView,
} from '@huixiang/contracts';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../../test/database';
import {
  type InsertedUnit,
  type Person,
  aPerson,
  aSmallProvince,
  aSource,
  anArticle,
  anEvent,
  anOpening,
  browser,
} from '../../../test/factories';
import { aPublished } from '../../../test/publishing';
import { AlertRaiser } from '../../alerts/alert-raiser';
import { ClockNotices } from '../clocks/clock-notices';

const NOW = new Date('2026-03-06T08:00:00Z');
const after = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
let database: TestDatabase;
let app: NestExpressApplication;
let province: InsertedUnit;
let county: InsertedUnit;
let department: InsertedUnit;
let officer: Person;
let handler: Person;
let reviewer: Person;

beforeEach(async () => {
  database = await aDatabase();
  await setClock(database, NOW);
  const units = await aSmallProvince(database);
  ({ province, county, department } = units);
  officer = await aPerson(database, 'officer', county);
  handler = await aPerson(database, 'handler', department);
  reviewer = await aPerson(database, 'reviewer', county);
  app = await aServer(database);
});
afterEach(async () => {
  await app.close();
  await database.drop();
});

const byHand = (of: object = {}) => ({
  ...anOpening({ id: 0 }, department, { title: '听泉县第三小学供餐发现异物' }),
  eventId: null,
  field: 'education',
  eventLevel: null,
  ...of,
});
const detailOf = (id: number) => browser(app, officer).read(`/cases/${id}`, caseDetail);
const dueOf = async (id: number) =>
  Object.fromEntries((await detailOf(id)).case.clocks.map(({ duty, dueAt }) => [duty, dueAt]));
const aMessage = async () => {
  const event = await anEvent(database, county, { title: '学校供餐有异物' });
  const message = await anArticle(database, {
    source: await aSource(database, { tier: 'hotline' }),
    event,
    at: after(-10),
  });
  return { message, event };
};

describe('a case without an event', () => {
  it('is opened by hand, routed by its place and field, with a clock from now', async () => {
    const suggested = await browser(app, officer).read(
      '/cases/routing?place=990102&field=education',
      routingView,
    );
    expect(suggested.units).toEqual([{ id: department.id, name: department.name }]);
    const detail = await detailOf(await browser(app, officer).make('/cases', byHand()));
    expect(detail.case).toMatchObject({ origin: 'manual', eventId: null, field: 'education' });
    expect(detail.routing.row).toBe('one_department');
    expect(await dueOf(detail.case.id)).toEqual({ response: after(48).toISOString() });
  });
  it('asks for its field, and for an instruction its number', async () => {
    const b = browser(app, officer);
    expect(await b.refusal('post', '/cases', 400, byHand({ field: null }))).toMatchObject({
      code: 'request.invalid',
    });
    await b.refusal('post', '/cases', 400, byHand({ origin: 'instruction' }));
    const id = await b.make(
      '/cases',
      byHand({ origin: 'instruction', instruction: '云政督〔2026〕3号' }),
    );
    expect((await detailOf(id)).instruction).toBe('云政督〔2026〕3号');
  });
  it('comes from a message, whose time counts', async () => {
    const { message, event } = await aMessage();
    const matter = await browser(app, officer).read(`/cases/matter/${message.id}`, messageMatter);
    expect(matter).toMatchObject({ eventId: event.id, caseId: null });
    const id = await browser(app, officer).make('/cases', byHand({ articleId: message.id }));
    const detail = await detailOf(id);
    expect(detail.case.origin).toBe('message');
    expect(detail.detectedAt).toBe(after(-10).toISOString());
    expect(detail.messages.map((one) => one.id)).toEqual([message.id]);
    // A message's own clock, of the messages' rule.
    expect(Object.keys(await dueOf(id)).sort()).toEqual(['message_reply', 'response']);
  });
  it('takes no message from beyond its scope, nor one that belongs to another case', async () => {
    const { message } = await aMessage();
    const first = await browser(app, officer).make('/cases', byHand({ articleId: message.id }));
    const second = await browser(app, officer).make('/cases', byHand());
    const refused = await browser(app, officer).refusal('post', `/cases/${second}/messages`, 409, {
      articleId: message.id,
    });
    expect(refused.code).toBe('case.message_taken');
    expect((await detailOf(first)).messages).toHaveLength(1);
    const elsewhere = await anEvent(database, { ...county, path: '/999/' });
    const foreign = await anArticle(database, {
      source: await aSource(database),
      event: elsewhere,
      at: NOW,
    });
    await browser(app, officer).refusal('post', `/cases/${second}/messages`, 404, {
      articleId: foreign.id,
    });
  });
});

describe('two cases of one matter', () => {
  it('are shown to whoever opens the second', async () => {
    const id = await browser(app, officer).make('/cases', byHand());
    const title = encodeURIComponent('听泉县第三小学供餐有异物');
    const alike = await browser(app, officer).read(`/cases/alike?title=${title}`, alikeCases);
    expect(alike.map((one) => one.id)).toEqual([id]);
    expect(
      await browser(app, officer).read(`/cases/alike?title=${title}&except=${id}`, alikeCases),
    ).toEqual([]);
  });
  it('go on as one, by the graver levels and from the earlier moments', async () => {
    const into = await browser(app, officer).make('/cases', byHand());
    await setClock(database, after(3));
    const { message } = await aMessage();
    const grave = byHand({
      level: 'II',
      eventLevel: 'II',
      articleId: message.id,
      occurredAt: after(-1).toISOString(),
    });
    const from = await browser(app, officer).make('/cases', grave);
    await browser(app, officer).act(`/cases/${from}/merging`, { into, reason: '同一件事' });
    const [gone, stays] = [await detailOf(from), await detailOf(into)];
    expect(gone).toMatchObject({ mergedInto: { id: into }, case: { phase: 'closed' } });
    expect(stays.merged.map((one) => one.id)).toEqual([from]);
    expect(stays.case).toMatchObject({ level: 'II', eventLevel: 'II' });
    expect(stays.messages).toHaveLength(1);
    expect(await dueOf(into)).toMatchObject({
      authoritative_information: after(-1 - 9 + 5).toISOString(),
      response: after(48).toISOString(),
    });
    expect(
      gone.case.clocks.every(({ metAt, closedAt }) => metAt !== null || closedAt !== null),
    ).toBe(true);
  });
  it('leave what was told to the public where it was told', async () => {
    const said = await browser(app, officer).make('/cases', byHand());
    const silent = await browser(app, officer).make('/cases', byHand());
    await browser(app, handler).act(`/cases/${said}/acceptance`);
    const draft = {
      kind: 'first',
      title: '关于供餐问题的情况通报',
      body: '经查，原因是检修延误。',
    };
    await aPublished(app, { handler, reviewer }, said, draft);
    const b = browser(app, officer);
    const body = { into: silent, reason: '同一件事' };
    expect((await b.refusal('post', `/cases/${said}/merging`, 409, body)).code).toBe(
      'case.merge_published',
    );
    expect(
      (await b.refusal('post', `/cases/${said}/merging`, 409, { ...body, into: said })).code,
    ).toBe('case.same');
    await b.act(`/cases/${said}/closing`, { reason: '诉求已回应' });
    expect(
      (await b.refusal('post', `/cases/${silent}/merging`, 409, { into: said, reason: '同一件事' }))
        .code,
    ).toBe('case.merge_into_closed');
  });
  it('lose no duty of either: what the one that goes on does not owe it owes from then on', async () => {
    const into = await browser(app, officer).make('/cases', byHand());
    const { message } = await aMessage();
    const from = await browser(app, officer).make('/cases', byHand({ articleId: message.id }));
    const owed = await dueOf(from);
    await browser(app, officer).act(`/cases/${from}/merging`, { into, reason: '同一件事' });
    expect((await dueOf(into))['message_reply']).toBe(owed['message_reply']);
  });
  it('win no time by going into one that was taken up again', async () => {
    const into = await browser(app, officer).make('/cases', byHand());
    const above = await aPerson(database, 'officer', province);
    await browser(app, officer).act(`/cases/${into}/closing`, { reason: '暂无需回应' });
    await setClock(database, after(40));
    const reopening = { ground: 'new_facts', reason: '又有新的情况' };
    await browser(app, above).act(`/cases/${into}/reopening`, reopening);
    const occurredAt = after(10).toISOString();
    const from = await browser(app, officer).make('/cases', byHand({ occurredAt }));
    await browser(app, officer).act(`/cases/${from}/merging`, { into, reason: '同一件事' });
    const running = (await detailOf(into)).case.clocks.filter(({ closedAt }) => closedAt === null);
    expect(running.map(({ dueAt }) => dueAt)).toContain(after(58).toISOString());
  });
  it('are parted again and answer for what is late', async () => {
    const into = await browser(app, officer).make('/cases', byHand());
    const from = await browser(app, officer).make('/cases', byHand());
    await browser(app, officer).act(`/cases/${from}/merging`, { into, reason: '同一件事' });
    await setClock(database, after(50));
    await browser(app, officer).act(`/cases/${from}/reopening`, {
      ground: 'merged_wrongly',
      reason: '是另一所学校',
    });
    const detail = await detailOf(from);
    expect(detail.mergedInto).toBeNull();
    expect(detail.case.clocks.filter(({ closedAt }) => closedAt === null)).toMatchObject([
      { duty: 'response', dueAt: after(48).toISOString(), metAt: null },
    ]);
    const notices = new ClockNotices(database.source, new AlertRaiser());
    while ((await notices.give()) > 0);
    const leader = await aPerson(database, 'leader', province);
    const proposals = await browser(app, leader).read('/accountability', accountabilityList);
    expect(proposals.map((one) => one.case.id)).toContain(from);
  });
});
