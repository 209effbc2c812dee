import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { FeedFetcher } from './fetch-feed';

const LIMITS = {
  maxBytes: 100_000,
  maxRatio: 100,
  connectMs: 1_000,
  headersMs: 500,
  totalMs: 1_000,
};

let server: Server;
let handle: RequestListener;
let requests: string[];
let base: string;
let fetcher: FeedFetcher;

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fetcher = new FeedFetcher({ allowedHosts: [new URL(base).host], limits: LIMITS });
});

beforeEach(() => {
  requests = [];
});

afterAll(async () => {
  await fetcher.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const get = (path: string, validators = {}) =>
  fetcher.fetch({ url: `${base}${path}`, etag: null, lastModified: null, ...validators });

describe('fetching a feed', () => {
  it.each([
    ['identity', (body: Buffer) => body],
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('reads a body sent as %s', async (encoding, encode) => {
    handle = (_, response) =>
      response
        .writeHead(200, { 'content-encoding': encoding, etag: '"1"' })
        .end(encode(Buffer.from('正文')));
    const outcome = await get('/');
    expect(outcome).toMatchObject({ kind: 'document', etag: '"1"' });
    expect(outcome.kind === 'document' && outcome.bytes.toString()).toBe('正文');
  });

  it('echoes validators exactly and takes 304 for unchanged', async () => {
    handle = (request, response) => {
      const same =
        request.headers['if-none-match'] === 'W/"odd tag' &&
        request.headers['if-modified-since'] === 'yesterday';
      response.writeHead(same ? 304 : 200).end();
    };
    expect(await get('/', { etag: 'W/"odd tag', lastModified: 'yesterday' })).toMatchObject({
      kind: 'not_modified',
    });
  });

  it('follows redirects, five at most', async () => {
    handle = (request, response) => {
      const hops = Number(request.url!.slice(1));
      if (hops === 0) response.end('ok');
      else response.writeHead(302, { location: `/${hops - 1}` }).end();
    };
    expect(await get('/5')).toMatchObject({ kind: 'document', url: `${base}/0` });
    expect(await get('/6')).toMatchObject({ kind: 'failed', failure: 'too_many_redirects' });
  });

  it('says where a source has moved for good, and only then', async () => {
    handle = (request, response) => {
      if (request.url === '/new') response.end('ok');
      else if (request.url === '/for-now') response.writeHead(302, { location: '/new' }).end();
      else
        response.writeHead(301, { location: request.url === '/old' ? '/new' : '/for-now' }).end();
    };
    expect(await get('/old')).toMatchObject({
      movedTo: `${base}/new`,
      hops: [{ status: 301 }, { status: 200 }],
    });
    expect(await get('/for-now')).toMatchObject({ movedTo: null });
    expect(await get('/mixed')).toMatchObject({ movedTo: null });
    expect(await get('/new')).toMatchObject({ movedTo: null });
  });

  it('goes where a redirect in Chinese says', async () => {
    handle = (request, response) => {
      if (request.url === '/')
        response.writeHead(302, { location: Buffer.from('/新闻').toString('latin1') }).end();
      else response.end(decodeURI(request.url!));
    };
    const outcome = await get('/');
    expect(outcome.kind === 'document' && outcome.bytes.toString()).toBe('/新闻');
  });

  it.each([
    [429, { 'retry-after': '120' }, 120],
    [503, { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() }, 3600],
    [503, { 'retry-after': '99999999' }, 604_800],
    [503, { 'retry-after': 'soon' }, null],
    [429, {}, null],
  ])('tells how long %i asks to wait: %j', async (status, headers, seconds) => {
    handle = (_, response) => response.writeHead(status, headers).end();
    const outcome = await get('/');
    const wait = outcome.kind === 'failed' ? outcome.retryAfterSeconds : undefined;
    if (seconds === null) expect(wait).toBeNull();
    else expect(Math.abs(wait! - seconds)).toBeLessThanOrEqual(2);
  });

  it.each([
    [{ 'cache-control': 'max-age=900' }, 900],
    [{ 'cache-control': 'no-cache, max-age=900' }, null],
    [{ expires: '0' }, null],
    [{}, null],
  ])('tells how long the publisher calls it fresh: %j', async (headers, seconds) => {
    handle = (_, response) => response.writeHead(200, headers).end('x');
    expect(await get('/')).toMatchObject({ freshSeconds: seconds });
  });

  it('reads gzip that nobody announced, and deflate without its header', async () => {
    handle = (_, response) => response.end(gzipSync('正文'));
    expect(await get('/')).toMatchObject({ bytes: Buffer.from('正文') });
    handle = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateRawSync('正文'));
    expect(await get('/')).toMatchObject({ bytes: Buffer.from('正文') });
  });

  it('reads a body whose first byte comes alone', async () => {
    handle = (_, response) => {
      const body = gzipSync('正文');
      response.write(body.subarray(0, 1));
      setTimeout(() => response.end(body.subarray(1)), 50);
    };
    expect(await get('/')).toMatchObject({ bytes: Buffer.from('正文') });
  });

  it.each([
    ['gzip, br', brotliCompressSync(gzipSync('正文'))],
    ['br, x-gzip', gzipSync(brotliCompressSync('正文'))],
    ['deflate, gzip', gzipSync(deflateSync('正文'))],
    ['identity', Buffer.from('正文')],
    ['GZIP', gzipSync('正文')],
  ])('undoes encodings in their order: %s', async (encoding, body) => {
    handle = (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body);
    expect(await get('/')).toMatchObject({ bytes: Buffer.from('正文') });
  });

  it('reads plain text under the name of gzip', async () => {
    handle = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('<rss/>');
    expect(await get('/')).toMatchObject({ bytes: Buffer.from('<rss/>') });
  });

  it.each([
    ['gzip', gzipSync('正文'.repeat(100)).subarray(0, 30)],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff, 0xff])],
    ['gzip', Buffer.from('正文')],
    ['deflate', Buffer.from('正文')],
    ['br', Buffer.from('正文')],
    ['br', brotliCompressSync('正文'.repeat(100)).subarray(0, 10)],
    ['gzip, gzip, gzip, gzip', gzipSync('正文')],
  ])('names a corrupt body: %s', async (encoding, body) => {
    handle = (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body);
    expect(await get('/')).toMatchObject({ kind: 'failed', failure: 'corrupt_body' });
  });

  it.each([
    [404, 'not_found'],
    [410, 'gone'],
    [403, 'forbidden'],
    [429, 'throttled'],
    [503, 'server_error'],
    [418, 'bad_status'],
  ])('names HTTP %i', async (status, failure) => {
    handle = (_, response) => response.writeHead(status).end('no');
    expect(await get('/')).toMatchObject({ kind: 'failed', failure });
  });

  it('stops a body that is too large once decompressed', async () => {
    handle = (_, response) =>
      response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(5_000_000)));
    expect(await get('/')).toMatchObject({ kind: 'failed', failure: 'too_large' });
  });

  it('stops waiting for a body that never ends', async () => {
    handle = (_, response) => {
      const timer = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(timer));
    };
    expect(await get('/')).toMatchObject({ kind: 'failed', failure: 'timeout' });
  });

  it('leaves the publisher soon, whatever it offers', async () => {
    server.keepAliveTimeout = 60_000;
    handle = (_, response) => response.end('正文');
    await get('/');
    const connections = () =>
      new Promise<number>((done, fail) =>
        server.getConnections((error, count) => (error === null ? done(count) : fail(error))),
      );
    const until = Date.now() + 10_000;
    while ((await connections()) > 0 && Date.now() < until)
      await new Promise((done) => setTimeout(done, 50));
    expect(await connections()).toBe(0);
  }, 15_000);

  it('names a connection that is refused or cut', async () => {
    handle = (request) => request.socket.destroy();
    expect(await get('/')).toMatchObject({ kind: 'failed', failure: 'connection' });
  });
});
