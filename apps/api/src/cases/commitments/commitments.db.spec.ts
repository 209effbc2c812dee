import type { NestExpressApplication } from '@nestjs/platform-express';
import { type CommitmentView, caseDetail, dueList } from '@huixiang/contracts';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../../test/database';
import {
  type Person,
  aPerson,
  aSmallProvince,
  anEvent,
  anOpening,
  browser,
} from '../../../test/factories';
import { aPublished } from '../../../test/publishing';
import { AlertRaiser } from '../../alerts/alert-raiser';
import { ClockNotices } from '../clocks/clock-notices';

const NOW = new Date('2026-11-26T07:00:00Z');
const BODY =
  '经查，原因是配送延误，已责令整改，受场地条件限制仍需时日。餐费将于本月30日前退还；调查结果将及时公布。';

let database: TestDatabase;
let app: NestExpressApplication;
let units: Awaited<ReturnType<typeof aSmallProvince>>;
let officer: Person;
let handler: Person;
let reviewer: Person;

beforeAll(async () => {
  database = await aDatabase();
  units = await aSmallProvince(database);
  officer = await aPerson(database, 'officer', units.province);
  handler = await aPerson(database, 'handler', units.department);
  reviewer = await aPerson(database, 'reviewer', units.province);
  app = await aServer(database);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});
beforeEach(() => setClock(database, NOW));

/** A case whose first release promises twice. */
const aCase = async () => {
  const event = await anEvent(database, units.county);
  const id = await browser(app, officer).make('/cases', anOpening(event, units.department));
  await browser(app, handler).act(`/cases/${id}/acceptance`);
  const draft = { kind: 'first', title: '关于学校供餐问题的情况通报', body: BODY };
  await aPublished(app, { handler, reviewer }, id, draft);
  return id;
};
const detailOf = (id: number) => browser(app, officer).read(`/cases/${id}`, caseDetail);
const promisesOf = async (id: number): Promise<CommitmentView[]> =>
  (await detailOf(id)).commitments;
const send = (what: string, id: number, body: object, as = handler) =>
  browser(app, as).send('post', `/commitments/${id}/${what}`, body);
const codeOf = async (...given: Parameters<typeof send>) =>
  ((await send(...given).expect(409)).body as { code: string }).code;
const REFUND = { deed: '餐费将于本月30日前退还', dueOn: '2026-11-30' };
const confirmed = async () => {
  const id = await aCase();
  const refund = (await promisesOf(id)).find(({ deed }) => deed === REFUND.deed)!;
  await send('confirmation', refund.id, REFUND).expect(204);
  return { id, refund };
};

it('are found in what is published, and wait for a person', async () => {
  expect(await promisesOf(await aCase())).toMatchObject([
    { deed: '调查结果将及时公布', dueOn: null, state: 'proposed' },
    { ...REFUND, timeWords: '本月30日前', state: 'proposed' },
  ]);
});

it('run a clock once they are confirmed, to the end of their day, and are met by being kept', async () => {
  const { id, refund } = await confirmed();
  const clock = (await detailOf(id)).case.clocks.find(({ duty }) => duty === 'commitment');
  expect(clock).toMatchObject({ dueAt: '2026-11-30T16:00:00.000Z', metAt: null, pausable: false });
  const kept = { note: '已全部退还，共 214 人', url: null };
  await send('fulfilment', refund.id, kept).expect(204);
  expect((await promisesOf(id)).find((one) => one.id === refund.id)).toMatchObject({
    state: 'kept',
    keptNote: kept.note,
  });
  const met = (await detailOf(id)).case.clocks.find(({ duty }) => duty === 'commitment');
  expect(met?.metAt).toBe(NOW.toISOString());
  expect(await codeOf('fulfilment', refund.id, kept)).toBe('commitment.settled');
});

it('are owed still when the case is closed, and being broken proposes accountability', async () => {
  const { id, refund } = await confirmed();
  const reason = '诉求已回应，承诺按期跟踪';
  const close = `/cases/${id}/closing`;
  const blocked = await browser(app, officer).refusal('post', close, 409, { reason: null });
  expect(blocked.details['gaps']).toContain('open_commitments');
  await browser(app, officer).act(close, { reason });
  await setClock(database, new Date('2026-11-30T16:00:00Z'));
  const notices = new ClockNotices(database.source, new AlertRaiser());
  while ((await notices.give()) > 0);
  await setClock(database, new Date('2026-12-01T00:00:00Z'));
  expect((await promisesOf(id)).find((one) => one.id === refund.id)?.state).toBe('broken');
  const grounds = await database.source.query<{ ground: string }[]>(
    'SELECT ground FROM accountability WHERE case_id = $1',
    [id],
  );
  expect(grounds).toEqual([{ ground: 'weak_handling' }]);
  const { clocks } = await browser(app, officer).read('/clocks', dueList);
  expect(clocks.filter(({ case: of }) => of.id === id)).toHaveLength(1);
  await send('fulfilment', refund.id, { note: '已补退完毕', url: null }).expect(204);
  expect((await promisesOf(id)).find((one) => one.id === refund.id)?.state).toBe('kept_late');
});

it('are dismissed with a reason, or entered by hand', async () => {
  const id = await aCase();
  for (const { id: one } of await promisesOf(id)) {
    await send('dismissal', one, { reason: '' }).expect(400);
    await send('dismissal', one, { reason: '不是承诺' }).expect(204);
    expect(await codeOf('confirmation', one, REFUND)).toBe('commitment.settled');
  }
  const own = { deed: '开放日邀请家长参观', dueOn: '2026-12-10' };
  await browser(app, handler).make(`/cases/${id}/commitments`, own);
  expect(await promisesOf(id)).toMatchObject([
    { ...own, state: 'pending', releaseId: null },
    { state: 'dismissed', dismissal: '不是承诺' },
    { state: 'dismissed' },
  ]);
});

it('are put off by nobody for their own unit; whoever stands above does, and the ledger has both days', async () => {
  const id = await aCase();
  const [, refund] = await promisesOf(id);
  const later = { ...REFUND, dueOn: '2026-12-05' };
  expect(await codeOf('confirmation', refund!.id, later)).toBe('commitment.later');
  await send('confirmation', refund!.id, later, officer).expect(204);
  const [entry] = await database.source.query<{ data: object }[]>(
    `SELECT convert_from(body, 'UTF8')::jsonb -> 'data' AS data FROM ledger_pending
     WHERE convert_from(body, 'UTF8')::jsonb ->> 'kind' = 'commitment.confirmed' ORDER BY id DESC LIMIT 1`,
  );
  expect(entry?.data).toEqual({ dueOn: '2026-12-05', foundOn: '2026-11-30' });
});

it('are not found again in the next release, however they were put better', async () => {
  const id = await aCase();
  const [, refund] = await promisesOf(id);
  const better = { deed: '退还涉事班级全部餐费', dueOn: REFUND.dueOn };
  await send('confirmation', refund!.id, better).expect(204);
  await setClock(database, new Date(NOW.getTime() + 3_600_000));
  const draft = { kind: 'continuing', title: '关于学校供餐问题的续报', body: BODY };
  await aPublished(app, { handler, reviewer }, id, draft);
  expect((await promisesOf(id)).map(({ deed }) => deed)).toEqual([
    '调查结果将及时公布',
    better.deed,
  ]);
});

it('are answered for when they are broken, however late somebody confirms them', async () => {
  const id = await aCase();
  const [, refund] = await promisesOf(id);
  await setClock(database, new Date('2026-12-02T07:00:00Z'));
  await send('confirmation', refund!.id, REFUND).expect(204);
  const notices = new ClockNotices(database.source, new AlertRaiser());
  while ((await notices.give()) > 0);
  const proposals = await database.source.query<object[]>(
    `SELECT a.ground FROM accountability a JOIN clock ON clock.id = a.clock_id
     WHERE a.case_id = $1 AND clock.duty = 'commitment'`,
    [id],
  );
  expect(proposals).toHaveLength(1);
});

it('are not confirmed for a day before they were made, nor by others', async () => {
  const id = await aCase();
  const [, refund] = await promisesOf(id);
  const past = { ...REFUND, dueOn: '2026-11-25' };
  expect(await codeOf('confirmation', refund!.id, past)).toBe('commitment.past');
  expect(await codeOf('fulfilment', refund!.id, { note: '已全部退还', url: null })).toBe(
    'commitment.not_confirmed',
  );
  const elsewhere = await aPerson(database, 'handler', units.shiguang);
  await send('confirmation', refund!.id, REFUND, elsewhere).expect(404);
  await send('confirmation', refund!.id, REFUND, reviewer).expect(403);
});
