import type { NestExpressApplication } from '@nestjs/platform-express';
import { assessmentComparison, assessmentView, ledgerPage } from '@huixiang/contracts';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import {
  type Person,
  aPerson,
  aSmallProvince,
  aSource,
  anArticle,
  anEvent,
  anOpening,
  browser,
} from '../../test/factories';
import { aPublished } from '../../test/publishing';
import { Sequencer } from '../ledger/sequencer';

const NOW = new Date('2026-05-01T00:00:00Z');
const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const PERIOD = 'from=2026-05-01T00:00:00Z&to=2026-06-01T00:00:00Z';
const COMPLETE = '问题的原因是配送延误，已责令整改，受场地条件限制尚需时日。';

describe('an assessment', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let units: Awaited<ReturnType<typeof aSmallProvince>>;
  let officer: Person;
  let handler: Person;
  let evaluator: Person;
  let reviewer: Person;
  let punctual: number;
  let late: number;

  beforeAll(async () => {
    database = await aDatabase();
    await setClock(database, NOW);
    units = await aSmallProvince(database);
    officer = await aPerson(database, 'officer', units.province);
    handler = await aPerson(database, 'handler', units.department);
    evaluator = await aPerson(database, 'evaluator', units.province);
    reviewer = await aPerson(database, 'reviewer', units.province);
    app = await aServer(database);
    await tell();
    while ((await app.get(Sequencer).sequence()) > 0);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const accept = async (id: number, hours: number) => {
    await setClock(database, at(hours));
    await browser(app, handler).act(`/cases/${id}/acceptance`);
  };
  const publish = async (
    id: number,
    hours: number,
    kind: string,
    channel: string,
    body: string,
  ) => {
    await setClock(database, at(hours));
    const draft = { kind, channel, title: '关于学校供餐的通报', body };
    await aPublished(app, { handler, reviewer }, id, draft);
  };

  /** Two cases of the county's department: one answered well, one late and in part. */
  async function tell(): Promise<void> {
    const [first, second] = [
      await anEvent(database, units.county),
      await anEvent(database, units.county),
    ];
    const open = (opening: ReturnType<typeof anOpening>) =>
      browser(app, officer).make('/cases', opening);
    punctual = await open(
      anOpening(first, units.department, { title: '=1+1', level: 'III', firstPublicAt: at(-2) }),
    );
    late = await open(anOpening(second, units.department, { level: 'II' }));
    await accept(punctual, 1);
    await accept(late, 3);
    await publish(punctual, 4, 'first', 'government_site', COMPLETE);
    await publish(punctual, 6, 'continuing', 'new_media', '专班正在入校核查，进展将继续通报。');
    await publish(late, 7.5, 'first', 'government_site', '此事的原因是配送公司换人。');
    await publish(punctual, 10, 'result', 'government_site', '经调查，已对责任人予以处罚。');
    await setClock(database, at(12));
    await browser(app, officer).act(`/cases/${punctual}/closing`, { reason: null });
    await voices(second);
    await setClock(database, at(30));
  }

  /** Half of six voices before the late release are negative, one of five after it. */
  async function voices(event: { readonly id: number }): Promise<void> {
    const source = await aSource(database);
    const government = await aSource(database, { tier: 'government' });
    const say = (hours: number, sentiment: 'negative' | 'neutral', by = source) =>
      anArticle(database, { source: by, event, at: at(hours), sentiment });
    for (let i = 0; i < 6; i += 1) await say(1 + i, i < 3 ? 'negative' : 'neutral');
    for (let i = 0; i < 5; i += 1) await say(8 + i, i < 1 ? 'negative' : 'neutral');
    // Neither too old, nor too late, nor the government's own texts count.
    await say(-17, 'negative');
    await say(56, 'negative');
    await say(9, 'negative', government);
  }

  const assess = (unitId: number, period = PERIOD) =>
    browser(app, evaluator).read(`/assessment?unitId=${unitId}&${period}`, assessmentView);

  it('gives the figures one computes by hand', async () => {
    const view = await assess(units.province.id);
    const measures = Object.fromEntries(
      view.measures.map(({ id, value, score }) => [id, { value, score }]),
    );
    const share = (value: number) => ({
      value: expect.closeTo(value, 9) as number,
      score: expect.closeTo(value, 9) as number,
    });
    expect(measures).toEqual({
      // Two hours from the first report, of which one is free and eleven more lose everything.
      R1: { value: 2, score: expect.closeTo(10 / 11, 9) },
      // Neither owed a report; neither was told by a superior.
      R2: { value: null, score: null },
      R3: { value: 0, score: 1 },
      // Accepted after one hour and after three; two are allowed.
      R4: share(1 / 2),
      // In time, and 2.5 hours over a limit of five.
      T1: share((1 + 0.5) / 2),
      T2: share(0),
      T3: { value: (6 + 7.5) / 2, score: null },
      // 22.5 hours of silence since the late release; 24 are allowed.
      T4: share(1),
      C1: share((1 + 1 / 3 + 1) / 3),
      C2: share(1),
      C3: { value: null, score: null },
      P1: share((1 + 1 / 3) / 2),
      // Nobody took up what was said.
      P2: share(0),
      H1: { value: null, score: null },
      H2: { value: null, score: null },
      H3: share(1),
      // Five voices in the six hours before; two in the six that end nine hours after it.
      E2: { value: 9, score: 1 },
      E1: share((3 / 6 - 1 / 5) / (3 / 6)),
      E3: { value: 0, score: 1 },
      E4: { value: null, score: null },
    });
    const earned =
      50 / 11 + 4 / 2 + 16 * 0.75 + 0 + 6 + 70 / 9 + 8 / 3 + 4 + 4 * 0.6 + 2 + 5 + 4 + 0 + 2;
    expect(view.score).toBeCloseTo((earned / 74) * 100, 9);
    expect(view).toMatchObject({ coverage: 0.74, grade: null, asOf: at(30).toISOString() });
    expect(view.cases.map((one) => one.id)).toEqual([punctual, late]);
  });

  it('gives a figure of so few as a count, with how sure it is', async () => {
    const { measures } = await assess(units.province.id);
    const measure = (id: string) => measures.find((one) => one.id === id);
    expect(measure('R4')).toMatchObject({ tally: { hits: 1, of: 2 } });
    // Wilson, 1 of 2, by the formula.
    expect(measure('R4')?.interval?.low).toBeCloseTo(0.0945, 3);
    expect(measure('C1')?.tally).toBeNull();
  });

  it('names the cases behind each figure', async () => {
    const { measures } = await assess(units.county.id);
    const evidence = measures.find((measure) => measure.id === 'T1')?.evidence;
    expect(evidence).toMatchObject([
      { caseId: punctual, value: 6, score: 1, subject: { type: 'clock' } },
      { caseId: late, value: 7.5, score: 0.5, subject: { type: 'clock' } },
    ]);
    // Each leads to the entries of the ledger that are about it, and to no other.
    const { id } = evidence![0]!.subject;
    const path = `/ledger/entries?caseId=${punctual}&subject=clock:${id}`;
    const { entries } = await browser(app, evaluator).read(path, ledgerPage);
    expect(new Set(entries.map(({ body }) => body.subject.id))).toEqual(new Set([id]));
    expect(entries.map(({ body }) => body.kind)).toContain('clock.met');
  });

  it('looks only at cases opened in its period and below its unit', async () => {
    const may = await assess(units.shiguang.id);
    const june = await assess(
      units.province.id,
      'from=2026-06-01T00:00:00Z&to=2026-07-01T00:00:00Z',
    );
    for (const view of [may, june])
      expect(view).toMatchObject({ cases: [], score: null, coverage: 0 });
    const until = await assess(
      units.province.id,
      'from=2026-04-01T00:00:00Z&to=2026-05-01T00:00:00Z',
    );
    expect(until.cases).toEqual([]);
  });

  it('of one case is by the same indicators', async () => {
    const view = await browser(app, evaluator).read(`/assessment/cases/${late}`, assessmentView);
    expect(view.cases).toMatchObject([{ id: late }]);
    expect(view.measures.find((measure) => measure.id === 'T1')?.score).toBe(0.5);
  });

  it('compares the governments that have cases, each with all below it', async () => {
    const path = `/assessment/comparison?${PERIOD}`;
    const lines = await browser(app, evaluator).read(path, assessmentComparison);
    expect(lines.map((line) => [line.unit.name, line.cases])).toEqual([
      ['云岫省人民政府', 2],
      ['墨溪市人民政府', 2],
      ['听泉县人民政府', 2],
    ]);
  });

  it('is not given of a unit outside the reader’s own', async () => {
    const stranger = browser(app, await aPerson(database, 'evaluator', units.shiguang));
    const path = `/assessment?unitId=${units.county.id}&${PERIOD}`;
    expect((await stranger.refusal('get', path, 404)).code).toBe('unit.not_found');
    expect((await stranger.refusal('get', `/assessment/cases/${late}`, 404)).code).toBe(
      'case.not_found',
    );
    expect(await stranger.read(`/assessment/comparison?${PERIOD}`, assessmentComparison)).toEqual(
      [],
    );
  });
});
