import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { type AddressInfo, type Socket, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { Ingestion } from '../sources/ingestion';
import { SampleClock } from '../sample/sample-clock';
import { openRig } from './ingest-rig';

const START = new Date('2026-11-01T00:00:00Z');
const DAY_MS = 86_400_000;
const FEEDS_A_HOST = 5;

/** How each simulated publisher behaves on a day of the month. */
type Behaviour = 'quiet' | 'busy' | 'throttles' | 'overloaded' | 'dead' | 'gone' | 'moved';
const HOSTS: readonly Behaviour[] = [
  'quiet',
  'quiet',
  'busy',
  'throttles',
  'overloaded',
  'dead',
  'gone',
  'moved',
];

interface Tally {
  requests: number;
  notModified: number;
  unchangedAnsweredWhole: number;
  early: number;
  /** Asked of the host before it had been left alone for as long as one of its feeds said (429). */
  hostEarly: number;
  atOnce: number;
}

/**
 * `npm run bench -- politeness [days]`: forty feeds of eight publishers through a simulated month, by the
 * database's clock, with every request a real one; what the publishers saw.
 */
async function main(): Promise<void> {
  const days = Number(process.argv[2] ?? 30);
  const site = new Publisher();
  // Publishers out there, by name: on the allow-list they would be aggregators, and asked without a gap.
  const rig = await openRig({ FEED_PROXY: `http://127.0.0.1:${await site.listen()}` });
  const clock = new SampleClock(rig.database);
  await clock.start();
  await clock.set(START);
  site.now = START;
  for (const [host, behaviour] of HOSTS.entries()) {
    for (let feed = 0; feed < FEEDS_A_HOST; feed += 1) {
      await rig.database.query(
        `INSERT INTO source (name, url, tier, next_check_at) VALUES ($1, $2, 'city', $3)`,
        [`${behaviour} ${host}-${feed}`, `http://p${host}.example/${feed}.xml`, START],
      );
    }
  }
  const end = START.getTime() + days * DAY_MS;
  for (let at = await nextDue(rig.database); at < end; at = await nextDue(rig.database)) {
    site.now = new Date(at);
    await clock.set(site.now);
    await rig.app.get(Ingestion).poll();
    await rig.app.get(Ingestion).settle();
  }
  console.table(
    [...site.tallies].map(([behaviour, tally]) => ({
      publisher: behaviour,
      requests: tally.requests,
      'a feed a day': (tally.requests / days / FEEDS_A_HOST / count(behaviour)).toFixed(1),
      '304 of unchanged': share(
        tally.notModified,
        tally.notModified + tally.unchangedAnsweredWhole,
      ),
      'before Retry-After': tally.early,
      'of its host': tally.hostEarly,
      'at once, at most': tally.atOnce,
    })),
  );
  console.table(await endings(rig.database));
  const bad = [...site.tallies.values()].some(
    (one) => one.early > 0 || one.hostEarly > 0 || one.atOnce > 1 || one.unchangedAnsweredWhole > 0,
  );
  process.exitCode = bad ? 1 : 0;
  await rig.close();
  site.close();
}

/** When the next source or its host is free; the clock jumps there. */
async function nextDue(database: DataSource): Promise<number> {
  const [row] = await database.query<{ at: Date | null }[]>(
    `SELECT min(greatest(s.next_check_at, h.free_at)) AS at FROM source s JOIN feed_host h USING (host) WHERE s.paused_at IS NULL`,
  );
  // Rows are finer than a millisecond: the next whole one is late enough.
  return row?.at == null ? Infinity : row.at.getTime() + 1;
}

/** What became of each publisher's sources. */
function endings(database: DataSource): Promise<Record<string, unknown>[]> {
  return database.query(
    `SELECT split_part(name, ' ', 1) AS publisher, count(*) AS sources, count(paused_at) AS paused,
       count(*) FILTER (WHERE url LIKE '%/new/%') AS "address rewritten", max(failures_in_row) AS "failures in a row",
       sum(articles)::int AS articles FROM source GROUP BY 1 ORDER BY 1`,
  );
}

const count = (behaviour: Behaviour) => HOSTS.filter((one) => one === behaviour).length;
const share = (part: number, whole: number) =>
  whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)} %`;

/** Publishers on hosts of their own, and what they remember of who asked. */
class Publisher {
  now = START;
  readonly tallies = new Map<Behaviour, Tally>();
  readonly #underWay = new Map<string, number>();
  readonly #notBefore = new Map<string, number>();
  readonly #hostNotBefore = new Map<string, number>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async listen(): Promise<number> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    const { port } = this.#server.address() as AddressInfo;
    // It is its own proxy: whatever name is asked for leads here.
    this.#server.on('connect', (_, client: Socket) => {
      const through = connect(port, '127.0.0.1', () => client.write('HTTP/1.1 200 OK\r\n\r\n'));
      client.pipe(through).pipe(client);
      for (const socket of [client, through]) socket.on('error', () => socket.destroy());
    });
    return port;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = request.headers.host ?? '';
    const behaviour = HOSTS[Number(/^p(\d+)\.example/.exec(host)?.[1])]!;
    const tally = this.#tallyOf(behaviour);
    // Asked as a proxy it is told the whole address.
    request.url = new URL(request.url!, `http://${host}`).pathname;
    const feed = `${host}${request.url}`;
    tally.requests += 1;
    if (this.now.getTime() < (this.#notBefore.get(feed) ?? 0)) tally.early += 1;
    if (this.now.getTime() < (this.#hostNotBefore.get(host) ?? 0)) tally.hostEarly += 1;
    const inside = (this.#underWay.get(host) ?? 0) + 1;
    this.#underWay.set(host, inside);
    tally.atOnce = Math.max(tally.atOnce, inside);
    // Long enough for a second request to be seen at the same time.
    await sleep(2);
    this.#respond(behaviour, feed, request, response, tally);
    this.#underWay.set(host, inside - 1);
  }

  #respond(
    behaviour: Behaviour,
    feed: string,
    request: IncomingMessage,
    response: ServerResponse,
    tally: Tally,
  ): void {
    if (this.#turnsAway(behaviour, feed, request, response)) return;
    // A busy feed has something new each hour, the others each day.
    const version = Math.floor(this.now.getTime() / (behaviour === 'busy' ? 3_600_000 : DAY_MS));
    const etag = `W/"${version}"`;
    const asked = request.headers['if-none-match'];
    if (asked === etag) {
      tally.notModified += 1;
      return void response.writeHead(304, { etag }).end();
    }
    // The same version a second time, whole: a validator was lost.
    if (this.#sent.get(feed) === version) tally.unchangedAnsweredWhole += 1;
    this.#sent.set(feed, version);
    return void response
      .writeHead(200, { etag, 'content-type': 'application/rss+xml' })
      .end(
        `<rss version="2.0"><channel><title>t</title><item><guid>${version}</guid><title>第 ${version} 条</title></item></channel></rss>`,
      );
  }

  /** Whether it answers without a document today: dead, gone, moved, throttling or overloaded. */
  #turnsAway(
    behaviour: Behaviour,
    feed: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): boolean {
    const day = Math.floor((this.now.getTime() - START.getTime()) / DAY_MS);
    if (behaviour === 'dead') response.writeHead(500).end();
    else if (behaviour === 'gone' && day >= 3) response.writeHead(410).end();
    else if (behaviour === 'moved' && !request.url!.startsWith('/new/'))
      response.writeHead(301, { location: `/new${request.url}` }).end();
    else if (behaviour === 'throttles' && day % 5 === 2)
      this.#refuse(429, 6 * 3600, feed, response);
    else if (behaviour === 'overloaded' && day % 4 === 1) this.#refuse(503, 1800, feed, response);
    else return false;
    return true;
  }

  readonly #sent = new Map<string, number>();

  #refuse(status: number, seconds: number, feed: string, response: ServerResponse): void {
    const until = this.now.getTime() + seconds * 1000;
    this.#notBefore.set(feed, until);
    if (status === 429) this.#hostNotBefore.set(feed.slice(0, feed.indexOf('/')), until);
    response.writeHead(status, { 'retry-after': String(seconds) }).end();
  }

  #tallyOf(behaviour: Behaviour): Tally {
    const known = this.tallies.get(behaviour) ?? {
      requests: 0,
      notModified: 0,
      unchangedAnsweredWhole: 0,
      early: 0,
      hostEarly: 0,
      atOnce: 0,
    };
    this.tallies.set(behaviour, known);
    return known;
  }
}

void main();
