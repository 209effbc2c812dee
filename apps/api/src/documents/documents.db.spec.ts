import type { NestExpressApplication } from '@nestjs/platform-express';
import { caseDetail } from '@huixiang/contracts';
import { DOCUMENT_KINDS, type DocumentKind } from '@huixiang/domain';
import { strFromU8, unzipSync } from 'fflate';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import {
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

beforeEach(async () => {
  database = await aDatabase();
  await setClock(database, NOW);
  const { county, department } = await aSmallProvince(database);
  officer = await aPerson(database, 'officer', county);
  handler = await aPerson(database, 'handler', department);
  reviewer = await aPerson(database, 'reviewer', county);
  app = await aServer(database);
  const event = await anEvent(database, county, { title: '学校供餐有异物' });
  const opening = { ...anOpening(event, department), eventLevel: null };
  id = await browser(app, officer).make('/cases', opening);
  await browser(app, handler).act(`/cases/${id}/acceptance`);
});
afterEach(async () => {
  await app.close();
  await database.drop();
});

const make = (kind: DocumentKind, who = officer) =>
  browser(app, who).make(`/cases/${id}/documents`, { kind });
const detailOf = (who = officer) => browser(app, who).read(`/cases/${id}`, caseDetail);
const publish = (kind: string, body: string) =>
  aPublished(app, { handler, reviewer }, id, { kind, title: '关于供餐问题的情况通报', body });
const ANSWER = '经查，问题原因是供餐企业管理混乱。已责令整改。受条件限制仍需时日。';

/** The text of a document as Word reads it, paragraph by paragraph. */
async function textOf(document: number): Promise<string> {
  return (await xmlOf(document))
    .replace(/<\/w:p>/gu, '\n')
    .replace(/<[^>]+>/gu, '')
    .replace(/&quot;/gu, '"');
}

async function xmlOf(document: number): Promise<string> {
  const { body } = await browser(app, officer)
    .send('get', `/documents/${document}`)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    })
    .expect(200);
  return strFromU8(unzipSync(body as Buffer)['word/document.xml']!);
}

it('a flash report says what is known, numbered by its unit, and is kept as it was made', async () => {
  const first = await make('flash');
  const second = await make('flash');
  expect(await textOf(first)).toMatch(/舆情快报\n第1期\n听泉县人民政府\t?2026年3月6日/u);
  expect(await textOf(second)).toContain('第2期');
  const text = await textOf(first);
  expect(text).toContain('2026年3月6日16时00分立单交办听泉县教育局（编号2026-0001）');
  expect(text).toContain('首次回应须于2026年3月8日16时00分前完成');
  expect(text).toContain('尚未对外发布');
  const { documents } = await detailOf();
  expect(documents.map(({ kind, madeBy }) => [kind, madeBy])).toEqual([
    ['flash', officer.name],
    ['flash', officer.name],
  ]);
});

it('a follow-up tells only what has come since the report before it', async () => {
  await make('flash');
  await setClock(database, after(2));
  await publish('first', ANSWER);
  await setClock(database, after(3));
  const told = await textOf(await make('follow_up'));
  expect(told).toContain('舆情续报（第1次）');
  expect(told).toContain('《关于供餐问题的情况通报》');
  await setClock(database, after(4));
  const again = await textOf(await make('follow_up'));
  expect(again).toContain('舆情续报（第2次）');
  expect(again).toContain('其间没有新的进展');
});

it('an assignment sheet has every field the unit has to know', async () => {
  const text = await textOf(await make('assignment'));
  for (const field of [
    '处置单编号',
    '内容摘要',
    '首发时间',
    '主办单位',
    '办理时限',
    '办理要求',
    '签收人、时间',
  ])
    expect(text).toContain(field);
  expect(text).toContain('〔2026〕1号');
  expect(text).toContain('加急');
});

it('a feedback sheet is filled in with what the releases say, the rest is left to a hand', async () => {
  await publish('first', ANSWER);
  const text = await textOf(await make('feedback', handler));
  expect(text).toContain('经查，问题原因是供餐企业管理混乱。');
  expect(text).toContain('受条件限制仍需时日。');
  expect(text).toMatch(/保密审查：通过/u);
  expect(text).toContain('□属实');
});

it('nobody is urged who owes nothing; what is late is named with the time it is over', async () => {
  await setClock(database, after(75));
  const text = await textOf(await make('supervision'));
  expect(text).toContain('红牌');
  expect(text).toContain('逾期1天3小时');
  await publish('first', ANSWER);
  const refused = await browser(app, officer).refusal('post', `/cases/${id}/documents`, 409, {
    kind: 'supervision',
  });
  expect(refused.code).toBe('document.nothing_owed');
});

it('a closing file is made of a closed case, with its clocks, texts and proof', async () => {
  const early = await browser(app, officer).refusal('post', `/cases/${id}/documents`, 409, {
    kind: 'closing',
  });
  expect(early.code).toBe('document.not_closed');
  await publish('first', ANSWER);
  await publish('result', '经调查认定，企业违反规程，已对责任人予以处罚。');
  await browser(app, officer).act(`/cases/${id}/closing`, { reason: null });
  expect(await textOf(await make('final'))).toContain('公开承诺均已兑现');
  const text = await textOf(await make('closing'));
  expect(text).toContain(ANSWER);
  expect(text).toContain('首次回应');
  expect(text).toContain('已对责任人予以处罚');
});

it('is made and read by those the case belongs to alone', async () => {
  const made = await make('flash');
  const { moxi, shiguang } = await aSecondProvince();
  const stranger = await aPerson(database, 'officer', shiguang);
  await browser(app, stranger).refusal('post', `/cases/${id}/documents`, 404, { kind: 'flash' });
  await browser(app, stranger).refusal('get', `/documents/${made}`, 404);
  const above = await aPerson(database, 'leader', moxi);
  await browser(app, above).send('get', `/documents/${made}`).expect(200);
});

it('every kind is a document with the measures of GB/T 9704', async () => {
  await browser(app, officer).act(`/cases/${id}/closing`, { reason: '暂不回应' });
  const kinds = DOCUMENT_KINDS.filter((kind) => kind !== 'supervision');
  for (const kind of kinds) {
    const xml = await xmlOf(await make(kind));
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    // 天头 37 mm, 订口 28 mm, and what a 版心 of 156 × 225 mm leaves: 26 and 35 mm, in twentieths of a point.
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
  }
});

async function aSecondProvince() {
  const units = await database.source.query<
    { id: number; name: string; path: string; place: string }[]
  >(
    `SELECT id, name, path, place_code AS place FROM unit WHERE name IN ('墨溪市人民政府', '拾光市人民政府') ORDER BY name`,
  );
  return {
    shiguang: units.find(({ name }) => name.startsWith('拾光'))!,
    moxi: units.find(({ name }) => name.startsWith('墨溪'))!,
  };
}
