import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  type EventDecisionView,
  eventDecisionView,
  eventDetail,
  eventPage,
} from '@huixiang/contracts';
import { z } from 'zod';
import { type TestDatabase, aDatabase, aServer, setClock } from '../../../test/database';
import {
  type Inserted,
  type InsertedUnit,
  type Person,
  aPerson,
  aSmallProvince,
  aSource,
  anOpening,
  browser,
} from '../../../test/factories';
import { wrongRollUps } from '../../../test/roll-ups';
import { Admission } from '../../articles/admission';
import { Sequencer } from '../../ledger/sequencer';
import { Placer } from '../placer';

const NOW = new Date('2026-05-01T08:30:00Z');
const MEALS = [
  '听泉县实验小学多名家长反映，孩子在学校食堂吃到发霉变质的午餐，有学生腹泻呕吐，家长非常愤怒，要求彻查供餐企业。',
  '听泉县实验小学食堂午餐发霉变质一事引发家长强烈不满，多名学生呕吐腹泻被送医，家长质疑学校隐瞒，要求给个说法。',
  '投诉听泉县实验小学食堂：孩子吃了发霉的午餐后腹泻呕吐，学校推卸责任，供餐企业不闻不问，太让人气愤了。',
  '听泉县实验小学变质午餐事件持续发酵，家长聚集校门口讨说法，称学生腹泻呕吐多日无人负责，严重失职。',
];
const WATER = [
  '听泉县城南小区停水三天没人管，物业和自来水公司互相推诿，老人孩子用水困难，居民十分气愤。',
  '听泉县城南小区停水第三天，居民提桶排队接水，自来水公司迟迟不修，投诉电话无人接听。',
];

jest.setTimeout(30_000);

let database: TestDatabase;
let app: NestExpressApplication;
let units: Awaited<ReturnType<typeof aSmallProvince>>;
let officer: Person;
let source: Inserted;

beforeEach(async () => {
  database = await aDatabase();
  await setClock(database, NOW);
  units = await aSmallProvince(database);
  officer = await aPerson(database, 'officer', units.province);
  source = await aSource(database, { tier: 'forum' });
  app = await aServer(database);
});
afterEach(async () => {
  expect(await wrongRollUps(database)).toEqual([]);
  await app.close();
  await database.drop();
});

let guid = 0;
async function hear(...texts: readonly string[]): Promise<void> {
  const admission = app.get(Admission);
  for (const body of texts) {
    const item = {
      identity: Buffer.alloc(32, `${(guid += 1)}|`),
      title: body.split(/[，：]/)[0] ?? '',
      body,
      url: null,
      claimedAt: null,
      byLine: null,
    };
    const prepared = await admission.prepare({ id: source.id, tier: 'forum' }, [item]);
    await database.source.transaction((tx) => admission.admit(tx, source.id, prepared));
  }
  while ((await app.get(Placer).place()) > 0);
}

const eventsOf = async () =>
  (await browser(app, officer).read('/events?single=true', eventPage)).events.toSorted(
    (a, b) => a.id - b.id,
  );
const idsOf = async () => (await eventsOf()).map(({ id }) => id);
const detailOf = (id: number) => browser(app, officer).read(`/events/${id}`, eventDetail);
const historyOf = (id: number): Promise<EventDecisionView[]> =>
  browser(app, officer).read(`/events/${id}/decisions`, z.array(eventDecisionView));
const placesOf = async () =>
  (
    await database.source.query<{ event_id: number }[]>('SELECT event_id FROM article ORDER BY id')
  ).map((row) => row.event_id);
const act = (path: string, body: object) => browser(app, officer).act(path, body);
const refusal = async (path: string, body: object, status = 409) =>
  (await browser(app, officer).refusal('post', path, status, body)).code;

async function ledgerOf(id: number) {
  while ((await app.get(Sequencer).sequence()) > 0);
  return database.source.query<{ kind: string; actor: string | null; articles: number }[]>(
    `SELECT kind, ledger_body(body) -> 'actor' ->> 'name' AS actor, (ledger_body(body) -> 'data' ->> 'articles')::int AS articles
     FROM ledger_entry WHERE subject_type = 'event' AND subject_id = $1 ORDER BY index`,
    [String(id)],
  );
}

const aCaseOf = (event: number, unit: InsertedUnit) =>
  browser(app, officer).make('/cases', anOpening({ id: event }, unit));

/** The school's meals and the water, an event each. */
async function twoEvents(): Promise<readonly [meals: number, water: number]> {
  await hear(MEALS[0]!, WATER[0]!, MEALS[1]!);
  const [meals, water] = await idsOf();
  return [meals!, water!];
}

describe('merging two events', () => {
  it('puts all articles of one into the other, figures and all, and says so', async () => {
    const [meals, water] = await twoEvents();
    await act(`/events/${water}/merge`, { into: meals, reason: '同一地段' });
    expect(await placesOf()).toEqual([meals, meals, meals]);
    expect(await idsOf()).toEqual([meals]);
    const whole = await detailOf(meals);
    expect(whole.event).toMatchObject({ articles: 3, mergedInto: null });
    expect(whole.hours.map(({ articles }) => articles)).toEqual([3]);
    expect((await detailOf(water)).event).toMatchObject({ mergedInto: meals, articles: 0 });
    expect(await historyOf(meals)).toMatchObject([
      { kind: 'merge', fromId: water, articles: 1, decidedBy: officer.name, reason: '同一地段' },
    ]);
    expect(await ledgerOf(water)).toEqual([
      { kind: 'event.merged', actor: officer.name, articles: 1 },
    ]);
  });

  it('lets what is heard later of either join the one', async () => {
    const [meals, water] = await twoEvents();
    await act(`/events/${water}/merge`, { into: meals, reason: '同一地段' });
    await hear(WATER[1]!);
    expect((await placesOf()).at(-1)).toBe(meals);
  });

  it('is taken back whole, alert and all, and does not happen again by itself', async () => {
    await hear(MEALS[0]!, MEALS[1]!, MEALS[2]!, WATER[0]!);
    const [meals, water] = (await idsOf()) as [number, number];
    await database.source.query(`INSERT INTO alert (event_id, raised_at) VALUES ($1, $2)`, [
      water,
      NOW,
    ]);
    const alerts = () =>
      database.source.query<{ event_id: number; state: string }[]>(
        'SELECT event_id, state FROM alert WHERE event_id = $1',
        [water],
      );
    await act(`/events/${water}/merge`, { into: meals, reason: '误以为同一件事' });
    expect(await alerts()).toMatchObject([{ state: 'merged' }]);
    await hear(MEALS[3]!);
    const [merge] = await historyOf(meals);
    await act(`/event-decisions/${merge!.id}/undo`, {});
    expect(await placesOf()).toEqual([meals, meals, meals, water, meals]);
    expect(await alerts()).toMatchObject([{ state: 'open' }]);
    expect((await detailOf(water)).event).toMatchObject({ mergedInto: null, articles: 1 });
    expect(await historyOf(water)).toMatchObject([{ id: merge!.id, undoneBy: officer.name }]);
    expect(await refusal(`/event-decisions/${merge!.id}/undo`, {})).toBe('event.decision_undone');
    await hear(WATER[1]!);
    expect((await placesOf()).at(-1)).toBe(water);
  });

  it('keeps the event that has a case, and refuses where both have one', async () => {
    const [meals, water] = await twoEvents();
    await aCaseOf(water, units.county);
    const ask = { into: meals, reason: '同一地段' };
    expect(await refusal(`/events/${water}/merge`, ask)).toBe('event.merge_other_way');
    await aCaseOf(meals, units.county);
    expect(await refusal(`/events/${water}/merge`, ask)).toBe('event.both_have_cases');
  });

  it('happens once, with a reason, to events that stand and are one’s own', async () => {
    const [meals, water] = await twoEvents();
    const path = `/events/${water}/merge`;
    expect(await refusal(path, { into: meals, reason: ' ' }, 400)).toBe('request.invalid');
    expect(await refusal(path, { into: 99_999, reason: '同一地段' }, 404)).toBe('event.not_found');
    const stranger = await aPerson(database, 'officer', units.shiguang);
    await browser(app, stranger).refusal('post', path, 404, { into: meals, reason: '同一地段' });
    const leader = await aPerson(database, 'leader', units.province);
    await browser(app, leader).refusal('post', path, 403, { into: meals, reason: '同一地段' });
    await act(path, { into: meals, reason: '同一地段' });
    expect(await refusal(path, { into: meals, reason: '同一地段' })).toBe('event.already_merged');
    expect(await refusal(`/events/${meals}/merge`, { into: water, reason: '反过来' })).toBe(
      'event.already_merged',
    );
  });
});

describe('splitting an event', () => {
  it('makes one of the articles chosen with their reprints, which the placer respects', async () => {
    await hear(MEALS[0]!, MEALS[1]!, MEALS[1]!, MEALS[2]!);
    const [event] = (await idsOf()) as [number];
    const [, second] = await database.source.query<{ id: number }[]>(
      'SELECT id FROM article ORDER BY id',
    );
    const started = await browser(app, officer).make(`/events/${event}/split`, {
      articles: [second!.id],
      reason: '另一所学校',
    });
    expect(await placesOf()).toEqual([event, started, started, event]);
    expect((await detailOf(started)).event).toMatchObject({ articles: 2, reprints: 1 });
    expect((await detailOf(event)).event).toMatchObject({ articles: 2, reprints: 0 });
    await hear(MEALS[3]!, MEALS[1]!);
    expect((await idsOf()).length).toBe(2);
    const [split] = await historyOf(started);
    expect(split).toMatchObject({ kind: 'split', fromId: event, intoId: started, articles: 2 });
  });

  it('is refused where nothing would be left, and taken back', async () => {
    await hear(MEALS[0]!, MEALS[1]!);
    const [event] = (await idsOf()) as [number];
    const rows = await database.source.query<{ id: number }[]>(
      'SELECT id FROM article ORDER BY id',
    );
    const [first, second] = rows.map(({ id }) => id) as [number, number];
    const reason = '另一所学校';
    const split = `/events/${event}/split`;
    expect(await refusal(split, { articles: [first, second], reason })).toBe(
      'event.would_be_empty',
    );
    expect(await refusal(split, { articles: [99_999], reason })).toBe('event.articles_gone');
    const started = await browser(app, officer).make(split, { articles: [second], reason });
    const [decision] = await historyOf(event);
    await act(`/event-decisions/${decision!.id}/undo`, {});
    expect(await placesOf()).toEqual([event, event]);
    expect((await detailOf(started)).event).toMatchObject({ mergedInto: event });
    expect(await ledgerOf(event)).toMatchObject([
      { kind: 'event.split', articles: 1 },
      { kind: 'event.decision_undone', articles: 1 },
    ]);
  });
});

/** Sets the clock, and hears texts then. */
async function hearAt(hours: number, ...texts: readonly string[]): Promise<void> {
  await setClock(database, new Date(NOW.getTime() + hours * 3_600_000));
  await hear(...texts);
}

const articleIds = async () =>
  (await database.source.query<{ id: number }[]>('SELECT id FROM article ORDER BY id')).map(
    ({ id }) => id,
  );
const alertOf = async (event: number) =>
  (
    await database.source.query<{ state: string }[]>(
      'SELECT state FROM alert WHERE event_id = $1',
      [event],
    )
  )[0]?.state;

describe('what was decided long after', () => {
  it('is known to the placer however old the event is', async () => {
    await hear(MEALS[0]!, MEALS[1]!, WATER[0]!);
    const [meals, water] = (await idsOf()) as [number, number];
    await hearAt(24 * 10, '拾光市公交集团公告，12路自下周起临时绕行，恢复时间另行通知。');
    await act(`/events/${meals}/merge`, { into: water, reason: '同一地段' });
    await hear(MEALS[2]!);
    expect((await placesOf()).at(-1)).not.toBe(meals);
    expect((await detailOf(meals)).event).toMatchObject({ articles: 0, mergedInto: water });
  });
});

describe('taking back', () => {
  it('takes along the reprints that came since', async () => {
    await hear(MEALS[0]!, MEALS[1]!);
    const [event] = (await idsOf()) as [number];
    const [, second] = await articleIds();
    const started = await browser(app, officer).make(`/events/${event}/split`, {
      articles: [second],
      reason: '另一所学校',
    });
    await hear(MEALS[1]!);
    expect((await placesOf()).at(-1)).toBe(started);
    const [split] = await historyOf(started);
    await act(`/event-decisions/${split!.id}/undo`, {});
    expect(await placesOf()).toEqual([event, event, event]);
    expect((await detailOf(event)).event).toMatchObject({ articles: 3, reprints: 1 });
  });

  it('goes from the last decision to the first', async () => {
    const [meals, water] = await twoEvents();
    await hear('拾光市公交集团公告，12路自下周起临时绕行，恢复时间另行通知。');
    const bus = (await idsOf()).at(-1)!;
    await act(`/events/${water}/merge`, { into: meals, reason: '同一地段' });
    const [first] = await historyOf(water);
    await act(`/events/${meals}/merge`, { into: bus, reason: '同一地段' });
    expect(await refusal(`/event-decisions/${first!.id}/undo`, {})).toBe('event.already_merged');
    const [second] = await historyOf(bus);
    await act(`/event-decisions/${second!.id}/undo`, {});
    await act(`/event-decisions/${first!.id}/undo`, {});
    expect(await placesOf()).toEqual([meals, water, meals, bus]);
  });

  it('is refused where an event with a case would be left without a report', async () => {
    await hear(MEALS[0]!, MEALS[1]!);
    const [event] = (await idsOf()) as [number];
    const [, second] = await articleIds();
    const started = await browser(app, officer).make(`/events/${event}/split`, {
      articles: [second],
      reason: '另一所学校',
    });
    await aCaseOf(started, units.county);
    const [split] = await historyOf(started);
    expect(await refusal(`/event-decisions/${split!.id}/undo`, {})).toBe('event.has_case');
  });
});

describe('an alert nobody has looked at', () => {
  it.each([
    ['has none', null, 'open'],
    ['was dismissed', 'dismissed', 'open'],
    ['was confirmed', 'acknowledged', 'acknowledged'],
  ])('waits on in an event whose own alert %s', async (_, state, expected) => {
    const [meals, water] = await twoEvents();
    await database.source.query('DELETE FROM alert_reason');
    await database.source.query('DELETE FROM alert');
    await database.source.query(`INSERT INTO alert (event_id, raised_at) VALUES ($1, $2)`, [
      water,
      NOW,
    ]);
    if (state !== null)
      await database.source.query(
        `INSERT INTO alert (event_id, raised_at, state, settled_at, settle_reason) VALUES ($1, $2, $3, $2, '看过')`,
        [meals, NOW, state],
      );
    await act(`/events/${water}/merge`, { into: meals, reason: '同一地段' });
    expect(await alertOf(water)).toBe('merged');
    expect(await alertOf(meals)).toBe(expected);
  });
});

it('opens no case on an event that went into another, and merges none into itself', async () => {
  const [meals, water] = await twoEvents();
  expect(await refusal(`/events/${meals}/merge`, { into: meals, reason: '自己' })).toBe(
    'event.same',
  );
  await act(`/events/${water}/merge`, { into: meals, reason: '同一地段' });
  expect(await refusal('/cases', anOpening({ id: water }, units.county))).toBe(
    'event.already_merged',
  );
});

it('keeps what was split apart, though a third event comes between', async () => {
  const [meals, water] = await twoEvents();
  const apart = async () =>
    database.source.query<{ older: number; younger: number }[]>(
      'SELECT older_id AS older, younger_id AS younger FROM event_apart ORDER BY 1, 2',
    );
  const [first] = await articleIds();
  const started = await browser(app, officer).make(`/events/${meals}/split`, {
    articles: [first],
    reason: '另一所学校',
  });
  await act(`/events/${started}/merge`, { into: water, reason: '同一件事' });
  expect(await apart()).toEqual([
    { older: meals, younger: water },
    { older: meals, younger: started },
  ]);
});

it('moves articles to the event they belong to', async () => {
  const [meals, water] = await twoEvents();
  const [, , third] = await database.source.query<{ id: number }[]>(
    'SELECT id FROM article ORDER BY id',
  );
  await act(`/events/${meals}/moves`, { into: water, articles: [third!.id], reason: '说的是停水' });
  expect(await placesOf()).toEqual([meals, water, water]);
  expect((await detailOf(water)).event).toMatchObject({ articles: 2 });
  expect(await historyOf(water)).toMatchObject([{ kind: 'move', articles: 1 }]);
});

it('lets another process place by what was decided', async () => {
  const [meals, water] = await twoEvents();
  const other = await aServer(database);
  try {
    while ((await other.get(Placer).place()) > 0);
    await act(`/events/${water}/merge`, { into: meals, reason: '同一地段' });
    const admission = app.get(Admission);
    const item = {
      identity: Buffer.alloc(32, `other ${(guid += 1)}|`),
      title: '听泉县城南小区停水',
      body: WATER[1]!,
      url: null,
      claimedAt: null,
      byLine: null,
    };
    const prepared = await admission.prepare({ id: source.id, tier: 'forum' }, [item]);
    await database.source.transaction((tx) => admission.admit(tx, source.id, prepared));
    while ((await other.get(Placer).place()) > 0);
    expect((await placesOf()).at(-1)).toBe(meals);
  } finally {
    await other.close();
  }
});

describe('events that grew into one another', () => {
  const halves = async () => {
    await hear(MEALS[0]!, MEALS[1]!, MEALS[2]!, MEALS[3]!);
    const [event] = (await idsOf()) as [number];
    const rows = await database.source.query<{ id: number }[]>(
      'SELECT id FROM article ORDER BY id',
    );
    // As if the placer had seen two happenings.
    await database.source.query(
      `WITH half AS (
         INSERT INTO event (title, place_code, scope_path, first_reported_at, first_seen_at, last_article_at, terms, members)
         SELECT title, place_code, scope_path, first_reported_at, first_seen_at, last_article_at, terms, 2 FROM event WHERE id = $1
         RETURNING id)
       UPDATE article SET event_id = half.id FROM half WHERE article.id >= $2`,
      [event, rows[2]!.id],
    );
    await database.source.query(
      `UPDATE event SET version = 9, members = 2, headline = (SELECT headline FROM event WHERE id = $1),
         richness = 1, terms = (SELECT terms FROM event WHERE id = $1);
       UPDATE event_change SET version = 9`.replaceAll('$1', String(event)),
    );
    return event;
  };

  it('become one by themselves, the older one, and a person can take that back', async () => {
    const older = await halves();
    await hear('听泉县实验小学午餐发霉，家长要求公布供餐企业名单，学生腹泻呕吐无人道歉。');
    expect(new Set(await placesOf())).toEqual(new Set([older]));
    const [merge] = await historyOf(older);
    expect(merge).toMatchObject({ kind: 'merge', intoId: older, decidedBy: null });
    await act(`/event-decisions/${merge!.id}/undo`, {});
    expect(new Set(await placesOf()).size).toBe(2);
    await hear('听泉县实验小学食堂午餐发霉变质，学生腹泻呕吐，家长再次要求给个说法。');
    expect((await idsOf()).length).toBe(2);
  });

  it('become the one that has a case, though it is the younger', async () => {
    await halves();
    const younger = (await idsOf()).at(-1)!;
    await aCaseOf(younger, units.county);
    await hear('听泉县实验小学午餐发霉，家长要求公布供餐企业名单，学生腹泻呕吐无人道歉。');
    expect(new Set(await placesOf())).toEqual(new Set([younger]));
  });
});
