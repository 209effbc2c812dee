import type { NestExpressApplication } from '@nestjs/platform-express';
import { type ArticleView, eventDetail } from '@huixiang/contracts';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../test/database';
import {
  type Inserted,
  type Person,
  aPerson,
  aSmallProvince,
  aSource,
  browser,
} from '../../test/factories';
import { type FeedEntry, rss } from '../../test/feed-server';
import { Placer } from '../events/placer';
import { Ingestion } from '../sources/ingestion';

const NOW = new Date('2026-05-01T08:00:00Z');
const CONCERN: FeedEntry = {
  guid: 'a',
  title: '小区停水三天',
  body: '墨溪市幸福小区停水三天，物业推诿，业主投诉无门，非常气愤，要求尽快解决。',
};
const HOROSCOPE: FeedEntry = {
  guid: 'b',
  title: '本周星座运势',
  body: '白羊座本周财运上升，幸运色是红色，双鱼座注意水逆。',
};

jest.setTimeout(60_000);

describe('what a person says otherwise than the analysis', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let officer: Person;
  let leader: Person;
  let source: Inserted;
  let documents = 0;

  beforeAll(async () => {
    database = await aDatabase();
    const { province } = await aSmallProvince(database);
    officer = await aPerson(database, 'officer', province);
    leader = await aPerson(database, 'leader', province);
    app = await aServer(database);
    await setClock(database, NOW);
    source = await aSource(database);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const land = async (...entries: readonly FeedEntry[]) => {
    await app.get(Ingestion).land(source.id, {
      kind: 'document',
      bytes: Buffer.from(`${rss(...entries)}<!-- ${(documents += 1)} -->`),
      contentType: null,
      etag: null,
      lastModified: null,
      url: 'http://127.0.0.1/feed.xml',
      freshSeconds: null,
      hops: [],
      movedTo: null,
    });
    while ((await app.get(Placer).place()) > 0);
  };
  const row = async (guid: FeedEntry) => {
    const [found] = await database.source.query<
      { id: number; event_id: number | null; sentiment: string; irrelevant: boolean }[]
    >('SELECT id::int, event_id::int, sentiment, irrelevant FROM article WHERE title = $1', [
      guid.title,
    ]);
    return found!;
  };
  const eventOf = (id: number | null) => browser(app, officer).read(`/events/${id}`, eventDetail);
  const article = async (eventId: number | null): Promise<ArticleView> =>
    (await eventOf(eventId)).articles[0]!;
  const correct = (person: Person, id: number, body: object) =>
    browser(app, person).send('post', `/articles/${id}/corrections`, body);

  it('is shown with who and when, and kept in the ledger', async () => {
    await land(CONCERN);
    const { id, event_id: eventId } = await row(CONCERN);
    expect(await article(eventId)).toMatchObject({ sentiment: 'negative', corrected: {} });
    await correct(officer, id, { label: 'sentiment', value: 'neutral' }).expect(204);
    await correct(officer, id, { label: 'categories', value: ['credibility'] }).expect(204);
    expect(await article(eventId)).toMatchObject({
      sentiment: 'neutral',
      categories: ['credibility'],
      corrected: { sentiment: { at: NOW.toISOString() }, categories: {} },
    });
    const entries = await database.source.query<{ body: Buffer }[]>(
      `SELECT body FROM ledger_pending UNION ALL SELECT body FROM ledger_entry`,
    );
    const said = entries
      .map((one) => one.body.toString())
      .filter((one) => one.includes('corrected'));
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('"before":"negative","after":"neutral"');
  });

  it('counts for the event, and outlives a new text', async () => {
    const { event_id: eventId } = await row(CONCERN);
    while ((await app.get(Placer).place()) > 0);
    expect((await eventOf(eventId)).event.negative).toBe(0);
    await land({ ...CONCERN, body: `${CONCERN.body}居民怒火中烧，强烈不满。` });
    expect(await row(CONCERN)).toMatchObject({ sentiment: 'neutral' });
  });

  it('brings back what was left out as irrelevant', async () => {
    await land(HOROSCOPE);
    const before = await row(HOROSCOPE);
    expect(before).toMatchObject({ irrelevant: true, event_id: null });
    await correct(officer, before.id, { label: 'irrelevant', value: false }).expect(204);
    while ((await app.get(Placer).place()) > 0);
    expect(await row(HOROSCOPE)).toMatchObject({ irrelevant: false, event_id: expect.any(Number) });
  });

  it('is material for training, a line each', async () => {
    const { text } = await browser(app, officer)
      .send('get', '/articles/corrections.ndjson')
      .expect(200);
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toContainEqual({
      title: HOROSCOPE.title,
      text: HOROSCOPE.body,
      label: 'irrelevant',
      value: false,
    });
    expect(lines).toHaveLength(3);
  });

  it.each([
    [{ label: 'sentiment', value: 'angry' }, 422],
    [{ label: 'mood', value: 'neutral' }, 422],
    [{ label: 'irrelevant', value: 'yes' }, 422],
  ])('refuses %j', async (body, status) => {
    const { id } = await row(CONCERN);
    const answer = await correct(officer, id, body);
    expect([400, status]).toContain(answer.status);
  });

  it('is for those who triage, of articles there are', async () => {
    const { id } = await row(CONCERN);
    await correct(leader, id, { label: 'sentiment', value: 'positive' }).expect(403);
    await correct(officer, 999_999, { label: 'sentiment', value: 'positive' }).expect(404);
  });
});
