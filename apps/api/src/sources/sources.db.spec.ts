import { createHash } from 'node:crypto';
import { pushKey, sourceAdded, sourceList } from '@huixiang/contracts';
import type { Role } from '@huixiang/domain';
import request from 'supertest';
import {
  type Inserted,
  aPerson,
  aPlace,
  aUnit,
  anArticle,
  anEvent,
  browser,
  one,
} from '../../test/factories';
import { DAY, DOCUMENT, NOW, Polling, after } from '../../test/polling';
import { aGate, until } from '../../test/web-site';
import { Ingestion } from './ingestion';

const FEED = { kind: 'feed', name: '墨溪日报', tier: 'city' };
const NOBODY = 2_000_000_000;

describe('sources', () => {
  let world: Polling;
  beforeAll(async () => {
    world = await Polling.begin();
  });
  afterAll(() => world.end());
  beforeEach(() => world.reset());
  afterEach(() => world.site.close());

  const as = (person = world.officer) => browser(world.app, person);
  let path = 0;
  const url = () => `http://news.example/${(path += 1)}.xml`;
  const add = async (body: object) =>
    sourceAdded.parse((await as().send('post', '/sources', body).expect(201)).body);
  const by = () => world.officer.name;
  const rowOf = ({ id }: Inserted) =>
    one<Record<string, unknown>>(
      world.database.source,
      'SELECT *, source::text AS whole FROM source WHERE id = $1',
      [id],
    );
  const actOn = async (ids: number[], act: string): Promise<unknown> =>
    (await as().send('post', '/sources/acts', { ids, act }).expect(200)).body;

  it('are managed by the unit of their place and those above it, and read by all', async () => {
    const { province } = world;
    const city = await aUnit(world.database, {
      name: '墨溪市人民政府',
      place: await aPlace(world.database, '990199', '墨溪新区', province.place),
      parent: province,
    });
    const cityOfficer = as(await aPerson(world.database, 'officer', city));
    const { id } = await world.source(url());
    const added = sourceAdded.parse(
      (await cityOfficer.send('post', '/sources', { ...FEED, url: url() }).expect(201)).body,
    );
    const managed = async (reader: typeof cityOfficer) =>
      (await reader.read('/sources', sourceList)).filter((one) => one.managed).map((one) => one.id);
    expect(await managed(cityOfficer)).toEqual([added.id]);
    expect(await managed(as())).toEqual(expect.arrayContaining([id, added.id]));

    const notTheirs = { code: 'source.not_yours' };
    expect(
      await cityOfficer.refusal('put', `/sources/${id}`, 403, { tier: 'government' }),
    ).toMatchObject(notTheirs);
    expect(await cityOfficer.refusal('delete', `/sources/${id}`, 403)).toMatchObject(notTheirs);
    expect(await cityOfficer.refusal('post', `/sources/${id}/key`, 403)).toMatchObject(notTheirs);
    const elsewhere = { ...FEED, url: url(), placeCode: province.place };
    expect(await cityOfficer.refusal('post', '/sources', 403, elsewhere)).toMatchObject(notTheirs);
    const away = { placeCode: province.place };
    expect(await cityOfficer.refusal('put', `/sources/${added.id}`, 403, away)).toMatchObject(
      notTheirs,
    );
    const both = { ids: [id, added.id], act: 'pause' };
    expect((await cityOfficer.send('post', '/sources/acts', both).expect(200)).body).toEqual({
      changed: 1,
    });
    await cityOfficer.send('delete', `/sources/${added.id}`).expect(204);
  });

  it.each<[Role, 'manages' | 'reads' | 'sees nothing of']>([
    ['officer', 'manages'],
    ['administrator', 'manages'],
    ['leader', 'reads'],
    ['evaluator', 'reads'],
    ['handler', 'sees nothing of'],
  ])('are what an %s %s', async (role, may) => {
    const person = as(await aPerson(world.database, role, world.province));
    const { id } = await world.source(url());
    const push = await add({ kind: 'push', name: '热线', tier: 'hotline' });
    const address = encodeURIComponent(world.site.address('/'));
    const reads = [
      ['get', '/sources', undefined, 200],
      ['get', `/sources/${id}`, undefined, 200],
    ] as const;
    const acts = [
      ['get', `/sources/trial?url=${address}`, undefined, 200],
      ['get', `/sources/discovery?url=${address}`, undefined, 200],
      ['post', '/sources', { ...FEED, url: url() }, 201],
      ['post', '/sources/acts', { ids: [id], act: 'pause' }, 200],
      ['put', `/sources/${id}`, { name: '改名' }, 204],
      ['post', `/sources/${push.id}/key`, {}, 200],
      ['delete', `/sources/${id}`, undefined, 204],
    ] as const;
    for (const [method, route, body, status] of [...reads, ...acts]) {
      const isRead = reads.some((read) => read[1] === route && read[0] === method);
      if (may === 'manages' || (may === 'reads' && isRead))
        await person.send(method, route, body).expect(status);
      else expect((await person.refusal(method, route, 403, body)).code).toBe('access.forbidden');
      await request(world.app.getHttpServer())
        [method](`/api${route}`)
        .set('x-huixiang', '1')
        .expect(401);
    }
  });

  it('are listed with those in trouble first, with their places and their articles a day', async () => {
    const well = await add({ ...FEED, url: url(), placeCode: '990102', folder: '市县' });
    const ill = await world.source(url());
    await world.set(ill, 'failures_in_row = 3');
    const event = await anEvent(world.database, world.province);
    for (const days of [0, 0, 1, 13.9, 14.1])
      await anArticle(world.database, { source: well, event, at: after(-days * DAY - 1) });
    // Of a process nobody asked before: articles a day are remembered for a minute.
    const list = await browser(world.other, world.officer).read('/sources', sourceList);
    expect(list[0]).toMatchObject({ id: ill.id, perDay: Array<number>(14).fill(0) });
    expect(list.find(({ id }) => id === well.id)).toMatchObject({
      placeCode: '990102',
      place: '听泉县',
      folder: '市县',
      perDay: [1, ...Array<number>(11).fill(0), 1, 2],
    });
    const { recent } = await world.view(well);
    expect(recent.map((article) => article.firstSeenAt)).toEqual(
      [0, 0, 1, 13.9, 14.1].map((days) => after(-days * DAY - 1).toISOString()),
    );
    expect(recent[0]).toMatchObject({ eventId: event.id, revisions: 0 });
  });

  it('are due at once when added, and the ledger says who added them', async () => {
    const added = await add({ ...FEED, url: ' HTTP://NEWS.example:80/a/../b.xml ' });
    expect(added.key).toBeNull();
    expect(await world.view(added)).toMatchObject({
      url: 'http://news.example/b.xml',
      nextCheckAt: NOW.toISOString(),
      zone: 'Asia/Shanghai',
      intervalSeconds: 900,
      fullText: false,
      hasPushKey: false,
    });
    const data = { kind: 'feed', tier: 'city' };
    expect(await world.ledgerOf(added)).toEqual([{ kind: 'source.added', data, by: by() }]);
  });

  it.each<[string, object, number, string]>([
    ['an unknown place', { ...FEED, url: url(), placeCode: '110000' }, 409, 'source.unknown_place'],
    ['an unknown zone', { ...FEED, url: url(), zone: 'Mars/Olympus' }, 400, 'request.invalid'],
    ['another scheme', { ...FEED, url: 'ftp://news.example/' }, 400, 'request.invalid'],
    ['no address', FEED, 400, 'request.invalid'],
    ['a push endpoint with one', { ...FEED, kind: 'push', url: url() }, 400, 'request.invalid'],
    ['no name', { ...FEED, url: url(), name: ' ' }, 400, 'request.invalid'],
    ['too short an interval', { ...FEED, url: url(), intervalSeconds: 59 }, 400, 'request.invalid'],
    ['a key of its own', { ...FEED, url: url(), key: 'x' }, 400, 'request.invalid'],
  ])('are refused with %s', async (_, body, status, code) => {
    expect(await as().refusal('post', '/sources', status, body)).toMatchObject({ code });
  });

  it('are refused at an address where there is one, which is named', async () => {
    const there = await add({ ...FEED, url: 'http://news.example/there.xml' });
    const body = { ...FEED, url: 'http://NEWS.example:80/there.xml' };
    const taken = { code: 'source.already_there', details: { id: there.id, name: FEED.name } };
    expect(await as().refusal('post', '/sources', 409, body)).toMatchObject(taken);
    const other = await add({ ...FEED, url: url() });
    const refusal = await as().refusal('put', `/sources/${other.id}`, 409, { url: body.url });
    expect(refusal).toMatchObject(taken);
    await as().send('put', `/sources/${there.id}`, { url: body.url }).expect(204);
  });

  it('are added once though two officers add one at the same moment', async () => {
    const body = { ...FEED, url: url() };
    const answers = await Promise.all([1, 2, 3].map(() => as().send('post', '/sources', body)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  });

  it.each(['get', 'put', 'delete'] as const)(
    'are not found by an id of none: %s',
    async (method) => {
      for (const [id, status, code] of [
        [NOBODY, 404, 'source.not_found'],
        ['99999999999', 400, 'request.invalid'],
        ['abc', 400, 'request.invalid'],
      ] as const)
        expect(await as().refusal(method, `/sources/${id}`, status, {})).toMatchObject({ code });
    },
  );

  describe('that change', () => {
    const learned = `etag = '"1"', last_modified = 'x', document_hash = 'x', moved_to = 'http://x/',
      moved_seen = 2, next_check_at = huixiang_now() + interval '1 hour'`;
    const forgotten = {
      etag: null,
      last_modified: null,
      document_hash: null,
      moved_to: null,
      moved_seen: 0,
      next_check_at: NOW,
    };

    it('their address forget what was learned of the old one, and are due', async () => {
      const source = await add({ ...FEED, url: url() });
      await world.set(source, learned);
      const to = 'http://other.example:8080/feed.xml';
      await as().send('put', `/sources/${source.id}`, { url: to, name: '新名' }).expect(204);
      const host = 'other.example:8080';
      expect(await rowOf(source)).toMatchObject({ ...forgotten, url: to, host, name: '新名' });
      expect((await world.ledgerOf(source)).slice(1)).toEqual([
        { kind: 'source.changed', data: { fields: ['name', 'url'] }, by: by() },
      ]);
    });

    it('anything else keep what was learned, and what was not named', async () => {
      const source = await add({ ...FEED, url: url(), placeCode: '990102', folder: '甲' });
      await world.set(source, learned);
      const { url: same } = await world.view(source);
      const change = {
        url: same,
        placeCode: null,
        fullText: true,
        intervalSeconds: 60,
        readers: 120_000,
      };
      await as().send('put', `/sources/${source.id}`, change).expect(204);
      expect(await world.view(source)).toMatchObject({ ...change, name: FEED.name, folder: '甲' });
      expect(await rowOf(source)).toMatchObject({ etag: '"1"', next_check_at: after(3600) });
    });

    it('their zone are read anew: dates without one mean something else now', async () => {
      const source = await add({ ...FEED, url: url() });
      await world.set(source, learned);
      await as().send('put', `/sources/${source.id}`, { zone: 'Asia/Tokyo' }).expect(204);
      expect(await rowOf(source)).toMatchObject({ etag: null });
    });

    it.each<[object, number, string]>([
      [{ placeCode: '110000', name: '改' }, 409, 'source.unknown_place'],
      [{ zone: '' }, 400, 'request.invalid'],
      [{ url: 'feed.xml' }, 400, 'request.invalid'],
      [{ kind: 'push' }, 400, 'request.invalid'],
    ])('are refused %j whole', async (body, status, code) => {
      const source = await add({ ...FEED, url: url() });
      expect(await as().refusal('put', `/sources/${source.id}`, status, body)).toMatchObject({
        code,
      });
      expect(await world.view(source)).toMatchObject({ name: FEED.name, placeCode: null });
      expect(await world.ledgerOf(source)).toHaveLength(1);
    });

    it.each([
      ['answers', { body: DOCUMENT, headers: { etag: '"1"' } }],
      ['says it has moved', { status: 301, headers: { location: '/new' } }],
    ])('their address while the old one %s keep the new one, and are due', async (_, answer) => {
      const source = await world.source('/old');
      await world.set(source, 'moved_to = $2, moved_seen = 2', world.site.address('/new'));
      const gate = aGate();
      world.site.answer = async ({ path }) => {
        if (path !== '/old') return { body: DOCUMENT };
        await gate.opened;
        return answer;
      };
      await world.app.get(Ingestion).poll();
      await until(() => world.site.asked.length === 1);
      const changed = world.site.address('/by-a-person');
      await as().send('put', `/sources/${source.id}`, { url: changed }).expect(204);
      gate.open();
      await world.app.get(Ingestion).settle();
      // It was due, and asked as for the first time.
      expect(world.site.paths().at(-1)).toBe('/by-a-person');
      expect(world.site.asked.at(-1)?.headers).not.toHaveProperty('if-none-match');
      const { moved_to, moved_seen } = forgotten;
      expect(await rowOf(source)).toMatchObject({ url: changed, etag: null, moved_to, moved_seen });
    });
  });

  it('are removed while they have no articles, and stay when they have', async () => {
    const empty = await add({ ...FEED, url: url() });
    await as().send('delete', `/sources/${empty.id}`).expect(204);
    await as().refusal('get', `/sources/${empty.id}`, 404);
    const removed = { kind: 'source.removed', data: {}, by: by() };
    expect((await world.ledgerOf(empty)).at(-1)).toEqual(removed);
    const event = await anEvent(world.database, world.province);
    const source = await add({ ...FEED, url: url() });
    await anArticle(world.database, { source, event, at: NOW });
    const { code } = await as().refusal('delete', `/sources/${source.id}`, 409);
    expect(code).toBe('source.has_articles');
    expect(await world.ledgerOf(source)).toHaveLength(1);
  });

  it('are paused, resumed and checked many at once, each with its entry', async () => {
    const feeds = [await add({ ...FEED, url: url() }), await add({ ...FEED, url: url() })];
    const ids = [...feeds.map(({ id }) => id), NOBODY];
    for (const feed of feeds) await world.set(feed, 'next_check_at = $2', after(DAY));
    expect(await actOn(ids, 'check')).toEqual({ changed: 2 });
    expect(await world.view(feeds[0]!)).toMatchObject({ nextCheckAt: NOW.toISOString() });
    expect(await actOn(ids.slice(1), 'pause')).toEqual({ changed: 1 });
    expect(await actOn(ids, 'pause')).toEqual({ changed: 1 });
    expect(await actOn(ids, 'check')).toEqual({ changed: 0 });
    expect(await actOn(ids, 'resume')).toEqual({ changed: 2 });
    for (const feed of feeds)
      expect((await world.ledgerOf(feed)).slice(1)).toEqual(
        ['source.paused', 'source.resumed'].map((kind) => ({ kind, data: {}, by: by() })),
      );
    await as().refusal('post', '/sources/acts', 400, { ids: [], act: 'pause' });
    await as().refusal('post', '/sources/acts', 400, { ids, act: 'remove' });
  });

  it('that are pushed to show their key once and keep only its hash', async () => {
    const source = await add({ kind: 'push', name: '12345热线', tier: 'hotline' });
    const renewed = await as().send('post', `/sources/${source.id}/key`).expect(200);
    expect(renewed.headers['cache-control']).toBe('no-store');
    const { key } = pushKey.parse(renewed.body);
    expect(key).not.toBe(source.key);
    const row = await rowOf(source);
    expect(row).toMatchObject({ push_key_hash: createHash('sha256').update(key).digest() });
    expect(await world.view(source)).toMatchObject({ hasPushKey: true, url: null, kind: 'push' });
    const entries = await world.ledgerOf(source);
    expect(entries.map(({ kind }) => kind)).toEqual(['source.added', 'source.key_issued']);
    const said = `${String(row['whole'])}${JSON.stringify([entries, await world.view(source)])}`;
    for (const secret of [key, source.key!]) expect(said).not.toContain(secret.slice(3));
    const { code } = await as().refusal('put', `/sources/${source.id}`, 409, { url: url() });
    expect(code).toBe('source.has_no_address');
    const feed = await add({ ...FEED, url: url() });
    expect(feed.key).toBeNull();
    await as().refusal('post', `/sources/${feed.id}/key`, 404);
  });
});
