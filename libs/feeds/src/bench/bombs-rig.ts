import { type RequestListener, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBrotliCompress, createGzip } from 'node:zlib';
import { FeedFetcher, type FetchLimits } from '../fetch/fetch-feed';

const CHUNK = Buffer.alloc(1024 * 1024, ' ');
const GIGABYTE = 1024;

export interface BombReport {
  readonly bomb: string;
  readonly failure: string;
  readonly seconds: number;
  /** Growth of resident memory at its highest while the bomb was fetched, in MiB. */
  readonly memoryMiB: number;
}

/** Serves what is made to exhaust a reader; the host of each bomb by its name. */
export async function serveBombs(): Promise<Readonly<Record<string, string>>> {
  const hosts: Record<string, string> = {};
  for (const [bomb, listener] of Object.entries(BOMBS)) {
    const server = createServer(listener);
    // Nobody waits for a bomb to end.
    server.unref();
    hosts[bomb] = await listening(server);
  }
  return hosts;
}

/** Fetches each bomb and measures what it cost, in this process. */
export async function fetchBombs(
  hosts: Readonly<Record<string, string>>,
  limits: Partial<FetchLimits> = {},
): Promise<readonly BombReport[]> {
  const reports: BombReport[] = [];
  for (const [bomb, host] of Object.entries(hosts)) {
    const fetcher = new FeedFetcher({ allowedHosts: [host], limits });
    reports.push(await measured(bomb, fetcher, `http://${host}/`));
    await fetcher.close();
  }
  return reports;
}

async function measured(bomb: string, fetcher: FeedFetcher, url: string): Promise<BombReport> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
  const started = performance.now();
  const outcome = await fetcher.fetch({ url, etag: null, lastModified: null });
  clearInterval(watch);
  return {
    bomb,
    failure: outcome.kind === 'failed' ? outcome.failure : outcome.kind,
    seconds: Math.round((performance.now() - started) / 100) / 10,
    memoryMiB: Math.round((most - before) / 1024 / 1024),
  };
}

const BOMBS: Readonly<Record<string, RequestListener>> = {
  '10 GB gzip': compressed('gzip', 10 * GIGABYTE),
  '10 GB brotli': compressed('br', 10 * GIGABYTE),
  'endless body': (_, response) => {
    const write = () => {
      while (!response.destroyed && response.write(CHUNK));
      if (!response.destroyed) response.once('drain', write);
    };
    write();
  },
  'slow loris, headers': (request) => {
    const timer = setInterval(() => request.socket.write('X-A: b\r\n'), 500);
    request.socket.write('HTTP/1.1 200 OK\r\n');
    request.socket.on('close', () => clearInterval(timer));
    request.socket.on('error', () => clearInterval(timer));
  },
  'slow loris, body': (_, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('<'), 500);
    response.on('close', () => clearInterval(timer));
  },
  silence: () => undefined,
  'redirect loop': (_, response) => response.writeHead(301, { location: '/' }).end(),
  'a million redirects': (request, response) => {
    const hop = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0);
    response.writeHead(302, { location: `/${hop + 1}` }).end();
  },
  'headers without end': (request) => {
    request.socket.write('HTTP/1.1 200 OK\r\n');
    request.socket.on('error', () => undefined);
    const write = () => {
      while (!request.socket.destroyed && request.socket.write(`X: ${'a'.repeat(8000)}\r\n`));
      if (!request.socket.destroyed) request.socket.once('drain', write);
    };
    write();
  },
  'redirect with an endless body': (_, response) => {
    response.writeHead(302, { location: '/next' });
    const write = () => {
      while (!response.destroyed && response.write(CHUNK));
      if (!response.destroyed) response.once('drain', write);
    };
    write();
  },
};

function compressed(encoding: 'gzip' | 'br', megabytes: number): RequestListener {
  return (_, response) => {
    response.writeHead(200, { 'content-encoding': encoding });
    const compress = encoding === 'gzip' ? createGzip() : createBrotliCompress();
    compress.pipe(response);
    response.on('close', () => compress.destroy());
    let left = megabytes;
    const write = () => {
      while (left > 0 && !compress.destroyed) {
        left -= 1;
        if (!compress.write(CHUNK)) return void compress.once('drain', write);
      }
      compress.end();
    };
    write();
  };
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
