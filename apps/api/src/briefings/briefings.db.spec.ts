import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  briefingList,
  briefingPlanList,
  briefingView,
  caseList,
  eventPage,
  ledgerPage,
} from '@huixiang/contracts';
import { textOfParts } from '@huixiang/domain';
import { strFromU8, unzipSync } from 'fflate';
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
import { sha256Of } from '../ledger/hash';
import { Sequencer } from '../ledger/sequencer';
import { BriefingsService } from './briefings.service';

const at = (iso: string) => new Date(`${iso}+08:00`);

let database: TestDatabase;
let app: NestExpressApplication;
let officer: Person;
let handler: Person;
let units: Awaited<ReturnType<typeof aSmallProvince>>;
let event: { readonly id: number };
let caseId: number;

beforeAll(async () => {
  database = await aDatabase();
  await setClock(database, at('2026-03-05T09:00'));
  units = await aSmallProvince(database);
  officer = await aPerson(database, 'officer', units.province);
  handler = await aPerson(database, 'handler', units.department);
  const reviewer = await aPerson(database, 'reviewer', units.province);
  app = await aServer(database);
  event = await anEvent(database, units.county);
  const source = await aSource(database);
  for (let i = 0; i < 4; i += 1)
    await anArticle(database, {
      source,
      event,
      at: at(`2026-03-05T0${i + 1}:00`),
      sentiment: i < 3 ? 'negative' : 'neutral',
      body: '家长反映孩子腹痛。已交的餐费什么时候退还？',
    });
  await anArticle(database, { source, event, at: at('2026-03-04T08:00'), sentiment: 'neutral' });
  // What the placer keeps: the sums of hours, and the event's own.
  await database.source.query(
    `INSERT INTO event_hour (event_id, hour, articles, negative, reprints)
     SELECT event_id, date_trunc('hour', first_seen_at), count(*), count(*) FILTER (WHERE sentiment = 'negative'), 0 FROM article GROUP BY 1, 2`,
  );
  await database.source.query('UPDATE event SET articles = 5, negative = 3, outlets = 1');
  caseId = await browser(app, officer).make('/cases', anOpening(event, units.department));
  await browser(app, handler).act(`/cases/${caseId}/acceptance`);
  await aPublished(app, { handler, reviewer }, caseId, {
    kind: 'first',
    title: '关于学校供餐的通报',
    body: '问题的原因是配送延误。已收的餐费将于15日前退还家长。受场地条件限制尚需时日。',
  });
  await setClock(database, at('2026-03-06T08:00'));
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const compose = (kind: string, eventId: number | null = null, as = officer) =>
  browser(app, as).make('/briefings', { kind, eventId });
const view = (id: number) => browser(app, officer).read(`/briefings/${id}`, briefingView);
const textOf = async (id: number) =>
  (await view(id)).sections
    .map(({ heading, paragraphs }) => [heading, ...paragraphs.map(textOfParts)].join('\n'))
    .join('\n');
const put = (id: number, body: object, as = officer) =>
  browser(app, as).send('put', `/briefings/${id}/paragraphs`, body);

it('says yesterday in sentences whose numbers are those of the rows, each with its page', async () => {
  const id = await compose('daily');
  const text = await textOf(id);
  expect(text).toContain('2026年3月5日，云岫省人民政府范围内监测到信息 4 篇，较上期增加 300%。');
  expect(text).toContain('其中负面 3 篇，占 75%，占比较上期上升 75 个百分点。');
  expect(text).toContain(
    '立单 1 件，办结 0 件，期末在办 1 件。应首次回应 1 件，按时 1 件，按时率 1/1。',
  );
  expect(text).toContain('对外发布 1 篇，其中结果发布 0 篇');
  expect(text).toContain('由听泉县教育局承办，已回应');
  // Nothing is said of promises, for none fell due.
  expect(text).not.toContain('到期承诺');
  const { sections } = await view(id);
  const parts = sections.flatMap(({ paragraphs }) => paragraphs.flat());
  const figures = parts.filter((part) => typeof part !== 'string');
  expect(figures.find(({ name }) => name === 'negative')?.to).toMatch(
    /^\/search\?from=2026-03-04T16/,
  );
  expect(figures.find(({ name }) => name === 'response')?.to).toBe(`/cases/${caseId}`);
});

it('opens as many cases as each of its figures counted', async () => {
  const { sections } = await view(await compose('daily'));
  const links = sections
    .flatMap(({ paragraphs }) => paragraphs.flat())
    .flatMap((part) => (typeof part !== 'string' && part.to?.startsWith('/cases?') ? [part] : []))
    .filter(({ name }) => /^(?:cases|firstDue|clocksLate)/.test(name));
  expect(links.length).toBeGreaterThan(3);
  for (const { name, text, to } of links) {
    const { cases } = await browser(app, officer).read(to!, caseList);
    expect([name, cases.length]).toEqual([name, Number(text)]);
  }
});

it('opens as many events, alerts and articles as it counted', async () => {
  while ((await app.get(Sequencer).sequence()) > 0);
  const { sections } = await view(await compose('daily'));
  const figures = new Map(
    sections
      .flatMap(({ paragraphs }) => paragraphs.flat())
      .flatMap((part) => (typeof part === 'string' ? [] : [[part.name, part] as const])),
  );
  const [events, alerts] = [figures.get('events')!, figures.get('alerts')!];
  const listed = await browser(app, officer).read(events.to!, eventPage);
  expect(listed.total).toBe(Number(events.text));
  const { entries } = await browser(app, officer).read(
    alerts.to!.replace('/ledger?', '/ledger/entries?'),
    ledgerPage,
  );
  expect(entries.length).toBe(Number(alerts.text));
});

it('of one event tells what it is, what the public asks, and whether that was answered', async () => {
  const text = await textOf(await compose('special', event.id));
  expect(text).toContain('共监测到信息');
  expect(text).toContain('已交的餐费什么时候退还？（4 篇）发布已涉及。');
  expect(text).toContain('听泉县教育局首次发布：关于学校供餐的通报');
  await browser(app, officer).refusal('post', '/briefings', 400, {
    kind: 'special',
    eventId: null,
  });
  const stranger = await aPerson(database, 'officer', units.shiguang);
  const asked = { kind: 'special', eventId: event.id };
  await browser(app, stranger).refusal('post', '/briefings', 404, asked);
});

it('is reworded by a person, who is told of numbers nobody counted, and issued as it was read', async () => {
  const id = await compose('daily');
  const edit = { section: 0, paragraph: 0, text: '监测到信息 4 篇，负面约占九成（92%）。' };
  await put(id, edit).expect(204);
  expect((await view(id)).edits).toEqual([{ ...edit, foreign: ['九成', '92'] }]);
  await put(id, { ...edit, section: 9 }).expect(409);
  await put(id, { ...edit, text: null }).expect(204);
  expect((await view(id)).edits).toEqual([]);
  await put(id, edit).expect(204);
  const { sha256: before } = await view(id);
  const reworded = { ...edit, text: '监测到信息 4 篇，负面占 75%。' };
  await put(id, reworded).expect(204);
  // What was read a moment ago is something else now.
  const stale = await browser(app, officer).refusal('post', `/briefings/${id}/issue`, 409, {
    sha256: before,
  });
  expect(stale.code).toBe('briefing.changed');
  await put(id, edit).expect(204);
  await browser(app, officer).act(`/briefings/${id}/issue`, { sha256: (await view(id)).sha256 });
  const issued = await view(id);
  expect(issued).toMatchObject({ state: 'issued', issuedBy: officer.name });
  await put(id, edit).expect(409);
  await browser(app, officer).refusal('post', `/briefings/${id}/discarding`, 409);
  while ((await app.get(Sequencer).sequence()) > 0);
  const path = `/ledger/entries?subject=briefing:${id}`;
  const { entries } = await browser(app, officer).read(path, ledgerPage);
  expect(entries[0]?.body).toMatchObject({
    kind: 'briefing.issued',
    data: { sha256: issued.sha256 },
  });
  for (const format of ['docx', 'pdf', 'json']) {
    const { body } = await browser(app, officer)
      .send('get', `/briefings/${id}/file?format=${format}`)
      .responseType('blob')
      .expect(200);
    if (format === 'docx')
      expect(strFromU8(unzipSync(body as Buffer)['word/document.xml']!)).toContain(edit.text);
    else if (format === 'pdf') expect((body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    // The file anybody holds against the ledger.
    else expect(sha256Of(body as Buffer)).toBe(issued.sha256);
  }
});

it('is worded by an operator, never with a number of their own, and drawn up when it is due', async () => {
  const template = {
    title: '云岫舆情早报',
    sections: [{ heading: '一句话', text: '{unit}昨日信息 {articles} 篇。', list: null, item: '' }],
  };
  const plan = { kind: 'daily', template, enabled: true, hour: 8 };
  const set = (body: object) => browser(app, officer).send('put', '/briefings/plans', body);
  const bad = { ...template, sections: [{ ...template.sections[0]!, text: '信息 120 篇' }] };
  const refused = await set({ ...plan, template: bad }).expect(400);
  expect(JSON.stringify(refused.body)).toContain('数字只能来自数据项');
  await set(plan).expect(204);
  const [daily] = await browser(app, officer).read('/briefings/plans', briefingPlanList);
  expect(daily).toMatchObject({ own: true, nextAt: at('2026-03-07T08:00').toISOString() });
  expect(await app.get(BriefingsService).composeDue()).toBe(0);
  await setClock(database, at('2026-03-07T08:00'));
  expect(await app.get(BriefingsService).composeDue()).toBe(1);
  expect(await app.get(BriefingsService).composeDue()).toBe(0);
  const [newest] = await browser(app, officer).read('/briefings', briefingList);
  expect(newest).toMatchObject({ title: '云岫舆情早报', composedBy: null, state: 'draft' });
  expect(await textOf(newest!.id)).toBe('一句话\n云岫省人民政府昨日信息 0 篇。');
  // Down for three days: what was missed is drawn up, day by day, and nothing twice.
  await setClock(database, at('2026-03-10T08:30'));
  for (let i = 0; i < 3; i += 1) expect(await app.get(BriefingsService).composeDue()).toBe(1);
  expect(await app.get(BriefingsService).composeDue()).toBe(0);
  await set({ ...plan, hour: 9 }).expect(204);
  await setClock(database, at('2026-03-10T09:00'));
  expect(await app.get(BriefingsService).composeDue()).toBe(1);
  const drawn = (await browser(app, officer).read('/briefings', briefingList)).filter(
    ({ composedBy }) => composedBy === null,
  );
  expect(drawn.map(({ from }) => new Date(from))).toEqual(
    ['09', '08', '07', '06'].map((day) => at(`2026-03-${day}T00:00`)),
  );
  const own = await aPerson(database, 'officer', units.county);
  await browser(app, own).refusal('get', `/briefings/${newest!.id}`, 404);
});
