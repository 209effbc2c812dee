import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { SeededRandom } from '../sample/random';

const SHARED = resolve(__dirname, '../../../../../shared/feeds/json_feed_cn');

/** How a publisher of many feeds behaves; each feed is a host of its own. */
export interface PublisherPlan {
  readonly feeds: number;
  readonly itemsPerFeed: number;
  /** Share of feeds that have one new item in each round. */
  readonly changedShare: number;
}

export interface Publisher {
  readonly port: number;
  /** From now on each feed of the changed share has one item more. */
  readonly nextRound: () => void;
  readonly stop: () => void;
}

/** A feed's address: its own loopback host, as 2,000 publishers have 2,000. */
export function feedAddress(port: number, feed: number): string {
  return `http://127.${1 + Math.floor(feed / 62_500)}.${Math.floor(feed / 250) % 250}.${1 + (feed % 250)}:${port}/feed.xml`;
}

/** Starts the publisher in a process of its own. */
export async function startPublisher(plan: PublisherPlan): Promise<Publisher> {
  const child = fork(__filename, [JSON.stringify(plan)]);
  const port = await new Promise<number>((done, fail) => {
    child.once('message', (message) => done(message as number));
    child.once('exit', () => fail(new Error('the publisher did not start')));
  });
  return { port, nextRound: () => child.send('next'), stop: () => stop(child) };
}

/** Ends a process of a bench; that it ended is then no failure. */
export function stop(child: ChildProcess): void {
  child.removeAllListeners('exit');
  child.kill('SIGKILL');
}

/** A bench that dies leaves no process behind, which would take its share of the next one's time. */
export function endWithParent(): void {
  process.on('disconnect', () => process.exit());
}

/**
 * Serves the plan's feeds with validators, from sentences of real news mixed anew for each item. What they say at first is
 * written before the first is asked for, as the floor's documents are: to write it is none of the product's work.
 */
function serve(plan: PublisherPlan): void {
  let round = 0;
  process.on('message', () => (round += 1));
  endWithParent();
  const sentences = realSentences();
  const written = (feed: number, changes: number) =>
    Buffer.from(documentOf(feed, plan.itemsPerFeed, changes, sentences));
  const first = Array.from({ length: plan.feeds }, (_, feed) => written(feed, 0));
  const server = createServer((request, response) => {
    const feed = feedOf(request.headers.host ?? '');
    const changes = feed % 1000 < plan.changedShare * 1000 ? round : 0;
    const etag = `"${feed}-${changes}"`;
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end();
    return response
      .writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', etag })
      .end(changes === 0 ? first[feed] : written(feed, changes));
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '0.0.0.0', () => process.send?.((server.address() as AddressInfo).port));
}

function feedOf(host: string): number {
  const [, a, b, c] = /^127\.(\d+)\.(\d+)\.(\d+)/.exec(host) ?? [];
  return (Number(a) - 1) * 62_500 + Number(b) * 250 + Number(c) - 1;
}

/** The document of a feed after so many changes; the same arguments give the same document. */
export function documentOf(
  feed: number,
  items: number,
  changes: number,
  sentences: readonly string[],
): string {
  const parts = Array.from({ length: items }, (_, i) => {
    const number = items + changes - 1 - i;
    const random = new SeededRandom(feed * 100_003 + number);
    const pick = () => random.pick(sentences);
    const paragraphs = Array.from({ length: 3 }, () => `<p>${pick()}${pick()}${pick()}</p>`);
    return (
      `<item><guid isPermaLink="false">${feed}-${number}</guid><title><![CDATA[${pick().slice(0, 28)}]]></title>` +
      `<link>https://news${feed}.example.cn/a/${number}.html</link>` +
      `<pubDate>${new Date(1_790_000_000_000 + number * 60_000).toUTCString()}</pubDate>` +
      `<description><![CDATA[${paragraphs.join('')}]]></description></item>`
    );
  });
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${feed}</title><language>zh-cn</language>${parts.join('')}</channel></rss>`;
}

/** Sentences of the news at ../shared. */
export function realSentences(): readonly string[] {
  if (!existsSync(SHARED))
    throw new Error(`the feed documents are missing: ${SHARED} (see its README)`);
  const texts = readdirSync(SHARED).flatMap((name) => {
    const feed = JSON.parse(readFileSync(join(SHARED, name), 'utf8')) as {
      items: { content_text?: string; content_html?: string }[];
    };
    return feed.items.map((item) => item.content_text ?? item.content_html ?? '');
  });
  return texts
    .flatMap((text) => text.replace(/<[^>]*>/g, '').split(/(?<=[。！？])|\n/))
    .map((sentence) => sentence.trim())
    .filter(
      (sentence) => sentence.length >= 12 && sentence.length <= 80 && !/[<>&\]]/.test(sentence),
    );
}

if (require.main === module && process.argv[2] !== undefined)
  serve(JSON.parse(process.argv[2]) as PublisherPlan);
