import { connect, createServer } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { browser } from '../../test/factories';
import { DOCUMENT, Polling, SETTINGS, after, range } from '../../test/polling';
import { aServer } from '../../test/database';
import { until } from '../../test/web-site';
import { claimDue, holdHost, releaseHost } from './claim.queries';
import { FullTexts } from './full-texts';

/** A proxy to the test's site, whatever name was asked for: publishers out there, on the web's own port. */
async function aProxy(port: () => number) {
  const server = createServer((client) => {
    const site = connect(port(), '127.0.0.1');
    site.pipe(client);
    client.on('data', (chunk: Buffer) => {
      if (chunk.toString('latin1', 0, 8) === 'CONNECT ') client.write('HTTP/1.1 200 OK\r\n\r\n');
      else site.write(chunk.toString('latin1').replace(/^GET http:\/\/[^/]+/, 'GET '), 'latin1');
    });
    for (const socket of [client, site])
      socket
        .on('error', () => undefined)
        .on('close', () => [client, site].map((one) => one.destroy()));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port: own } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${own}`, close: () => server.close() };
}

jest.setTimeout(30_000);

describe('a publisher that asks to be left alone', () => {
  let world: Polling;
  let proxy: { url: string; close: () => void };
  let app: NestExpressApplication;
  beforeAll(async () => {
    world = await Polling.begin();
    proxy = await aProxy(() => Number(new URL(world.site.address('/')).port));
    app = await aServer(world.database, { ...SETTINGS, FEED_PROXY: proxy.url });
  });
  afterAll(async () => {
    await app.close();
    proxy.close();
    await world.end();
  });
  beforeEach(async () => {
    await world.reset();
    await world.database.source.query('TRUNCATE article, event CASCADE');
    await world.database.source.query(`UPDATE feed_host SET free_at = '-infinity'`);
  });
  afterEach(() => world.site.close());

  const refuse = (status: number, seconds = 7200) => ({
    status,
    headers: { 'retry-after': String(seconds) },
  });

  it.each<[number, string, string, string[]]>([
    [429, 'an ordinary host', 'throttles.example', ['/busy']],
    [503, 'an ordinary host', 'overloaded.example', ['/busy', '/well']],
    [429, 'RSSHub', 'rsshub.example', ['/busy', '/well']],
  ])('with %i: of %s (%s) only %j is asked until then', async (status, _, host, asked) => {
    await world.source(`http://${host}/busy`, -1);
    await world.source(`http://${host}/well`);
    world.site.answer = ({ path }) => (path === '/busy' ? refuse(status) : { body: DOCUMENT });
    await world.poll(app);
    for (const seconds of [3, 130, 7199]) {
      await world.clock(after(seconds));
      await world.pollAll(app);
    }
    expect([...new Set(world.site.paths())]).toEqual(asked);
    expect(world.site.paths().filter((path) => path === '/busy')).toHaveLength(1);
    await world.clock(after(7200 * 1.1 + 2));
    await world.poll(app);
    await world.clock(after(7200 * 1.1 + 5));
    await world.poll(app);
    expect(world.site.paths().filter((path) => path === '/busy')).toHaveLength(2);
  });

  it('is left alone for a shorter time than a lease too', async () => {
    for (const i of range(2)) await world.source(`http://news.example/${i}`);
    world.site.answer = () => refuse(429, 30);
    await world.poll(app);
    await world.clock(after(29));
    expect(await world.poll(app)).toBe(0);
    await world.clock(after(30));
    expect(await world.poll(app)).toBe(1);
  });

  it.each([
    ['try now', 'paused_at = NULL', 'post', () => '/sources/acts', 'check'],
    ['a resume', 'paused_at = huixiang_now()', 'post', () => '/sources/acts', 'resume'],
    ['another zone', 'paused_at = NULL', 'put', (id: number) => `/sources/${id}`, null],
  ] as const)('is not asked sooner by %s', async (_, before, method, route, act) => {
    const source = await world.source('/');
    world.site.answer = () => refuse(429);
    await world.poll();
    await world.set(source, before);
    const body = act === null ? { zone: 'Asia/Tokyo' } : { ids: [source.id], act };
    const { status } = await browser(world.app, world.officer).send(method, route(source.id), body);
    expect(status).toBeLessThan(300);
    await world.clock(after(7199));
    expect(await world.poll()).toBe(0);
    await world.clock(after(7200));
    expect(await world.poll()).toBe(1);
  });

  it('keeps what another process took after a lease had run out', async () => {
    for (const path of ['/1', '/2']) await world.source(path);
    const [first] = await claimDue(world.database.source, 1, 120);
    await world.clock(after(121));
    expect(await claimDue(world.database.source, 1, 120)).toHaveLength(1);
    await releaseHost(world.database.source, first!.host, first!.heldUntil, 0);
    await world.clock(after(122));
    expect(await claimDue(world.database.source, 1, 120)).toHaveLength(0);
    await holdHost(world.database.source, first!.host, 10);
    expect(await claimDue(world.database.source, 1, 120)).toHaveLength(0);
    await world.clock(after(242));
    expect(await claimDue(world.database.source, 1, 120)).toHaveLength(1);
  });

  describe('and has whole texts', () => {
    const PAGE = `<html><body><article><h1>停水</h1>${'<p>听泉县城区供水管网检修，多个小区停水三天，居民反映无人通知。</p>'.repeat(6)}</article></body></html>`;
    /** Articles whose pages are wanted, at these addresses. */
    const articles = async (...urls: string[]) => {
      const items = urls.map(
        (url, i) => `<item><guid>${i}</guid><title>停水${i}</title><link>${url}</link></item>`,
      );
      const source = await world.source('/feed');
      await world.set(source, 'full_text = true');
      world.site.answer = () => ({
        body: `<rss version="2.0"><channel>${items.join('')}</channel></rss>`,
      });
      await world.poll();
      world.site.asked.length = 0;
    };
    const fetchDue = (server = app) => server.get(FullTexts).fetchDue();
    const waiting = async () => {
      const [row] = await world.database.source.query<{ n: number }[]>(
        'SELECT count(*)::int AS n FROM article WHERE full_text_due_at IS NOT NULL',
      );
      return row!.n;
    };

    it('is asked at four hosts at once, each for one page', async () => {
      await articles(...range(6).map((i) => world.site.address(`/${i}`, `127.0.2.${i % 5}`)));
      world.site.answer = async () => {
        await until(() => world.site.asked.length === 4);
        return { body: PAGE };
      };
      expect(await fetchDue()).toBe(4);
      expect(world.site.mostAtOnce()).toBe(4);
      expect(new Set(world.site.asked.map((one) => one.host)).size).toBe(4);
    });

    it('is not asked for any page before Retry-After', async () => {
      await articles('http://news.example/1', 'http://news.example/2');
      world.site.answer = () => refuse(429);
      expect(await fetchDue()).toBe(1);
      await world.clock(after(7199));
      expect(await fetchDue()).toBe(0);
      world.site.answer = () => ({ body: PAGE });
      for (const seconds of [7201, 7205]) {
        await world.clock(after(seconds));
        expect(await fetchDue()).toBe(1);
      }
      expect(await waiting()).toBe(0);
    });

    it('is asked three times before the feed’s own text has to do', async () => {
      await articles(world.site.address('/1'));
      world.site.answer = () => ({ status: 502 });
      for (const seconds of [0, 601, 1900, 9000]) {
        await world.clock(after(seconds));
        await fetchDue();
      }
      expect(world.site.asked).toHaveLength(3);
      expect(await waiting()).toBe(0);
    });

    it('leaves no trace of hosts nobody asks any more', async () => {
      await articles('http://once.example/1');
      await fetchDue();
      const hosts = () =>
        world.database.source
          .query<{ host: string }[]>('SELECT host FROM feed_host ORDER BY host')
          .then((rows) => rows.map(({ host }) => host));
      expect(await hosts()).toContain('once.example');
      await world.clock(after(2 * 86_400));
      await app.get(FullTexts).forgetHosts();
      expect(await hosts()).not.toContain('once.example');
      expect(await hosts()).toContain(new URL(world.site.address('/')).host);
    });
  });
});
