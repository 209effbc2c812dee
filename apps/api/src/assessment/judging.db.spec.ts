import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  assessmentView,
  ledgerPage,
  ratingList,
  standardList,
  standardPreview,
} from '@huixiang/contracts';
import { TRIAL_STANDARD } from '@huixiang/domain';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import {
  type InsertedUnit,
  type Person,
  aPerson,
  aSmallProvince,
  aUnit,
  anOpening,
  anEvent,
  browser,
} from '../../test/factories';
import { aPublished } from '../../test/publishing';
import { Sequencer } from '../ledger/sequencer';

const NOW = new Date('2026-05-10T00:00:00Z');
const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const PERIOD = 'from=2026-05-01T00:00:00Z&to=2026-06-01T00:00:00Z';

let database: TestDatabase;
let app: NestExpressApplication;
let units: Awaited<ReturnType<typeof aSmallProvince>>;
let market: InsertedUnit;
let officer: Person;
let handler: Person;
let evaluator: Person;
let leader: Person;
let reviewer: Person;
let administrator: Person;

beforeAll(async () => {
  database = await aDatabase();
  await setClock(database, NOW);
  units = await aSmallProvince(database);
  const { county, province, department } = units;
  market = await aUnit(database, {
    name: '听泉县市场监督管理局',
    place: '990102',
    parent: county,
    kind: 'department',
  });
  officer = await aPerson(database, 'officer', province);
  handler = await aPerson(database, 'handler', department);
  evaluator = await aPerson(database, 'evaluator', province);
  leader = await aPerson(database, 'leader', province);
  reviewer = await aPerson(database, 'reviewer', province);
  administrator = await aPerson(database, 'administrator', province);
  app = await aServer(database);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const aCase = async () =>
  browser(app, officer).make(
    '/cases',
    anOpening(await anEvent(database, units.county), units.department),
  );
const assess = (unitId: number, period = PERIOD) =>
  browser(app, evaluator).read(`/assessment?unitId=${unitId}&${period}`, assessmentView);
const measureOf = async (unitId: number, id: string) =>
  (await assess(unitId)).measures.find((measure) => measure.id === id);

describe('a case that was handed on', () => {
  it('is judged with each unit for what was settled while it had it', async () => {
    await setClock(database, NOW);
    const id = await aCase();
    await setClock(database, at(1));
    await browser(app, handler).act(`/cases/${id}/acceptance`);
    await setClock(database, at(60));
    const handing = { unitId: market.id, reason: '配送企业由市场监管部门监管' };
    await browser(app, officer).act(`/cases/${id}/assignment`, handing);
    await setClock(database, at(70));
    // Forty-eight hours passed with the bureau; the regulator, who has it for ten, did not accept it.
    expect(await measureOf(units.department.id, 'T1')).toMatchObject({ score: 0 });
    expect(await measureOf(units.department.id, 'R4')).toMatchObject({ score: 1 });
    expect(await measureOf(market.id, 'T1')).toMatchObject({ score: null });
    expect(await measureOf(market.id, 'R4')).toMatchObject({ score: 0 });
    const whole = await measureOf(units.county.id, 'R4');
    expect(whole?.tally).toEqual({ hits: 1, of: 2 });
    // What was judged before it was known stays as it was: the case is in both assessments, once.
    expect((await assess(units.county.id)).cases).toHaveLength(1);
  });
});

describe('a case that was merged', () => {
  it('leaves with its unit how late it had reported', async () => {
    await setClock(database, NOW);
    const [clean, late] = [await aCase(), await aCase()];
    await database.source.query(
      `INSERT INTO clock (case_id, rule_id, round, duty, basis, amount, unit, anchor_kind, anchor_at, due_at, met_at, started_at)
       SELECT $1, 'test-report', 1, 'report_local', '晋政发〔2007〕27号', 1, 'hour', 'detected', $2::timestamptz, $2::timestamptz + interval '1 hour', $2::timestamptz + interval '3 hours', $2`,
      [late, NOW],
    );
    const lates = async () =>
      (await assess(units.department.id)).deductions.filter(({ kind }) => kind === 'late_report');
    await setClock(database, at(5));
    expect(await lates()).toMatchObject([{ caseId: late, points: 2 }]);
    const merging = { into: clean, reason: '同一件事' };
    await browser(app, officer).send('post', `/cases/${late}/merging`, merging).expect(204);
    await setClock(database, at(6));
    expect(await lates()).toMatchObject([{ caseId: clean, points: 2 }]);
    const r2 = await measureOf(units.department.id, 'R2');
    expect(r2).toMatchObject({ tally: { hits: 0, of: 1 } });
    // It is one case, and no longer two.
    const ids = (await assess(units.department.id)).cases.map(({ id }) => id);
    expect(ids).toContain(clean);
    expect(ids).not.toContain(late);
  });
});

describe('what citizens say', () => {
  const rating = {
    source: 'hotline_callback',
    askedOn: '2026-05-12',
    satisfied: 6,
    basically: 2,
    dissatisfied: 4,
    note: null,
  };
  it('counts once enough were asked, and no more when it was withdrawn', async () => {
    await setClock(database, at(80));
    const id = await aCase();
    const added = await browser(app, officer).make(`/cases/${id}/ratings`, rating);
    const measure = await measureOf(units.department.id, 'E4');
    expect(measure).toMatchObject({ value: 8 / 12, tally: { hits: 8, of: 12 } });
    await browser(app, evaluator).send('delete', `/ratings/${added}`).expect(204);
    expect(await measureOf(units.department.id, 'E4')).toMatchObject({ value: null });
    const [kept] = await browser(app, officer).read(`/cases/${id}/ratings`, ratingList);
    expect(kept).toMatchObject({ satisfied: 6, withdrawnAt: at(80).toISOString() });
    await browser(app, evaluator).refusal('delete', `/ratings/${added}`, 404);
  });

  it('does not count for who entered it', async () => {
    const id = await aCase();
    const ofCity = await aPerson(database, 'officer', units.moxi);
    await browser(app, ofCity).make(`/cases/${id}/ratings`, { ...rating, satisfied: 20 });
    const value = async (unitId: number) => (await measureOf(unitId, 'E4'))?.value ?? null;
    expect(await value(units.department.id)).toBeCloseTo(22 / 26, 9);
    expect(await value(units.moxi.id)).toBeNull();
    expect(await value(units.province.id)).toBeCloseTo(22 / 26, 9);
  });

  it('is entered by nobody whose unit it judges, nor about a day to come', async () => {
    const id = await aCase();
    const own = await aPerson(database, 'officer', units.department);
    const refused = (who: Person, body: object) =>
      browser(app, who).refusal('post', `/cases/${id}/ratings`, 409, body);
    expect((await refused(own, rating)).code).toBe('rating.own_unit');
    const tomorrow = { ...rating, askedOn: '2026-05-31' };
    expect((await refused(officer, tomorrow)).code).toBe('case.future_time');
    await browser(app, handler).refusal('post', `/cases/${id}/ratings`, 403, rating);
    const nobody = { ...rating, satisfied: 0, basically: 0, dissatisfied: 0 };
    await browser(app, officer).refusal('post', `/cases/${id}/ratings`, 400, nobody);
  });
});

describe('what is not made up for', () => {
  it('a release that leaked a person’s data fails its unit, however few cases it has', async () => {
    await setClock(database, at(100));
    const id = await aCase();
    await browser(app, handler).act(`/cases/${id}/acceptance`);
    const release = await aPublished(app, { handler, reviewer }, id, {
      kind: 'first',
      title: '关于学校供餐的通报',
      body: '问题的原因是配送延误，已责令整改，受场地条件限制尚需时日。',
    });
    const withdrawal = { cause: 'privacy', reason: '附件含学生姓名' };
    await browser(app, handler).act(`/releases/${release}/withdrawal`, withdrawal);
    const view = await assess(units.department.id);
    expect(view).toMatchObject({ grade: 'fail', vetoes: [{ cause: 'privacy', caseId: id }] });
    expect((await assess(units.shiguang.id)).vetoes).toEqual([]);
  });

  it('what was concealed takes ten off once it is decided, and not when it is dismissed', async () => {
    const id = await aCase();
    const propose = (failing: string | null, ground = 'late_report') =>
      browser(app, evaluator).make('/accountability', {
        caseId: id,
        ground,
        failing,
        facts: '已知情而未向上级报告，持续三日',
        rule: '突发事件应对法第九十五条',
      });
    const [concealed, false_] = [await propose('concealed'), await propose('false')];
    const bad = {
      caseId: id,
      ground: 'late_report',
      failing: null,
      facts: 'x'.repeat(12),
      rule: '某法某条',
    };
    await browser(app, evaluator).refusal('post', '/accountability', 400, bad);
    const off = async () =>
      (await assess(units.department.id)).deductions.filter(({ caseId }) => caseId === id);
    expect(await off()).toEqual([]);
    await setClock(database, at(400));
    const decide = (which: number, decision: string) =>
      browser(app, leader).act(`/accountability/${which}/decision`, {
        decision,
        reason: '事实清楚',
        tolerance: '不予容错',
      });
    await decide(concealed, 'criticism');
    await decide(false_, 'no_action');
    expect(await off()).toEqual([
      {
        kind: 'concealed_report',
        caseId: id,
        points: 10,
        subject: { type: 'accountability', id: String(concealed) },
      },
    ]);
  });
});

describe('a standard', () => {
  const harder = {
    validFrom: '2026-06-01',
    standard: { ...TRIAL_STANDARD, limits: { ...TRIAL_STANDARD.limits, acceptanceHours: 0.5 } },
    basis: '云政办发〔2026〕8号',
  };

  it('comes with the product, and another judges the periods that end after it begins', async () => {
    await setClock(database, at(410));
    expect((await assess(units.county.id)).standard).toMatchObject({
      validFrom: '2000-01-01',
      standard: TRIAL_STANDARD,
      setBy: null,
    });
    const preview = await browser(app, administrator).send(
      'post',
      '/assessment-standards/preview',
      harder,
    );
    const { units: lines } = standardPreview.parse(preview.body);
    expect(lines[0]?.after.score).toBeLessThan(lines[0]?.before.score ?? 0);
    const id = await browser(app, administrator).make('/assessment-standards', harder);
    const june = 'from=2026-05-01T00:00:00Z&to=2026-07-01T00:00:00Z';
    expect((await assess(units.county.id, june)).standard.id).toBe(id);
    // A period that ended on the last of May by Beijing time is judged by what stood then.
    const may = 'from=2026-05-01T00:00:00Z&to=2026-05-31T16:00:00Z';
    expect((await assess(units.county.id, may)).standard.validFrom).toBe('2000-01-01');
    const list = await browser(app, evaluator).read('/assessment-standards', standardList);
    expect(list.map(({ validFrom }) => validFrom)).toEqual(['2026-06-01', '2000-01-01']);
    while ((await app.get(Sequencer).sequence()) > 0);
    const path = '/ledger/entries?kind=standard.set';
    const { entries } = await browser(app, evaluator).read(path, ledgerPage);
    expect(entries[0]?.body.data).toMatchObject({ basis: harder.basis, standard: harder.standard });
  });

  it('is set by who administers the whole, for days to come, and adds up', async () => {
    const refused = (who: Person, status: number, body: object) =>
      browser(app, who).refusal('post', '/assessment-standards', status, body);
    const part = await aPerson(database, 'administrator', units.county);
    expect((await refused(part, 403, harder)).code).toBe('standard.whole_only');
    await refused(evaluator, 403, harder);
    const past = { ...harder, validFrom: '2026-05-26' };
    expect((await refused(administrator, 409, past)).code).toBe('standard.past');
    const points = { ...TRIAL_STANDARD.points, T1: 20 };
    await refused(administrator, 400, { ...harder, standard: { ...TRIAL_STANDARD, points } });
  });
});
