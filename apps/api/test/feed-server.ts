import { type IncomingHttpHeaders, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a feed's site answers: a document, or a status without one. */
export interface FeedAnswer {
  readonly status?: number;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A real site on 127.0.0.1 that answers what the test says and remembers what it was asked. */
export interface FeedSite {
  readonly url: string;
  readonly requests: IncomingHttpHeaders[];
  answer: FeedAnswer;
  readonly close: () => Promise<void>;
}

export async function aFeedSite(answer: FeedAnswer = {}): Promise<FeedSite> {
  const requests: IncomingHttpHeaders[] = [];
  const server: Server = createServer((request, response) => {
    requests.push(request.headers);
    const { status = 200, body = '', headers = {} } = site.answer;
    response
      .writeHead(status, { 'content-type': 'application/rss+xml; charset=utf-8', ...headers })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site: FeedSite = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`,
    requests,
    answer,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return site;
}

export interface FeedEntry {
  readonly guid?: string;
  readonly title?: string;
  readonly body: string;
  readonly at?: Date;
  readonly link?: string;
  readonly author?: string;
}

/** An RSS 2.0 document of these entries. */
export function rss(...entries: readonly FeedEntry[]): string {
  const element = (name: string, text?: string) =>
    text === undefined ? '' : `<${name}>${text}</${name}>`;
  const items = entries.map(
    ({ guid, title, body, at, link, author }) =>
      `<item>${guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`}${element('title', title)}` +
      `${element('link', link)}<description>${body}</description>${element('author', author)}` +
      `${element('pubDate', at?.toUTCString())}</item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>站点</title>${items.join('')}</channel></rss>`;
}
