import type { NestExpressApplication } from '@nestjs/platform-express';
import { accountabilityList, caseDetail, routingView } from '@huixiang/contracts';
import type { Duty } from '@huixiang/domain';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import {
  type InsertedUnit,
  type Person,
  aPerson,
  aPlace,
  aSource,
  aUnit,
  anEvent,
  anOpening,
  browser,
} from '../../test/factories';
import { aCleared, aPublished, aSubmitted, clear } from '../../test/publishing';
import { AlertRaiser } from '../alerts/alert-raiser';
import { ClockNotices } from '../cases/clocks/clock-notices';

/** Cases told from beginning to end, as `docs/scenarios.md` lists them. A Friday in Beijing, 16:00. */
const NOW = new Date('2026-03-06T08:00:00Z');
const after = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

let database: TestDatabase;
let app: NestExpressApplication;
let province: InsertedUnit;
let county: InsertedUnit;
let bureau: InsertedUnit;
let vertical: InsertedUnit;
let cityBureau: InsertedUnit;
let officer: Person;
let leader: Person;
let handler: Person;
let reviewer: Person;

beforeEach(async () => {
  database = await aDatabase();
  await setClock(database, NOW);
  await aPlace(database, '140000', '山西省');
  await aPlace(database, '140400', '长治市', '140000');
  await aPlace(database, '140423', '襄垣县', '140400');
  await aPlace(database, '140425', '平顺县', '140400');
  province = await aUnit(database, { name: '省政府', place: '140000' });
  const city = await aUnit(database, { name: '市政府', place: '140400', parent: province });
  county = await aUnit(database, { name: '县政府', place: '140423', parent: city });
  const department = (name: string, place: string, parent: InsertedUnit, of: object = {}) =>
    aUnit(database, { name, place, parent, kind: 'department', ...of });
  bureau = await department('县应急管理局', '140423', county, { fields: ['work_safety'] });
  vertical = await department('县气象局', '140423', county, {
    fields: ['disaster'],
    vertical: true,
  });
  cityBureau = await department('市应急管理局', '140400', city, { fields: ['work_safety'] });
  officer = await aPerson(database, 'officer', province);
  leader = await aPerson(database, 'leader', province);
  reviewer = await aPerson(database, 'reviewer', province);
  handler = await aPerson(database, 'handler', bureau);
  app = await aServer(database);
});
afterEach(async () => {
  await app.close();
  await database.drop();
});

const anOpened = async (of: Parameters<typeof anOpening>[2] & object = {}, more: object = {}) => {
  const event = await anEvent(database, county, { field: 'work_safety' });
  const opening = { ...anOpening(event, bureau, of), ...more };
  const id = await browser(app, officer).make('/cases', opening);
  await browser(app, handler).act(`/cases/${id}/acceptance`);
  return id;
};
const detailOf = (id: number) => browser(app, officer).read(`/cases/${id}`, caseDetail);
const stateOf = async (id: number) =>
  Object.fromEntries(
    (await detailOf(id)).case.clocks.map(({ duty, metAt, dueAt }) => [
      duty,
      metAt === null ? null : metAt <= dueAt,
    ]),
  ) as Partial<Record<Duty, boolean | null>>;
const report = (id: number, duty: string, receiver: string) =>
  browser(app, handler).act(`/cases/${id}/reports`, { duty, receiver, means: '电话' });
const publish = (id: number, kind: string, body: string, channel = 'government_site') =>
  aPublished(app, { handler, reviewer }, id, { kind, channel, title: '关于事件的情况通报', body });
const close = (id: number, reason: string | null = null) =>
  browser(app, officer).act(`/cases/${id}/closing`, { reason });
const tick = async (hours: number) => {
  await setClock(database, after(hours));
  const notices = new ClockNotices(database.source, new AlertRaiser());
  while ((await notices.give()) > 0);
};
const EMERGENCY = '3月6日发生事故，已组织救援，启动应急响应，请群众注意避让，切勿靠近。';
const ANSWER = '经查，原因是检修延误，已责令整改，受条件限制仍需时日。';
const RESULT = '经调查认定，企业违反规程，已对责任人予以处罚并移送司法机关。';

it('1 a mine accident of level Ⅰ: every report in its hours, 5 h, 24 h, told on, the result', async () => {
  const id = await anOpened({ level: 'I', categories: ['emergency'] });
  expect(Object.keys(await stateOf(id)).sort()).toEqual([
    'authoritative_information',
    'press_conference',
    'report_local',
    'report_province',
  ]);
  await tick(0.5);
  await report(id, 'report_local', '县政府值班室');
  await report(id, 'report_province', '省政府值班室');
  await tick(1.5);
  await report(id, 'report_upward', '市政府值班室');
  await tick(2);
  await report(id, 'report_state_council', '国务院总值班室');
  await tick(4);
  await publish(id, 'first', EMERGENCY);
  await tick(20);
  await publish(id, 'continuing', '新闻发布会通报了救援进展。', 'press_conference');
  await tick(60);
  const result = await publish(id, 'result', RESULT);
  // A grave case is closed when it was answered on every channel it needs.
  expect((await detailOf(id)).closingGaps).toEqual(['channels_missing']);
  const elsewhere = { channel: 'new_media', url: 'https://example.invalid/w', appearedAt: null };
  await browser(app, handler).act(`/releases/${result}/placements`, elsewhere);
  await close(id);
  expect(Object.values(await stateOf(id)).every((inTime) => inTime === true)).toBe(true);
  expect((await detailOf(id)).case.phase).toBe('closed');
});

it('3 a rumour: its clues handed to the police while it is answered within 48 h', async () => {
  const id = await anOpened({ eventLevel: null, categories: ['misreading'] }, { rumour: true });
  await tick(10);
  const request = await browser(app, handler).make(`/cases/${id}/requests`, {
    kind: 'police',
    organ: '县公安局',
    body: '现移送谣言线索，请依法核查',
    clues: true,
    dueAt: after(34).toISOString(),
  });
  await publish(id, 'first', `网传内容不实。${ANSWER}`);
  await tick(30);
  await browser(app, handler).act(`/requests/${request}/answer`, {
    answer: '已立案',
    means: '回执〔2026〕7号',
  });
  await publish(id, 'result', RESULT);
  await close(id);
  expect((await detailOf(id)).case).toMatchObject({ rumour: true, phase: 'closed' });
  expect(await stateOf(id)).toEqual({ response: true, coordination: true });
});

it('4 several counties: the department of the city above them answers', async () => {
  const event = await anEvent(database, county, { field: 'work_safety' });
  const source = await aSource(database);
  for (const place of ['140423', '140425'])
    await database.source.query(
      `INSERT INTO article (source_id, identity, title, body, first_seen_at, sentiment, evidence, terms, fingerprint, event_id, placed_at, places)
       VALUES ($1, sha256(convert_to($2, 'UTF8')), '两县', '两县', huixiang_now(), 'negative', '{}', '{}', 0, $3, huixiang_now(), ARRAY[$2])`,
      [source.id, place, event.id],
    );
  const routing = await browser(app, officer).read(
    `/cases/routing?eventId=${event.id}`,
    routingView,
  );
  expect(routing).toMatchObject({ row: 'several_places', units: [{ id: cityBureau.id }] });
  const id = await browser(app, officer).make('/cases', anOpening(event, cityBureau));
  expect((await detailOf(id)).routing.row).toBe('several_places');
});

it('5 a unit under vertical management: its upper department coordinates', async () => {
  const event = await anEvent(database, county, { field: 'disaster' });
  const source = await aSource(database);
  await database.source.query(
    `INSERT INTO article (source_id, identity, title, body, first_seen_at, sentiment, evidence, terms, fingerprint, event_id, placed_at, places)
     VALUES ($1, sha256('one'), '预警', '预警', huixiang_now(), 'negative', '{}', '{}', 0, $2, huixiang_now(), '{140423}')`,
    [source.id, event.id],
  );
  const routing = await browser(app, officer).read(
    `/cases/routing?eventId=${event.id}`,
    routingView,
  );
  expect(routing).toMatchObject({ row: 'vertical_department', units: [{ id: vertical.id }] });
  expect(routing.coordinators).toContain('upper_department');
});

it('6 a superior’s instruction: its number stands in the case, and it is answered', async () => {
  const instruction = { origin: 'instruction', instruction: '晋政办督〔2026〕12号' };
  const id = await anOpened(
    { eventLevel: null, categories: ['superior_instruction'] },
    instruction,
  );
  expect(await detailOf(id)).toMatchObject({
    case: { origin: 'instruction' },
    instruction: instruction.instruction,
  });
  const nameless = { ...anOpening(await anEvent(database, county), bureau), origin: 'instruction' };
  await browser(app, officer).send('post', '/cases', nameless).expect(400);
  await publish(id, 'first', ANSWER);
  await publish(id, 'result', RESULT);
  await close(id);
});

it('7 a bad answer: corrected and withdrawn after closing, then taken up again and answered better', async () => {
  const id = await anOpened({ eventLevel: null });
  const wrong = await publish(id, 'first', ANSWER);
  await publish(id, 'result', RESULT);
  await close(id);
  const { body } = await browser(app, handler).send('post', `/releases/${wrong}/correction`);
  const correction = (body as { id: number }).id;
  const better = {
    kind: 'first',
    channel: 'government_site',
    title: '更正：情况通报',
    body: `${ANSWER}原通报时间有误。`,
  };
  await browser(app, handler).send('put', `/releases/${correction}`, better).expect(204);
  await browser(app, handler).act(`/releases/${correction}/submission`, { exception: null });
  await clear(app, reviewer, correction, 2);
  const where = { url: 'https://example.invalid/2', appearedAt: null };
  await browser(app, handler).act(`/releases/${correction}/publication`, where);
  await browser(app, handler).act(`/releases/${wrong}/withdrawal`, {
    cause: 'error',
    reason: '数据有误',
  });
  const { releases, case: closed } = await detailOf(id);
  expect(closed.phase).toBe('closed');
  expect(releases.map(({ state, correctedBy }) => [state, correctedBy])).toContainEqual([
    'withdrawn',
    correction,
  ]);
  await setClock(database, after(72));
  await browser(app, officer).act(`/cases/${id}/reopening`, {
    ground: 'bad_answer',
    reason: '回应避重就轻，评论质疑增多',
    firstPublicAt: after(70).toISOString(),
  });
  await browser(app, handler).act(`/cases/${id}/acceptance`);
  await tick(80);
  await publish(id, 'first', `此前回应不够具体，致歉。${ANSWER}`);
  await publish(id, 'result', RESULT);
  await close(id);
  const again = await detailOf(id);
  expect(again.case.clocks.map(({ duty, dueAt, metAt }) => [duty, dueAt, metAt])).toEqual([
    ['response', after(48).toISOString(), NOW.toISOString()],
    ['response', after(118).toISOString(), after(80).toISOString()],
  ]);
});

it('8 a privacy leak: the number keeps the text out, the pupil is stopped by the review', async () => {
  const id = await anOpened({ eventLevel: null });
  const text = (more: string) => ({
    kind: 'first',
    channel: 'government_site',
    title: '情况通报',
    body: `${ANSWER}${more}`,
  });
  const draft = await browser(app, handler).make(
    `/cases/${id}/releases`,
    text('家长电话13800001234。'),
  );
  const { code } = await browser(app, handler).refusal(
    'post',
    `/releases/${draft}/submission`,
    409,
    {
      exception: null,
    },
  );
  expect(code).toBe('release.personal_data');
  const pupil = await aSubmitted(app, handler, id, text('受伤学生王某，9岁，已送医。'));
  const check = { kind: 'privacy', version: 1, verdict: 'returned', note: '请删去年龄和姓氏' };
  await browser(app, reviewer).act(`/releases/${pupil}/reviews`, check);
  await browser(app, handler)
    .send('put', `/releases/${pupil}`, text('受伤学生已送医。'))
    .expect(204);
  await browser(app, handler).act(`/releases/${pupil}/submission`, { exception: null });
  await clear(app, reviewer, pupil, 2);
  const { releases } = await detailOf(id);
  expect(releases.find((one) => one.id === pupil)).toMatchObject({
    state: 'cleared',
    check: { privacy: [] },
  });
});

it('9 five hours missed: red card, up the line, accountability decided by a leader', async () => {
  const id = await anOpened({ level: 'II', categories: ['emergency'] });
  for (const hours of [2.5, 4, 5, 7.5]) await tick(hours);
  const clock = (await detailOf(id)).case.clocks.find(
    ({ duty }) => duty === 'authoritative_information',
  );
  expect(clock).toMatchObject({ metAt: null, escalatedTo: '市政府' });
  const proposals = await browser(app, leader).read('/accountability', accountabilityList);
  const own = proposals.find(
    ({ case: of, evidence }) =>
      of.id === id && 'duty' in evidence && evidence.duty === 'authoritative_information',
  );
  expect(own).toMatchObject({ ground: 'improper_response', decision: null });
  const statement = { text: '救援优先，信息核实滞后' };
  await browser(app, handler).act(`/accountability/${own?.id}/statement`, statement);
  const decision = { decision: 'talk', reason: '约谈单位负责人，限期整改', tolerance: '不予容错' };
  await browser(app, leader).act(`/accountability/${own?.id}/decision`, decision);
  await browser(app, handler).act(`/accountability/${own?.id}/appeal`, { text: '请求从轻' });
  const judge = await aPerson(database, 'leader', province);
  const milder = { decision: 'reminder', reason: '已及时补救', tolerance: '部分采纳' };
  await browser(app, judge).act(`/accountability/${own?.id}/appeal/decision`, milder);
  const late = await aCleared(app, { handler, reviewer }, id, {
    kind: 'first',
    title: '情况通报',
    body: EMERGENCY,
  });
  const where = { url: 'https://example.invalid/1', appearedAt: null };
  await browser(app, handler).act(`/releases/${late}/publication`, where);
  expect((await stateOf(id)).authoritative_information).toBe(false);
});

it('10 a promise: found in the release, confirmed, kept in time', async () => {
  const id = await anOpened({ eventLevel: null });
  await publish(id, 'first', `${ANSWER}费用将于3月10日前退还。`);
  const [promise] = (await detailOf(id)).commitments;
  expect(promise).toMatchObject({ dueOn: '2026-03-10', state: 'proposed' });
  const confirmed = { deed: promise!.deed, dueOn: promise!.dueOn };
  await browser(app, handler).act(`/commitments/${promise!.id}/confirmation`, confirmed);
  await publish(id, 'result', RESULT);
  await browser(app, officer).refusal('post', `/cases/${id}/closing`, 409, { reason: null });
  await tick(48);
  await browser(app, handler).act(`/commitments/${promise!.id}/fulfilment`, {
    note: '已全部退还',
    url: null,
  });
  await close(id);
  expect((await detailOf(id)).commitments[0]?.state).toBe('kept');
});
