import { randomBytes } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { accountabilityList, caseDetail } from '@huixiang/contracts';
import { noteSigner } from '@huixiang/ledger';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../../test/database';
import {
  type InsertedUnit,
  type Person,
  aPerson,
  aSmallProvince,
  anEvent,
  anOpening,
  browser,
} from '../../../test/factories';
import { PUBLISHED, aCleared } from '../../../test/publishing';
import { AlertRaiser } from '../../alerts/alert-raiser';
import { connect } from '../../database/data-source';
import { Sequencer } from '../../ledger/sequencer';
import { ClockNotices } from './clock-notices';

const START = new Date('2026-05-01T00:00:00Z');
const after = (hours: number) => new Date(START.getTime() + hours * 3_600_000);
const sequencerOf = (database: TestDatabase) =>
  new Sequencer(database.source, noteSigner('huixiang/test', randomBytes(32)));

interface Notice {
  readonly kind: string;
  readonly at: Date;
}

describe('a clock’s notices', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let department: InsertedUnit;
  let officer: Person;
  let handler: Person;
  let reviewer: Person;
  let leader: Person;
  let notices: ClockNotices;

  beforeAll(async () => {
    database = await aDatabase();
    const units = await aSmallProvince(database);
    department = units.department;
    officer = await aPerson(database, 'officer', units.province);
    leader = await aPerson(database, 'leader', units.province);
    handler = await aPerson(database, 'handler', department);
    reviewer = await aPerson(database, 'reviewer', units.province);
    app = await aServer(database);
    notices = new ClockNotices(database.source, new AlertRaiser());
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });
  beforeEach(() => setClock(database, START));

  /** A case of one clock of 48 hours (level III), opened at START. */
  const aCase = async () =>
    browser(app, officer).make(
      '/cases',
      anOpening(await anEvent(database, department), department),
    );
  const drain = async () => {
    while ((await notices.give()) > 0);
  };
  const noticesOf = (caseId: number) =>
    database.source.query<Notice[]>(
      `SELECT kind, at FROM clock_notice JOIN clock ON clock.id = clock_id WHERE case_id = $1
       ORDER BY at, array_position(ARRAY['half', 'four_fifths', 'breach', 'overdue'], kind)`,
      [caseId],
    );
  const proposalsOf = async (caseId: number) =>
    (await browser(app, leader).read('/accountability', accountabilityList)).filter(
      (one) => one.case.id === caseId,
    );
  const state = (id: number | undefined) =>
    browser(app, handler).act(`/accountability/${id}/statement`, { text: '情况已说明' });
  const detailOf = (caseId: number) => browser(app, officer).read(`/cases/${caseId}`, caseDetail);
  const accept = (caseId: number) => browser(app, handler).act(`/cases/${caseId}/acceptance`);
  const aDraft = (caseId: number) =>
    aCleared(app, { handler, reviewer }, caseId, {
      kind: 'first',
      title: '关于学校供餐问题的情况通报',
      body: '经了解，原因是配送延误，已责令整改，受场地条件限制仍需时日。',
    });
  const publish = (releaseId: number) =>
    browser(app, handler).act(`/releases/${releaseId}/publication`, PUBLISHED);

  it('come at half, at four fifths, at the breach and when it lasts, each once, as time passes', async () => {
    const id = await aCase();
    for (const hours of [0, 12, 23.9, 24, 24, 30, 38.3, 38.4, 38.5, 47.9, 48, 48, 60, 72, 500]) {
      await setClock(database, after(hours));
      await drain();
    }
    expect(await noticesOf(id)).toEqual([
      { kind: 'half', at: after(24) },
      { kind: 'four_fifths', at: after(38.4) },
      { kind: 'breach', at: after(48) },
      { kind: 'overdue', at: after(72) },
    ]);
  });

  it('go up the line of units: to the one above at the breach, to the one above that when it lasts', async () => {
    const id = await aCase();
    const escalatedTo = async () => (await detailOf(id)).case.clocks[0]?.escalatedTo;
    const found: unknown[] = [];
    for (const hours of [38.4, 48, 72]) {
      await setClock(database, after(hours));
      await drain();
      found.push(await escalatedTo());
    }
    expect(found).toEqual([null, '听泉县人民政府', '墨溪市人民政府']);
  });

  it('are a reason of the event’s alert once time runs short, one that is kept current', async () => {
    const id = await aCase();
    const reasons = () =>
      database.source.query<{ rule: string; figures: object }[]>(
        `SELECT rule, figures FROM alert_reason JOIN alert ON alert.id = alert_id
         JOIN response_case c ON c.event_id = alert.event_id WHERE c.id = $1`,
        [id],
      );
    const found: unknown[] = [];
    for (const hours of [24, 38.4, 48]) {
      await setClock(database, after(hours));
      await drain();
      found.push(await reasons());
    }
    const short = (breach: string, fourFifths: string) => ({
      rule: 'case_clock',
      figures: { breach, four_fifths: fourFifths },
    });
    expect(found).toEqual([[], [short('', 'response')], [short('response', '')]]);
  });

  it('come each once when all were missed and are found together', async () => {
    const id = await aCase();
    await setClock(database, after(72));
    await drain();
    await drain();
    expect(await noticesOf(id)).toEqual(
      ['half', 'four_fifths', 'breach', 'overdue'].map((kind) => ({ kind, at: after(72) })),
    );
    expect(await proposalsOf(id)).toHaveLength(1);
  });

  it('come each once though two processes look for them all the time', async () => {
    const ids: number[] = [];
    for (let i = 0; i < 5; i += 1) ids.push(await aCase());
    const connections = [await connect(database.url), await connect(database.url)];
    const [first, second] = connections.map(
      (source) => new ClockNotices(source, new AlertRaiser()),
    );
    const given: number[] = [];
    for (const hours of [24, 38.4, 48, 49]) {
      await setClock(database, after(hours));
      const both = Array.from({ length: 10 }, (_, i) => (i % 2 === 0 ? first : second)!.give());
      given.push((await Promise.all(both)).reduce((sum, count) => sum + count, 0));
    }
    for (const connection of connections) await connection.destroy();
    expect(given).toEqual([5, 5, 5, 0]);
    for (const id of ids) {
      expect((await noticesOf(id)).map((notice) => notice.kind)).toEqual([
        'half',
        'four_fifths',
        'breach',
      ]);
      expect(await proposalsOf(id)).toHaveLength(1);
    }
  });

  it('stop once the clock is met', async () => {
    const id = await aCase();
    await accept(id);
    await setClock(database, after(25));
    await drain();
    await publish(await aDraft(id));
    await setClock(database, after(500));
    await drain();
    expect((await noticesOf(id)).map((notice) => notice.kind)).toEqual(['half']);
    expect(await proposalsOf(id)).toEqual([]);
    expect((await detailOf(id)).case.clocks[0]?.metAt).toBe(after(25).toISOString());
  });

  it('do not hold up a release that is published while the breach is noticed', async () => {
    const id = await aCase();
    await accept(id);
    const draft = await aDraft(id);
    await setClock(database, after(24));
    await drain();
    await setClock(database, after(39));
    await drain();
    await setClock(database, after(48));
    const blocker = database.source.createQueryRunner();
    await blocker.startTransaction();
    // Stops the notice right before it proposes accountability, holding its clock.
    await blocker.query('LOCK TABLE accountability IN SHARE MODE');
    const breach = drain();
    await waiting(database, 1);
    const publishing = publish(draft);
    await waiting(database, 2).finally(async () => {
      await blocker.commitTransaction();
      await blocker.release();
    });
    await Promise.all([breach, publishing]);
    expect((await noticesOf(id)).at(-1)?.kind).toBe('breach');
    const [clock] = (await detailOf(id)).case.clocks;
    expect(clock?.metAt).toBe(after(48).toISOString());
  });

  it('are not judged by the leader of the unit itself', async () => {
    const id = await aCase();
    await setClock(database, after(50));
    await drain();
    const [proposal] = await proposalsOf(id);
    const own = await aPerson(database, 'leader', department);
    const decision = { decision: 'tolerated', reason: '情有可原', tolerance: '首次失误' };
    await state(proposal?.id);
    const path = `/accountability/${proposal?.id}/decision`;
    const { code } = await browser(app, own).refusal('post', path, 409, decision);
    expect(code).toBe('accountability.own_unit');
    await browser(app, leader).act(path, decision);
  });

  it('propose accountability at the breach, with the clock’s own figures as evidence', async () => {
    const id = await aCase();
    await setClock(database, after(50));
    await drain();
    const [proposal] = await proposalsOf(id);
    const [clock] = (await detailOf(id)).case.clocks;
    expect(proposal).toMatchObject({
      unit: { id: department.id, name: department.name },
      ground: 'improper_response',
      evidence: {
        duty: 'response',
        basis: '国办发〔2016〕61号',
        anchorAt: START.toISOString(),
        dueAt: after(48).toISOString(),
        metAt: null,
      },
      proposedAt: after(50).toISOString(),
      decision: null,
    });
    expect(proposal?.evidence).toMatchObject({ dueAt: clock?.dueAt });
  });

  it('leave a proposal that a leader decides once, and nobody else', async () => {
    const id = await aCase();
    await setClock(database, after(50));
    await drain();
    const [proposal] = await proposalsOf(id);
    const path = `/accountability/${proposal?.id}/decision`;
    const decision = { decision: 'talk', reason: '约谈单位负责人', tolerance: '不予容错' };
    await state(proposal?.id);
    await browser(app, officer).refusal('post', path, 403, decision);
    const answers = await Promise.all(
      ['talk', 'criticism'].map((one) =>
        browser(app, leader).send('post', path, { ...decision, decision: one }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 409]);
    const { code } = await browser(app, leader).refusal('post', path, 409, decision);
    expect(code).toBe('accountability.already_decided');
    expect(await proposalsOf(id)).toMatchObject([
      { decidedBy: leader.name, decidedAt: after(50).toISOString(), reason: '约谈单位负责人' },
    ]);
  });

  it('are each in the ledger, in the transaction of the notice', async () => {
    const id = await aCase();
    await setClock(database, after(50));
    await drain();
    while ((await sequencerOf(database).sequence()) > 0);
    const kinds = (await detailOf(id)).timeline.map((entry) => entry.body.kind);
    expect(kinds).toEqual([
      'case.opened',
      'clock.started',
      'clock.half',
      'clock.four_fifths',
      'clock.breach',
      'accountability.proposed',
    ]);
  });
});

/** Waits until `count` connections of this database wait for a lock. */
async function waiting(database: TestDatabase, count: number): Promise<void> {
  for (const deadline = Date.now() + 3000; Date.now() < deadline;) {
    const [row] = await database.source.query<{ waiting: number }[]>(
      `SELECT count(*) AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if ((row?.waiting ?? 0) >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`fewer than ${count} connections wait`);
}
