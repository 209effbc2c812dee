import type { NestExpressApplication } from '@nestjs/platform-express';
import { assessmentView, caseDetail, caseList } from '@huixiang/contracts';
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
import { aPublished } from '../../test/publishing';

const NOW = new Date('2026-03-06T08:00:00Z');
const after = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
let database: TestDatabase;
let app: NestExpressApplication;
let officer: Person;
let handler: Person;
let reviewer: Person;
let id: number;
let department: InsertedUnit;

beforeEach(async () => {
  database = await aDatabase();
  await setClock(database, NOW);
  const units = await aSmallProvince(database);
  const { county } = units;
  ({ department } = units);
  officer = await aPerson(database, 'officer', county);
  handler = await aPerson(database, 'handler', department);
  reviewer = await aPerson(database, 'reviewer', county);
  app = await aServer(database);
  const opening = { ...anOpening(await anEvent(database, county), department), eventLevel: null };
  id = await browser(app, officer).make('/cases', opening);
  await browser(app, handler).act(`/cases/${id}/acceptance`);
});
afterEach(async () => {
  await app.close();
  await database.drop();
});

const detailOf = () => browser(app, officer).read(`/cases/${id}`, caseDetail);
const publish = (kind: string) =>
  aPublished(app, { handler, reviewer }, id, {
    kind,
    title: '关于供餐问题的情况通报',
    body: '经查，原因是检修延误，已责令整改，受条件限制仍需时日。',
  });
const close = (reason: string | null = '诉求已回应') =>
  browser(app, officer).act(`/cases/${id}/closing`, { reason });
const reopen = (of: object = {}) =>
  browser(app, officer).act(`/cases/${id}/reopening`, {
    ground: 'bad_answer',
    reason: '答非所问，引发新的质疑',
    ...of,
  });
const clocks = async () =>
  (await detailOf()).case.clocks.map(({ duty, dueAt, metAt, closedAt }) => [
    duty,
    dueAt,
    metAt === null ? (closedAt === null ? 'runs' : 'ended') : 'met',
  ]);

it('a closed case is taken up again: accepted anew, answered anew, from when it was found', async () => {
  await publish('first');
  await close();
  await setClock(database, after(100));
  await reopen({ foundAt: after(98).toISOString() });
  const reopened = await detailOf();
  expect(reopened).toMatchObject({ closedAt: null, acceptedAt: null });
  expect(reopened.case.phase).toBe('awaiting_acceptance');
  expect(reopened.reopenings).toMatchObject([{ ground: 'bad_answer', closeReason: '诉求已回应' }]);
  expect(reopened.closingGaps).toContain('no_first_release');
  expect(await clocks()).toEqual([
    ['response', after(48).toISOString(), 'met'],
    ['response', after(146).toISOString(), 'runs'],
  ]);
  await browser(app, handler).act(`/cases/${id}/acceptance`);
  // What was published before is another life's; this one begins with a first release of its own.
  await publish('first');
  expect((await clocks()).at(-1)?.at(-1)).toBe('met');
  expect((await detailOf()).case.phase).toBe('responded');
});

it('what ended unanswered stays unanswered, each life is scored, and its own unit does not begin the next', async () => {
  await close('暂无需回应');
  await setClock(database, after(100));
  const own = await aPerson(database, 'officer', department);
  const path = `/cases/${id}/reopening`;
  const given = { ground: 'bad_answer', reason: '答非所问' };
  expect((await browser(app, own).refusal('post', path, 409, given)).code).toBe(
    'case.own_reopening',
  );
  await reopen();
  await browser(app, handler).act(`/cases/${id}/acceptance`);
  await publish('first');
  expect(await clocks()).toEqual([
    ['response', after(48).toISOString(), 'ended'],
    ['response', after(148).toISOString(), 'met'],
  ]);
  const { measures } = await browser(app, await aPersonWhoEvaluates()).read(
    `/assessment/cases/${id}`,
    assessmentView,
  );
  const T1 = measures.find((one) => one.id === 'T1');
  expect(T1?.score).toBe(0.5);
});

it('is listed as one that is open, and not reopened twice', async () => {
  await close();
  await reopen();
  const { cases } = await browser(app, officer).read('/cases', caseList);
  expect(cases.map((one) => one.id)).toEqual([id]);
  const refused = await browser(app, officer).refusal('post', `/cases/${id}/reopening`, 409, {
    ground: 'new_facts',
    reason: '又有新的情况',
  });
  expect(refused.code).toBe('case.not_closed');
});

it('was not found later than now', async () => {
  await close();
  const refused = await browser(app, officer).refusal('post', `/cases/${id}/reopening`, 409, {
    ground: 'new_facts',
    reason: '又有新的情况',
    foundAt: after(1).toISOString(),
  });
  expect(refused.code).toBe('case.future_time');
});

async function aPersonWhoEvaluates(): Promise<Person> {
  const { id: unitId, name, path } = officer.unit;
  return aPerson(database, 'evaluator', { id: unitId, name, path, place: '990102' });
}
