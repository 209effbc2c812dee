import { type IncomingHttpHeaders, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FeedAnswer } from './feed-server';

export interface Asked {
  /** Without its port. */
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** A real server at every address of 127.0.0.0/8, so that one test may have many hosts. */
export interface WebSite {
  readonly address: (path: string, host?: string) => string;
  readonly asked: Asked[];
  readonly paths: () => string[];
  /** The most requests that were open at one moment. */
  readonly mostAtOnce: () => number;
  answer: (asked: Asked) => FeedAnswer | Promise<FeedAnswer>;
  readonly close: () => Promise<void>;
}

export async function aWebSite(answer: WebSite['answer']): Promise<WebSite> {
  const asked: Asked[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    most = Math.max(most, (open += 1));
    response.on('close', () => (open -= 1));
    const { headers, url: path = '' } = request;
    const one = { host: headers.host?.replace(/:\d+$/, '') ?? '', path, headers };
    asked.push(one);
    void Promise.resolve(site.answer(one)).then(({ status = 200, body = '', headers: own = {} }) =>
      response.writeHead(status, { 'content-type': 'application/rss+xml', ...own }).end(body),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const { port } = server.address() as AddressInfo;
  const site: WebSite = {
    address: (path, host = '127.0.0.1') => `http://${host}:${port}${path}`,
    asked,
    paths: () => asked.map((one) => one.path),
    mostAtOnce: () => most,
    answer,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return site;
}

/** A promise that a test keeps when it likes. */
export function aGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => undefined as void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

/** Waits until something real has happened. */
export async function until(happened: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !happened(); i += 1) await new Promise((done) => setTimeout(done, 10));
  if (!happened()) throw new Error('it did not happen');
}
