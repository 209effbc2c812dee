import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  ledgerPage,
  recomputation,
  signedAssessment,
  signedAssessmentList,
} from '@huixiang/contracts';
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
import { Sequencer } from '../../ledger/sequencer';
import { sha256Of } from '../../ledger/hash';

const at = (iso: string) => new Date(`${iso}+08:00`);
const MAY = {
  from: at('2026-05-01T00:00').toISOString(),
  to: at('2026-06-01T00:00').toISOString(),
};

let database: TestDatabase;
let app: NestExpressApplication;
let units: Awaited<ReturnType<typeof aSmallProvince>>;
let officer: Person;
let evaluator: Person;
let leader: Person;
let ofCounty: Person;
let unitId: number;

beforeAll(async () => {
  database = await aDatabase();
  await setClock(database, at('2026-05-20T08:00'));
  units = await aSmallProvince(database);
  officer = await aPerson(database, 'officer', units.province);
  evaluator = await aPerson(database, 'evaluator', units.province);
  leader = await aPerson(database, 'leader', units.province);
  ofCounty = await aPerson(database, 'leader', units.county);
  unitId = units.county.id;
  app = await aServer(database);
  for (let i = 0; i < 5; i += 1) {
    const event = await anEvent(database, units.county);
    await browser(app, officer).make('/cases', anOpening(event, units.department));
  }
  await setClock(database, at('2026-06-02T09:00'));
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const draw = (period: object = MAY) =>
  browser(app, evaluator).make('/assessments', { unitId, ...period });
const view = (id: number, as = evaluator) =>
  browser(app, as).read(`/assessments/${id}`, signedAssessment);
const act = (as: Person, id: number, what: string, body: object = {}) =>
  browser(app, as).act(`/assessments/${id}/${what}`, body);
const codeOf = async (as: Person, id: number, what: string, body: object = {}) =>
  (await browser(app, as).refusal('post', `/assessments/${id}/${what}`, 409, body)).code;
const sign = async (as: Person, id: number) =>
  act(as, id, 'signature', { contentSha256: (await view(id)).contentSha256 });
const AGAINST = { text: '第 3 件实为市场监管局承办，已于当日改派' };

it('goes from the draft through the unit’s objection to two signatures and the public', async () => {
  const id = await draw();
  const drawn = await view(id);
  expect(drawn).toMatchObject({
    number: '评估〔2026〕1号',
    state: 'drawn',
    cases: 5,
    grade: 'fail',
  });
  // A draft is nothing the unit sees, in its list or in the ledger.
  expect(await browser(app, ofCounty).read('/assessments', signedAssessmentList)).toEqual([]);
  await browser(app, ofCounty).refusal('get', `/assessments/${id}`, 404);
  await act(evaluator, id, 'items', { title: '制度建设', points: 2.5, reason: '出台县级回应办法' });
  await act(evaluator, id, 'items', { title: '误加', points: -1, reason: '写错了单位' });
  const [, wrong] = (await view(id)).items;
  await browser(app, evaluator).send('delete', `/assessments/${id}/items/${wrong!.id}`).expect(204);
  expect((await view(id)).score).toBeCloseTo(drawn.result.score! + 2.5, 9);
  const [head] = await browser(app, evaluator).read('/assessments', signedAssessmentList);
  expect(await view(id)).toMatchObject(head!);
  expect(await codeOf(evaluator, id, 'signature', { contentSha256: 'a'.repeat(64) })).toBe(
    'assessment.not_sent',
  );
  await act(evaluator, id, 'sending');
  await act(ofCounty, id, 'objections', AGAINST);
  expect(await view(id, ofCounty)).toMatchObject({ state: 'sent', objected: true });
  await setClock(database, at('2026-06-20T09:00'));
  const { contentSha256 } = await view(id);
  expect(await codeOf(evaluator, id, 'signature', { contentSha256 })).toBe(
    'assessment.objection_pending',
  );
  await act(evaluator, id, 'answer', { upheld: false, answer: '台账显示改派在到期之后' });
  // What was read before the answer is something else by now.
  expect(await codeOf(evaluator, id, 'signature', { contentSha256 })).toBe('assessment.changed');
  await sign(evaluator, id);
  expect(await codeOf(evaluator, id, 'publication')).toBe('assessment.unsigned');
  expect(await codeOf(evaluator, id, 'reckoning')).toBe('assessment.signed');
  await sign(leader, id);
  await act(evaluator, id, 'publication');
  const published = await view(id, ofCounty);
  expect(published).toMatchObject({ state: 'published', signatures: [{}, {}] });
  expect(published.score).toBeCloseTo(drawn.result.score! + 2.5, 9);
  while ((await app.get(Sequencer).sequence()) > 0);
  const path = `/ledger/entries?subject=assessment:${id}`;
  const { entries } = await browser(app, evaluator).read(path, ledgerPage);
  expect(entries.map(({ body }) => body.kind).reverse()).toEqual([
    'assessment.drawn',
    'assessment.item_added',
    'assessment.item_added',
    'assessment.item_removed',
    'assessment.sent',
    'assessment.objected',
    'assessment.answered',
    'assessment.signed',
    'assessment.signed',
    'assessment.published',
  ]);
  const seen = await browser(app, ofCounty).read(path, ledgerPage);
  expect(seen.entries.map(({ body }) => body.kind)).not.toContain('assessment.drawn');
  const [kept] = await database.source.query<{ inputs: string }[]>(
    'SELECT inputs FROM assessment WHERE id = $1',
    [id],
  );
  expect(sha256Of(kept!.inputs)).toBe(entries.at(-1)?.body.data['inputsSha256']);
});

it('says that nothing differs while nothing was amended, and what does when it was', async () => {
  const id = await draw();
  const again = () =>
    browser(app, evaluator).read(`/assessments/${id}/recomputation`, recomputation);
  await setClock(database, at('2026-06-25T09:00'));
  expect(await again()).toMatchObject({ same: true, otherStandard: false, cases: [] });
  const { result } = await view(id);
  const about = result.cases[2]!;
  // The level is found to have been wrong all along.
  await database.source.query(`UPDATE response_case SET level = 'II' WHERE id = $1`, [about.id]);
  const changed = await again();
  expect(changed.same).toBe(false);
  expect(changed.cases).toEqual([
    { caseId: about.id, number: about.number, kind: 'changed', parts: ['level'] },
  ]);
  const t4 = changed.indicators.find((one) => one.id === 'T4');
  expect(t4).toMatchObject({ frozen: null, again: 0 });
  // The frozen one is what it was, until somebody reckons it anew.
  expect((await view(id)).result).toEqual(result);
  await act(evaluator, id, 'reckoning');
  expect(await again()).toMatchObject({ same: true });
});

it('gives the unit its time anew when it is changed, and is the same by whatever name people go', async () => {
  const period = { ...MAY, from: at('2026-05-02T00:00').toISOString() };
  const id = await draw(period);
  await act(evaluator, id, 'sending');
  await act(ofCounty, id, 'confirmation');
  await act(evaluator, id, 'items', { title: '台账不全', points: -2, reason: '抽查三件缺附件' });
  const { contentSha256 } = await view(id);
  expect(await codeOf(leader, id, 'signature', { contentSha256 })).toBe('assessment.still_open');
  await act(ofCounty, id, 'objections', AGAINST);
  await act(evaluator, id, 'answer', { upheld: false, answer: '附件确未上传' });
  await act(ofCounty, id, 'confirmation');
  await sign(leader, id);
  await database.source.query(`UPDATE account SET name = '改名' WHERE id = $1`, [evaluator.id]);
  await sign(evaluator, id);
  await act(evaluator, id, 'publication');
  const { signatures, contentSha256: published } = await view(id);
  expect(new Set([...signatures.map((one) => one.contentSha256), published]).size).toBe(1);
  const second = await draw(period);
  await act(evaluator, second, 'sending');
  await act(ofCounty, second, 'confirmation');
  await sign(leader, second);
  await sign(evaluator, second);
  expect(await codeOf(evaluator, second, 'publication')).toBe('assessment.published_already');
});

it('is the same though the cases go on: only what was amended differs', async () => {
  const id = await draw();
  const handler = await aPerson(database, 'handler', units.department);
  const reviewer = await aPerson(database, 'reviewer', units.province);
  const [first, second] = (await view(id)).result.cases;
  await setClock(database, at('2026-07-01T09:00'));
  await browser(app, handler).act(`/cases/${first!.id}/acceptance`);
  await setClock(database, at('2026-07-20T09:00'));
  await aPublished(app, { handler, reviewer }, first!.id, {
    kind: 'first',
    title: '关于学校供餐的通报',
    body: '问题的原因是配送延误，已责令整改，将于8月1日前退费，受场地条件限制尚需时日。',
  });
  const merging = { into: first!.id, reason: '同一件事' };
  await browser(app, officer).send('post', `/cases/${second!.id}/merging`, merging).expect(204);
  await browser(app, officer).act(`/cases/${first!.id}/closing`, { reason: '诉求已回应' });
  await setClock(database, at('2026-07-25T09:00'));
  const reopening = {
    ground: 'bad_answer',
    reason: '家长称未收到退费',
    foundAt: null,
    firstPublicAt: null,
  };
  await browser(app, officer).act(`/cases/${first!.id}/reopening`, reopening);
  const again = await browser(app, evaluator).read(
    `/assessments/${id}/recomputation`,
    recomputation,
  );
  expect(again).toMatchObject({ same: true, cases: [] });
  expect(again.now).not.toBe(again.frozen);
});

it('waits for the unit unless it agrees, and stands though it is withdrawn', async () => {
  const id = await draw();
  await act(evaluator, id, 'sending');
  const { contentSha256 } = await view(id);
  expect(await codeOf(leader, id, 'signature', { contentSha256 })).toBe('assessment.still_open');
  expect(await codeOf(evaluator, id, 'answer', { upheld: true, answer: '同意所提' })).toBe(
    'assessment.no_objection',
  );
  await act(ofCounty, id, 'confirmation');
  await sign(leader, id);
  await act(evaluator, id, 'withdrawal', { reason: '期间选错，另行起草' });
  expect(await view(id)).toMatchObject({ state: 'withdrawn', withdrawal: '期间选错，另行起草' });
});

it('is drawn up of what is over, by who stands above, within what may be given by hand', async () => {
  await setClock(database, at('2026-06-25T09:00'));
  const open = { unitId, from: MAY.from, to: at('2026-07-01T00:00').toISOString() };
  expect((await browser(app, evaluator).refusal('post', '/assessments', 409, open)).code).toBe(
    'assessment.period_open',
  );
  const own = await aPerson(database, 'evaluator', units.county);
  const refused = (status: number, of: object) =>
    browser(app, own).refusal('post', '/assessments', status, { unitId, ...MAY, ...of });
  expect((await refused(409, {})).code).toBe('assessment.own_unit');
  expect((await refused(404, { unitId: units.shiguang.id })).code).toBe('unit.not_found');
  const id = await draw();
  const items = (points: number) => ({ title: '加分事项', points, reason: '理由从略' });
  await act(evaluator, id, 'items', items(4));
  expect(await codeOf(evaluator, id, 'items', items(-1.5))).toBe('assessment.too_many_points');
  await browser(app, evaluator).refusal('post', `/assessments/${id}/items`, 400, items(0));
  await browser(app, leader).refusal('post', '/assessments', 403, { unitId, ...MAY });
});
