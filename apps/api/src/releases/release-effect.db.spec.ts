import type { NestExpressApplication } from '@nestjs/platform-express';
import { eventVoices, releaseEffect } from '@huixiang/contracts';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import {
  aPerson,
  aSmallProvince,
  aSource,
  anArticle,
  anEvent,
  anOpening,
  browser,
} from '../../test/factories';
import { aPublished } from '../../test/publishing';

const NOW = new Date('2026-05-10T00:00:00Z');
const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

let database: TestDatabase;
let app: NestExpressApplication;
beforeAll(async () => {
  database = await aDatabase();
  app = await aServer(database);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

it('tells how voices changed around a release, what is asked and answered, and what began after it', async () => {
  await setClock(database, NOW);
  const units = await aSmallProvince(database);
  const officer = await aPerson(database, 'officer', units.province);
  const handler = await aPerson(database, 'handler', units.department);
  const reviewer = await aPerson(database, 'reviewer', units.province);
  const stranger = await aPerson(database, 'officer', units.shiguang);
  const event = await anEvent(database, units.county);
  const source = await aSource(database);
  const say = (hours: number, sentiment: 'negative' | 'neutral', body: string) =>
    anArticle(database, { source, event, at: at(hours), sentiment, body });
  const caseId = await browser(app, officer).make('/cases', anOpening(event, units.department));
  await browser(app, handler).act(`/cases/${caseId}/acceptance`);
  const ASKED = '家长反映孩子腹痛。已交的餐费什么时候退还？';
  for (let i = 1; i <= 8; i += 1) await say(-i, i <= 6 ? 'negative' : 'neutral', ASKED);
  await say(-30, 'negative', '太早的信息不算。');
  const release = await aPublished(app, { handler, reviewer }, caseId, {
    kind: 'first',
    title: '关于学校供餐的通报',
    body: '问题的原因是配送延误。已收的餐费将于15日前退还家长。受场地条件限制尚需时日。',
  });
  for (let i = 1; i <= 6; i += 1)
    await say(i + 0.5, i <= 1 ? 'negative' : 'neutral', '涉事配送企业由谁来处罚？大家都在等。');
  const other = await anEvent(database, units.county);
  await database.source.query('UPDATE event SET first_seen_at = $2 WHERE id = $1', [
    other.id,
    at(5),
  ]);
  const angry = await anArticle(database, {
    source,
    event: other,
    at: at(6),
    sentiment: 'negative',
  });
  await database.source.query(
    `INSERT INTO release_pickup (release_id, article_id, kind, share, answers) VALUES ($1, $2, 'quoted', 0.4, false)`,
    [release, angry.id],
  );
  await setClock(database, at(20));
  const read = () => browser(app, officer).read(`/releases/${release}/effect`, releaseEffect);
  const effect = await read();
  expect(effect).toMatchObject({
    complete: false,
    before: { total: 8, negative: 6 },
    after: { total: 6, negative: 1 },
    secondary: [{ eventId: other.id, articles: 1 }],
  });
  expect(effect.change?.difference).toBeCloseTo(1 / 6 - 6 / 8, 9);
  expect(
    effect.questions.map(({ text, articles, afterwards }) => [text, articles, afterwards]),
  ).toEqual([
    ['已交的餐费什么时候退还？', 8, 0],
    ['涉事配送企业由谁来处罚？', 6, 6],
  ]);
  expect(effect.questions[0]?.answer?.text).toBe('已收的餐费将于15日前退还家长。');
  expect(effect.questions[1]?.answer).toBeNull();
  // The event's own page asks the same of all that was said.
  const voices = await browser(app, officer).read(`/events/${event.id}/voices`, eventVoices);
  expect(voices.saidAt).not.toBeNull();
  expect(voices.questions.map(({ text, answer }) => [text, answer === null])).toEqual(
    effect.questions.map(({ text, answer }) => [text, answer === null]),
  );
  await browser(app, stranger).refusal('get', `/events/${event.id}/voices`, 404);
  await setClock(database, at(49));
  expect((await read()).complete).toBe(true);
  await browser(app, stranger).refusal('get', `/releases/${release}/effect`, 404);
  const draft = await browser(app, handler).make(`/cases/${caseId}/releases`, {
    kind: 'continuing',
    channel: 'government_site',
    title: '还没有发布的',
    body: '还没有发布的正文内容。',
  });
  await browser(app, officer).refusal('get', `/releases/${draft}/effect`, 404);
});
