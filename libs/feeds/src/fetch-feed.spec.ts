import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { FeedFetcher } from './fetch-feed';
import { secondsToNextCheck } from './next-check';

const LIMITS = { maxBytes: 100_000, connectMs: 1_000, headersMs: 500, totalMs: 1_000 };

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
  fetcher = new FeedFetcher({ allowedHosts: [new URL(base).host] }, LIMITS);
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
    expect(await get('/', { etag: 'W/"odd tag', lastModified: 'yesterday' })).toEqual({
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

  it('names a connection that is refused or cut', async () => {
    handle = (request) => request.socket.destroy();
    expect(await get('/')).toMatchObject({ kind: 'failed', failure: 'connection' });
  });
});

describe('the address guard', () => {
  const strict = new FeedFetcher({ allowedHosts: [] }, LIMITS);
  afterAll(() => strict.close());
  const fetchStrictly = (url: string) => strict.fetch({ url, etag: null, lastModified: null });

  it.each([
    '127.0.0.1',
    '[::1]',
    '0x7f000001',
    '2130706433',
    '127.1',
    '[::ffff:127.0.0.1]',
    '0177.0.0.1',
    'localhost',
    '10.0.0.1',
    '169.254.169.254',
    '[fd00::1]',
    '0.0.0.0',
  ])('refuses %s without connecting', async (host) => {
    const port = new URL(base).port;
    expect(await fetchStrictly(`http://${host}:${port}/`)).toMatchObject({
      kind: 'failed',
      failure: 'address_refused',
    });
    expect(requests).toEqual([]);
  });

  it('refuses a redirect to a private address', async () => {
    handle = (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    expect(await get('/')).toMatchObject({ kind: 'failed', failure: 'address_refused' });
  });

  it('refuses other schemes and what is no address', async () => {
    expect(await fetchStrictly('file:///etc/passwd')).toMatchObject({ failure: 'address_refused' });
    expect(await fetchStrictly('nonsense')).toMatchObject({ failure: 'bad_address' });
  });
});

describe('the next check', () => {
  it.each([
    [600, 0, 600],
    [600, 1, 1200],
    [600, 30, 86_400],
    [172_800, 3, 172_800],
  ])('of %i s after %i failures is in %i s', (interval, failures, seconds) => {
    expect(secondsToNextCheck(interval, failures, 0.5)).toBe(seconds);
    expect(secondsToNextCheck(interval, failures, 0)).toBeCloseTo(seconds * 0.9);
  });
});
