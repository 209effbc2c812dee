import type { lookup } from 'node:dns';
import {
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  createServer,
  request,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { FeedFetcher, type FetchOptions } from './fetch-feed';

const LIMITS = { connectMs: 1000, headersMs: 1000, totalMs: 3000 };

/** The names of a small Internet; any other is unknown on this side of the proxy. */
const NAMES: Readonly<Record<string, string>> = {
  'news.example.cn': '203.0.113.0',
  'public.example.cn': '8.8.8.8',
  'inside.example.cn': '10.0.0.8',
};
const resolve = ((name: string, _options: unknown, done: (...found: unknown[]) => void) => {
  const address = NAMES[name];
  if (address === undefined) done(Object.assign(new Error('none'), { code: 'ENOTFOUND' }));
  else done(null, [{ address, family: 4 }]);
}) as typeof lookup;

/** A proxy like Squid: fetches what is not encrypted itself, and tunnels to port 443 only. */
class Proxy {
  readonly asked: string[] = [];
  /** What it answers in its own name, where it does. */
  refusal: { readonly status: number; readonly headers?: OutgoingHttpHeaders } | null = null;
  readonly server: Server;

  constructor(origin: () => number) {
    this.server = createServer((asked, answer) => {
      this.asked.push(`${asked.method} ${asked.url}`);
      if (this.refusal !== null)
        return void answer.writeHead(this.refusal.status, this.refusal.headers).end('refused');
      const { host, pathname } = new URL(asked.url!);
      const headers = { ...asked.headers, host };
      request({ port: origin(), path: pathname, headers }, (got) => {
        answer.writeHead(got.statusCode!, { ...got.headers, via: '1.1 proxy' });
        got.pipe(answer);
      }).end();
    }).on('connect', (asked: IncomingMessage, client: Socket) => {
      this.asked.push(`CONNECT ${asked.url}`);
      client.end(`HTTP/1.1 ${this.refusal?.status ?? 403} No\r\n\r\n`);
    });
  }
}

describe('a proxy', () => {
  let origin: Server;
  let proxy: Proxy;
  const open: FeedFetcher[] = [];
  let seen: string[] = [];

  beforeAll(async () => {
    origin = createServer((asked, answer) => {
      seen.push(`${asked.headers.host}${asked.url}`);
      if (asked.url === '/old') answer.writeHead(301, { location: 'http://localhost/' }).end();
      else answer.writeHead(asked.url === '/closed' ? 403 : 200, { etag: '"1"' }).end('正文');
    });
    await listen(origin);
  });
  beforeEach(async () => {
    seen = [];
    proxy = new Proxy(() => portOf(origin));
    await listen(proxy.server);
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((fetcher) => fetcher.close()));
    await shut(proxy.server);
  });
  afterAll(() => shut(origin));

  const fetchThrough = (url: string, options: Partial<FetchOptions> = {}) => {
    const fetcher = new FeedFetcher({
      allowedHosts: [],
      proxy: `http://127.0.0.1:${portOf(proxy.server)}`,
      limits: LIMITS,
      resolve,
      ...options,
    });
    open.push(fetcher);
    return fetcher.fetch({ url, etag: null, lastModified: null });
  };

  it.each(['public.example.cn', 'unknown-here.example.cn'])(
    'fetches what is not encrypted itself: %s',
    async (host) => {
      expect(await fetchThrough(`http://${host}/feed.xml`)).toMatchObject({
        kind: 'document',
        bytes: Buffer.from('正文'),
        etag: '"1"',
      });
      expect(proxy.asked).toEqual([`GET http://${host}/feed.xml`]);
      expect(seen).toEqual([`${host}/feed.xml`]);
    },
  );

  it('opens a tunnel for what is encrypted', async () => {
    await fetchThrough('https://public.example.cn/feed.xml');
    expect(proxy.asked).toEqual(['CONNECT public.example.cn:443']);
  });

  it('is not asked for the named exceptions', async () => {
    const host = `127.0.0.1:${portOf(origin)}`;
    expect(await fetchThrough(`http://${host}/a`, { allowedHosts: [host] })).toMatchObject({
      kind: 'document',
    });
    expect(proxy.asked).toEqual([]);
  });

  it.each([
    ...['http://localhost/', 'http://LOCALHOST./', 'http://a.localhost/', 'http://printer.local/'],
    ...['http://metadata.google.internal/', 'http://intranet/', 'https://rsshub/feed'],
    ...['http://127.0.0.1/', 'http://[::1]/', 'http://0x7f000001/', 'http://10.0.0.8/'],
    ...['http://169.254.169.254/', 'http://[::ffff:127.0.0.1]/', 'http://192.168.1.1/'],
    ...['http://inside.example.cn/', 'http://news.example.cn/', 'ftp://public.example.cn/'],
  ])('is not asked for what is not public: %s', async (url) => {
    expect(await fetchThrough(url)).toMatchObject({ failure: 'address_refused' });
    expect(proxy.asked).toEqual([]);
  });

  it('is not asked for where a redirect leads inside', async () => {
    expect(await fetchThrough('http://public.example.cn/old')).toMatchObject({
      failure: 'address_refused',
    });
    expect(proxy.asked).toHaveLength(1);
  });

  it.each([
    ['https://public.example.cn/', { status: 403 }],
    ['https://public.example.cn/', { status: 407 }],
    ['https://public.example.cn/', { status: 502 }],
    ['http://public.example.cn/', { status: 407, headers: { 'proxy-authenticate': 'Basic' } }],
    ['http://public.example.cn/', { status: 403, headers: { 'x-squid-error': 'ERR_DENIED 0' } }],
    ['http://public.example.cn/', { status: 503, headers: { server: 'squid/6.6' } }],
  ])('that refuses %s with %j is named', async (url, refusal) => {
    proxy.refusal = refusal;
    expect(await fetchThrough(url)).toMatchObject({
      failure: 'connection',
      detail: expect.stringMatching(/proxy/i) as string,
    });
  });

  it('that is not there is named', async () => {
    const outcome = await fetchThrough('http://public.example.cn/', {
      proxy: 'http://127.0.0.1:9',
    });
    expect(outcome).toMatchObject({ failure: 'connection' });
  });

  it('passes on what the site refuses', async () => {
    expect(await fetchThrough('http://public.example.cn/closed')).toMatchObject({
      failure: 'forbidden',
    });
  });
});

function listen(server: Server): Promise<void> {
  return new Promise((done) => server.listen(0, '127.0.0.1', done));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function shut(server: Server): Promise<unknown> {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
}
