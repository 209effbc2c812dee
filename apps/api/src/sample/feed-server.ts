import { createHash } from 'node:crypto';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { feedDocument } from './feed-document';
import { SOURCES } from './province';
import { historyItems, liveItems } from './sample-script';

/** Items a feed document carries, as most sites do. */
const PER_DOCUMENT = 20;
/** A source whose site is down, so that the sources page has something to explain. */
const DOWN = 'county-990403';

export interface SampleFeedServer {
  readonly host: string;
  readonly close: () => Promise<void>;
}

/** Serves the sample's feed documents over HTTP as they stand at the moment of asking. */
export async function startSampleFeeds(loadedAt: Date, port: number): Promise<SampleFeedServer> {
  const history = historyItems(loadedAt);
  const server = createServer((request, response) => {
    const key = /^\/feeds\/([\w-]+)\.xml$/.exec(request.url ?? '')?.[1];
    const source = SOURCES.find((one) => one.key === key);
    if (source === undefined) return response.writeHead(404).end();
    if (source.key === DOWN) return response.writeHead(503).end();
    const items = [...history, ...liveItems(loadedAt, new Date())]
      .filter((item) => item.source === source.key)
      .slice(-PER_DOCUMENT)
      .reverse();
    const { type, body } = feedDocument(source, items);
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end();
    return response.writeHead(200, { 'content-type': type, etag }).end(body);
  });
  await listen(server, port);
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
