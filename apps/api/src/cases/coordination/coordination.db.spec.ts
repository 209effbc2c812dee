import type { NestExpressApplication } from '@nestjs/platform-express';
import { accountabilityList, caseDetail, caseList, dueList, unitNames } from '@huixiang/contracts';
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
import { Sequencer } from '../../ledger/sequencer';
import { ClockNotices } from '../clocks/clock-notices';

const NOW = new Date('2026-03-06T08:00:00Z');
const after = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
let database: TestDatabase;
let app: NestExpressApplication;
let police: InsertedUnit;
let officer: Person;
let handler: Person;
let constable: Person;
let id: number;

beforeEach(async () => {
  database = await aDatabase();
  await setClock(database, NOW);
  const { county, department } = await aSmallProvince(database);
  police = await aUnit(database, {
    name: '听泉县公安局',
    place: '990102',
    parent: county,
    kind: 'department',
  });
  officer = await aPerson(database, 'officer', county);
  handler = await aPerson(database, 'handler', department);
  constable = await aPerson(database, 'handler', police);
  app = await aServer(database);
  const event = await anEvent(database, county);
  const opening = { ...anOpening(event, department), eventLevel: null, rumour: true };
  id = await browser(app, officer).make('/cases', opening);
  await browser(app, handler).act(`/cases/${id}/acceptance`);
});
afterEach(async () => {
  await app.close();
  await database.drop();
});

const asked = (of: object = {}) => ({
  kind: 'police',
  unitId: police.id,
  body: '请核查网传视频的来源',
  clues: true,
  dueAt: after(24).toISOString(),
  ...of,
});
const ask = (who: Person, of: object = {}) =>
  browser(app, who).make(`/cases/${id}/requests`, asked(of));
const detailOf = (who: Person) => browser(app, who).read(`/cases/${id}`, caseDetail);
const tick = async (hours: number) => {
  await setClock(database, after(hours));
  const notices = new ClockNotices(database.source, new AlertRaiser());
  while ((await notices.give()) > 0);
};
const clockOf = async (who: Person) =>
  (await detailOf(who)).case.clocks.filter(({ duty }) => duty === 'coordination');

describe('a request to another unit', () => {
  it('lets it read the case, answer, and nothing else', async () => {
    await browser(app, constable).refusal('get', `/cases/${id}`, 404);
    const request = await ask(handler);
    const { requests, case: summary } = await detailOf(constable);
    expect(requests).toMatchObject([{ to: '听泉县公安局', state: 'waiting', clues: true }]);
    const { cases } = await browser(app, constable).read('/cases', caseList);
    expect(cases.map((one) => one.id)).toEqual([summary.id]);
    await browser(app, constable).refusal('post', `/cases/${id}/releases`, 404, {
      kind: 'first',
      channel: 'government_site',
      title: '关于供餐问题的情况通报',
      body: '情况通报：已组织核查，有关情况将及时公布。',
    });
    await tick(2);
    await browser(app, constable).act(`/requests/${request}/answer`, { answer: '已受理，编号 12' });
    expect((await detailOf(handler)).requests).toMatchObject([
      { state: 'answered', answer: '已受理，编号 12', answeredBy: constable.name },
    ]);
    expect(await clockOf(handler)).toMatchObject([{ metAt: after(2).toISOString() }]);
    const again = await browser(app, constable).refusal(
      'post',
      `/requests/${request}/answer`,
      409,
      {
        answer: '再答',
      },
    );
    expect(again.code).toBe('request.settled');
  });
  it('shows it what concerns it and what was published, not how the case is worked on', async () => {
    await ask(handler);
    const draft = { kind: 'first', channel: 'government_site', title: '关于供餐问题的情况通报' };
    await browser(app, handler).make(`/cases/${id}/releases`, {
      ...draft,
      body: '草稿：尚未核实的情况。',
    });
    await browser(app, handler).make(`/cases/${id}/documents`, { kind: 'flash' });
    while ((await app.get(Sequencer).sequence()) > 0);
    const { documents, timeline } = await detailOf(handler);
    expect(timeline.map(({ body }) => body.kind)).toContain('release.drafted');
    const seen = await detailOf(constable);
    expect(seen).toMatchObject({ releases: [], documents: [], consultations: [] });
    expect(new Set(seen.timeline.map(({ body }) => body.kind))).toEqual(
      new Set(['request.made', 'clock.started']),
    );
    await browser(app, constable).refusal('get', `/documents/${documents[0]!.id}`, 404);
  });
  it('is listed among what that unit owes, and late with nobody’s accountability where an equal asked', async () => {
    await ask(handler);
    const due = await browser(app, constable).read('/clocks?within=48', dueList);
    expect(due.clocks).toMatchObject([
      { clock: { duty: 'coordination' }, unit: { id: police.id } },
    ]);
    await tick(25);
    expect((await detailOf(handler)).requests).toMatchObject([{ state: 'late' }]);
    expect(await proposals()).toEqual([]);
  });
  it('binds where it comes from above: the unit that was asked answers for it', async () => {
    await ask(officer);
    await tick(25);
    expect(await proposals()).toMatchObject([{ unit: { id: police.id }, ground: 'weak_handling' }]);
  });
  it('is withdrawn, and owed no more', async () => {
    const request = await ask(officer);
    await browser(app, officer).act(`/requests/${request}/withdrawal`, { reason: '已无必要' });
    await tick(25);
    expect((await detailOf(officer)).requests).toMatchObject([{ state: 'withdrawn' }]);
    expect(await proposals()).toEqual([]);
    await browser(app, constable).refusal('get', `/cases/${id}`, 404);
  });
});

describe('a request to an organ outside', () => {
  it('is answered by what the case’s own unit enters', async () => {
    const request = await ask(handler, {
      kind: 'telecom',
      unitId: null,
      organ: '省通信管理局',
      clues: false,
    });
    await browser(app, constable).refusal('post', `/requests/${request}/answer`, 404, {
      answer: '好的',
    });
    await browser(app, handler).act(`/requests/${request}/answer`, {
      answer: '已发送预警短信',
      means: '复函〔2026〕5号',
    });
    expect((await detailOf(handler)).requests).toMatchObject([
      { to: '省通信管理局', state: 'answered', means: '复函〔2026〕5号' },
    ]);
  });
  it.each([
    [{ body: '请协调平台删帖' }, 'request.silencing'],
    [{ organ: '某机关' }, 'request.nobody'],
    [{ unitId: null }, 'request.nobody'],
    [{ kind: 'publicity' }, 'request.no_clues'],
    [{ body: '当事人手机 13812345678' }, 'request.personal_data'],
    [{ dueAt: after(-1).toISOString() }, 'request.past'],
  ])('is refused with %j', async (of, code) => {
    const refused = await browser(app, handler).refusal(
      'post',
      `/cases/${id}/requests`,
      409,
      asked(of),
    );
    expect(refused.code).toBe(code);
  });
  it('is not made to oneself', async () => {
    const refused = await browser(app, handler).refusal('post', `/cases/${id}/requests`, 409, {
      ...asked(),
      unitId: handler.unit.id,
    });
    expect(refused.code).toBe('request.own_unit');
  });
});

it('a rumour is not closed before its clues were handed over', async () => {
  expect((await detailOf(officer)).closingGaps).toContain('clues_not_handed');
  await ask(handler);
  expect((await detailOf(officer)).closingGaps).not.toContain('clues_not_handed');
});

it('a consultation is kept as it was held', async () => {
  const held = {
    heldAt: after(-1).toISOString(),
    convener: '县政府办公室',
    means: '视频会议',
    attendees: '县委宣传部、县教育局、县市场监管局',
    judgement: '性质为食品安全问题，热度上升，可能引发家长聚集。',
    decisions: '两小时内发布首次通报；教育局安排退餐；市场监管局封存留样。',
  };
  await browser(app, handler).make(`/cases/${id}/consultations`, held);
  expect((await detailOf(officer)).consultations).toMatchObject([held]);
  await browser(app, handler).refusal('post', `/cases/${id}/consultations`, 409, {
    ...held,
    heldAt: after(1).toISOString(),
  });
});

it('names every unit to whoever may need one', async () => {
  const names = await browser(app, handler).read('/units/directory', unitNames);
  expect(names.map(({ name }) => name)).toContain('拾光市人民政府');
});

async function proposals() {
  const leader = await aPerson(database, 'leader', officer.unit as InsertedUnit);
  return browser(app, leader).read('/accountability', accountabilityList);
}
