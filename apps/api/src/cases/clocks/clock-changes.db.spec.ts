import type { NestExpressApplication } from '@nestjs/platform-express';
import { type ClockView, caseDetail, dueList } from '@huixiang/contracts';
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
import { ClockNotices } from './clock-notices';

// A Friday in Beijing, 16:00.
const NOW = new Date('2026-03-06T08:00:00Z');
const beijing = (at: string) => new Date(`${at}+08:00`);
const GROUNDS = { authority: '云政办函〔2026〕7号', reason: '等待第三方检测结果' };

let database: TestDatabase;
let app: NestExpressApplication;
let units: Awaited<ReturnType<typeof aSmallProvince>>;
let officer: Person;
let handler: Person;
let reviewer: Person;
let leader: Person;

beforeAll(async () => {
  database = await aDatabase();
  units = await aSmallProvince(database);
  officer = await aPerson(database, 'officer', units.province);
  leader = await aPerson(database, 'leader', units.moxi);
  handler = await aPerson(database, 'handler', units.department);
  reviewer = await aPerson(database, 'reviewer', units.province);
  app = await aServer(database);
  // Two working days for the report of what was found out, three more at most, pausable.
  await database.source.query(
    `UPDATE clock_rule SET enabled = true WHERE id IN ('L-JX2', 'L-C1', 'L-LA1')`,
  );
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
const detailOf = (id: number) => browser(app, officer).read(`/cases/${id}`, caseDetail);
const clockOf = async (id: number, duty: ClockView['duty']) =>
  (await detailOf(id)).case.clocks.find((clock) => clock.duty === duty)!;
const report = (id: number, of: object = {}) =>
  browser(app, handler).act(`/cases/${id}/reports`, {
    duty: 'verification_report',
    receiver: '听泉县人民政府办公室',
    means: '政务网公文',
    ...of,
  });
const act = (clock: ClockView, what: 'pause' | 'extension', body: object, as = leader) =>
  browser(app, as).send('post', `/clocks/${clock.id}/${what}`, { ...GROUNDS, ...body });
const refusalOf = async (...given: Parameters<typeof act>) =>
  ((await act(...given).expect(409)).body as { code: string }).code;

describe('a clock in working days', () => {
  it('runs over the weekend and warns as its last day begins', async () => {
    const id = await aCase();
    const clock = await clockOf(id, 'verification_report');
    expect(clock).toMatchObject({
      limit: { amount: 2, unit: 'working_day' },
      anchorKind: 'opened',
      dueAt: beijing('2026-03-11T00:00').toISOString(),
      extensible: 3,
      pausable: true,
    });
    const notices = new ClockNotices(database.source, new AlertRaiser());
    await setClock(database, beijing('2026-03-10T00:00'));
    while ((await notices.give()) > 0);
    const given = await database.source.query(
      'SELECT kind FROM clock_notice WHERE clock_id = $1 ORDER BY kind',
      [clock.id],
    );
    expect(given).toEqual([{ kind: 'four_fifths' }, { kind: 'half' }]);
  });

  it('is met by the report, at the time it was made, entered later or not', async () => {
    const id = await aCase();
    await setClock(database, beijing('2026-03-11T10:00'));
    await report(id, { reportedAt: beijing('2026-03-10T18:00').toISOString() });
    expect((await clockOf(id, 'verification_report')).metAt).toBe(
      beijing('2026-03-10T18:00').toISOString(),
    );
    expect((await detailOf(id)).reports).toMatchObject([
      {
        receiver: '听泉县人民政府办公室',
        reportedAt: beijing('2026-03-10T18:00').toISOString(),
        enteredAt: beijing('2026-03-11T10:00').toISOString(),
      },
    ]);
  });

  it('is not met by a report of the future', async () => {
    const id = await aCase();
    const { code } = await browser(app, handler).refusal('post', `/cases/${id}/reports`, 409, {
      duty: 'verification_report',
      receiver: '听泉县人民政府办公室',
      means: '电话',
      reportedAt: beijing('2026-03-06T16:01').toISOString(),
    });
    expect(code).toBe('case.future_time');
  });
});

describe('a pause', () => {
  it('moves the end by the days whose end falls into it, and runs out by itself', async () => {
    const id = await aCase();
    const clock = await clockOf(id, 'verification_report');
    await act(clock, 'pause', { until: beijing('2026-03-10T12:00').toISOString() }).expect(204);
    // Monday's end falls into it: Tuesday and Wednesday count.
    expect(await clockOf(id, 'verification_report')).toMatchObject({
      dueAt: beijing('2026-03-12T00:00').toISOString(),
      pausedUntil: beijing('2026-03-10T12:00').toISOString(),
    });
    await setClock(database, beijing('2026-03-10T12:00'));
    expect((await clockOf(id, 'verification_report')).pausedUntil).toBeNull();
  });

  it('ended by hand gives only what it lasted', async () => {
    const id = await aCase();
    const clock = await clockOf(id, 'verification_report');
    await act(clock, 'pause', { until: beijing('2026-03-20T12:00').toISOString() }).expect(204);
    expect((await clockOf(id, 'verification_report')).dueAt).toBe(
      beijing('2026-03-24T00:00').toISOString(),
    );
    await setClock(database, beijing('2026-03-10T09:00'));
    await browser(app, leader).send('delete', `/clocks/${clock.id}/pause`).expect(204);
    expect(await clockOf(id, 'verification_report')).toMatchObject({
      dueAt: beijing('2026-03-12T00:00').toISOString(),
      pausedUntil: null,
    });
  });

  it('gives nothing for an hour of a day', async () => {
    const id = await aCase();
    const clock = await clockOf(id, 'verification_report');
    await act(clock, 'pause', { until: beijing('2026-03-06T17:00').toISOString() }).expect(204);
    expect((await clockOf(id, 'verification_report')).dueAt).toBe(clock.dueAt);
  });

  it('gives no notice while it lasts, be the clock extended meanwhile', async () => {
    const id = await aCase();
    const clock = await clockOf(id, 'verification_report');
    await act(clock, 'pause', { until: beijing('2026-03-20T12:00').toISOString() }).expect(204);
    await act(clock, 'extension', { amount: 1 }).expect(204);
    const [row] = await database.source.query<{ at: Date }[]>(
      'SELECT next_notice_at AS at FROM clock WHERE id = $1',
      [clock.id],
    );
    expect(row?.at).toEqual(beijing('2026-03-20T12:00'));
  });
});

describe('an extension', () => {
  it('adds its days, up to what the rule allows in all', async () => {
    const id = await aCase();
    const clock = await clockOf(id, 'verification_report');
    await act(clock, 'extension', { amount: 2 }).expect(204);
    expect(await clockOf(id, 'verification_report')).toMatchObject({
      dueAt: beijing('2026-03-13T00:00').toISOString(),
      extensible: 1,
    });
    expect(await refusalOf(clock, 'extension', { amount: 2 })).toBe('clock.extended_too_far');
  });

  it('is recorded with its authority and reason', async () => {
    const id = await aCase();
    const clock = await clockOf(id, 'verification_report');
    await act(clock, 'extension', { amount: 1 }).expect(204);
    const [entry] = await database.source.query<{ data: object }[]>(
      `SELECT convert_from(body, 'UTF8')::jsonb -> 'data' AS data FROM ledger_pending
       WHERE convert_from(body, 'UTF8')::jsonb ->> 'kind' = 'clock.extended' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry?.data).toMatchObject({
      ...GROUNDS,
      amount: 1,
      dueBefore: beijing('2026-03-11T00:00').toISOString(),
      dueAt: beijing('2026-03-12T00:00').toISOString(),
    });
  });
});

describe('neither', () => {
  const until = beijing('2026-03-07T12:00').toISOString();

  it('is allowed where a national text sets the limit', async () => {
    const clock = await clockOf(await aCase(), 'response');
    expect(await refusalOf(clock, 'pause', { until })).toBe('clock.not_pausable');
    expect(await refusalOf(clock, 'extension', { amount: 1 })).toBe('clock.not_extendable');
  });

  it('is done after the limit, to what is met, or twice at once', async () => {
    const id = await aCase();
    const clock = await clockOf(id, 'verification_report');
    await act(clock, 'pause', { until }).expect(204);
    expect(await refusalOf(clock, 'pause', { until })).toBe('clock.already_paused');
    await report(id);
    expect(await refusalOf(clock, 'extension', { amount: 1 })).toBe('clock.already_met');
    const late = await clockOf(await aCase(), 'verification_report');
    await setClock(database, beijing('2026-03-11T00:00'));
    expect(await refusalOf(late, 'extension', { amount: 1 })).toBe('clock.already_due');
  });

  it('is the unit’s own to decide, nor a handler’s, nor another city’s', async () => {
    const clock = await clockOf(await aCase(), 'verification_report');
    const own = await aPerson(database, 'leader', units.department);
    expect(await refusalOf(clock, 'extension', { amount: 1 }, own)).toBe('clock.own_unit');
    await act(clock, 'extension', { amount: 1 }, handler).expect(403);
    const elsewhere = await aPerson(database, 'leader', units.shiguang);
    await act(clock, 'extension', { amount: 1 }, elsewhere).expect(404);
  });

  it('goes without an authority, a reason and an end', async () => {
    const clock = await clockOf(await aCase(), 'verification_report');
    await act(clock, 'extension', { amount: 1, authority: ' ' }).expect(400);
    await act(clock, 'extension', { amount: 1, reason: '' }).expect(400);
    await act(clock, 'pause', {}).expect(400);
  });
});

describe('what a case owes anew', () => {
  const release = async (id: number, kind: string) => {
    const title = '关于事故处置的情况通报';
    const body = '5月1日发生事故，已组织救援，请群众注意防范。';
    await aPublished(app, { handler, reviewer }, id, { kind, title, body });
  };
  const clocksOf = async (id: number) =>
    (await detailOf(id)).case.clocks
      .filter(({ duty }) => duty === 'continuing_release')
      .map(({ anchorAt, metAt }) => [anchorAt, metAt]);

  it('is the next release after each, until the result', async () => {
    const id = await aCase({ level: 'II' });
    await browser(app, handler).act(`/cases/${id}/acceptance`);
    const times = ['2026-03-06T17:00', '2026-03-07T09:00', '2026-03-08T09:00'].map((at) =>
      beijing(at).toISOString(),
    );
    for (const [i, kind] of ['first', 'continuing', 'result'].entries()) {
      await setClock(database, new Date(times[i]!));
      await release(id, kind);
    }
    expect(await clocksOf(id)).toEqual([
      [times[0], times[1]],
      [times[1], times[2]],
    ]);
  });

  it('is what a graver level of the event demands, from the moments it had; what it owed it still owes', async () => {
    const id = await aCase({ level: 'III', eventLevel: null });
    await setClock(database, new Date(NOW.getTime() + 3_600_000));
    const levels = { level: 'II', eventLevel: 'II', reason: '新增伤亡' };
    await browser(app, officer).send('put', `/cases/${id}/levels`, levels).expect(204);
    const { case: graded } = await detailOf(id);
    expect(graded).toMatchObject({ level: 'II', eventLevel: 'II' });
    expect(graded.clocks.map(({ duty }) => duty)).toEqual([
      'authoritative_information',
      'press_conference',
      'response',
      'verification_report',
      'closing',
    ]);
    expect(graded.clocks[0]?.anchorAt).toBe(NOW.toISOString());
    const again = browser(app, officer).send('put', `/cases/${id}/levels`, levels);
    expect(((await again.expect(409)).body as { code: string }).code).toBe('case.same_levels');
  });

  it('is met by what was done before it was graded so, and accuses nobody of having been late for it', async () => {
    const id = await aCase({ level: 'III', eventLevel: null });
    await browser(app, handler).act(`/cases/${id}/acceptance`);
    await setClock(database, new Date(NOW.getTime() + 3 * 3_600_000));
    await release(id, 'first');
    await setClock(database, new Date(NOW.getTime() + 6 * 3_600_000));
    const levels = { level: 'II', eventLevel: 'II', reason: '新增伤亡' };
    await browser(app, officer).send('put', `/cases/${id}/levels`, levels).expect(204);
    expect((await clockOf(id, 'authoritative_information')).metAt).toBe(
      new Date(NOW.getTime() + 3 * 3_600_000).toISOString(),
    );
    expect((await clockOf(id, 'press_conference')).metAt).toBeNull();
    // The next release is owed since the first, now that it is grave.
    expect(await clocksOf(id)).toEqual([
      [new Date(NOW.getTime() + 3 * 3_600_000).toISOString(), null],
    ]);
    const late = await aCase({ level: 'III', eventLevel: null });
    await setClock(database, new Date(NOW.getTime() + 40 * 3_600_000));
    await browser(app, officer).send('put', `/cases/${late}/levels`, levels).expect(204);
    const notices = new ClockNotices(database.source, new AlertRaiser());
    while ((await notices.give()) > 0);
    const proposals = await database.source.query<{ duty: string }[]>(
      `SELECT evidence ->> 'duty' AS duty FROM accountability WHERE case_id = $1`,
      [late],
    );
    expect(proposals).toEqual([]);
  });

  it('is not made less by the unit itself', async () => {
    const id = await aCase({ level: 'III' });
    const own = await aPerson(database, 'officer', units.department);
    const lower = { level: 'IV', eventLevel: null, reason: '影响有限' };
    const answer = browser(app, own).send('put', `/cases/${id}/levels`, lower);
    expect(((await answer.expect(409)).body as { code: string }).code).toBe('case.own_level');
    await browser(app, officer)
      .send('put', `/cases/${id}/levels`, { level: 'III', eventLevel: 'IV', reason: '达到标准' })
      .expect(204);
    const none = { level: 'III', eventLevel: null, reason: '不算突发事件' };
    const taken = browser(app, own).send('put', `/cases/${id}/levels`, none);
    expect(((await taken.expect(409)).body as { code: string }).code).toBe('case.own_level');
    await browser(app, officer).send('put', `/cases/${id}/levels`, lower).expect(204);
  });

  it('leaves a clock that was extended as it is, and starts no second of the same rule', async () => {
    const id = await aCase();
    const clock = await clockOf(id, 'verification_report');
    await act(clock, 'extension', { amount: 2 }).expect(204);
    const extended = await clockOf(id, 'verification_report');
    const levels = { level: 'II', eventLevel: null, reason: '事态扩大' };
    await browser(app, officer).send('put', `/cases/${id}/levels`, levels).expect(204);
    const { case: graded } = await detailOf(id);
    expect(graded.clocks.filter(({ duty }) => duty === 'verification_report')).toEqual([extended]);
  });

  it('is closed in time by closing', async () => {
    const id = await aCase();
    const reason = '诉求已解决，经研判无需继续';
    await browser(app, officer).act(`/cases/${id}/closing`, { reason });
    expect((await clockOf(id, 'closing')).metAt).toBe(NOW.toISOString());
  });
});

describe('the list of what is due', () => {
  const due = (person: Person, query = '') => browser(app, person).read(`/clocks${query}`, dueList);

  it('has what falls due within the hours asked for and what has fallen due, the next first, of one’s own units', async () => {
    const before = new Set((await due(officer, '?within=720')).clocks.map(({ case: c }) => c.id));
    const id = await aCase({ level: 'II' });
    const mine = async (person: Person, query: string) =>
      (await due(person, query)).clocks
        .filter(({ case: c }) => c.id === id && !before.has(c.id))
        .map(({ clock }) => clock.duty);
    expect(await mine(officer, '?within=6')).toEqual(['authoritative_information']);
    expect(await mine(officer, '')).toEqual(['authoritative_information', 'press_conference']);
    expect(await mine(handler, '?duty=press_conference')).toEqual(['press_conference']);
    const elsewhere = await aPerson(database, 'officer', units.shiguang);
    expect(await mine(elsewhere, '')).toEqual([]);
    await setClock(database, new Date(NOW.getTime() + 6 * 3_600_000));
    expect(await mine(officer, '?within=1')).toEqual(['authoritative_information']);
    expect(await mine(officer, '?within=1&overdue=false')).toEqual([]);
  });
});
