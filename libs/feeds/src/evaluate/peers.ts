import { Readable } from 'node:stream';
import { parseFeed } from 'feedsmith';
import FeedParser from 'feedparser';
import RssParser from 'rss-parser';
import { decodeDocument } from '../decode/decode';
import type { ReadItem } from '../corpus/compare';
import type { CorpusDocument } from '../corpus/documents/document';
import { textOfHtml } from '../normalise/html-text';

/** Another reader, as anyone would use it: given right text, its own titles, links and dates taken. */
export interface Peer {
  readonly name: string;
  readonly read: (document: CorpusDocument) => Promise<readonly ReadItem[] | null>;
}

const text = (value: unknown) => (typeof value === 'string' ? textOfHtml(value) : '');
const iso = (value: unknown) => {
  const at = value instanceof Date ? value : typeof value === 'string' ? new Date(value) : null;
  return at === null || Number.isNaN(at.getTime()) ? null : at.toISOString();
};

export const PEERS: readonly Peer[] = [
  {
    name: 'rss-parser 3.13',
    read: async (document) => {
      const feed = await withTimeout(new RssParser().parseString(decoded(document)));
      return feed.items.map((item) => ({
        title: text(item.title),
        url: item.link ?? null,
        published: iso(item.isoDate),
        text: text(
          (item as Record<string, unknown>)['content:encoded'] ?? item.content ?? item.summary,
        ),
      }));
    },
  },
  {
    name: 'feedsmith 3.0',
    read: (document) => {
      const { feed } = parseFeed(decoded(document)) as { feed: Record<string, unknown> };
      const items = (feed['items'] ?? feed['entries'] ?? []) as Record<string, unknown>[];
      return Promise.resolve(items.map(ofFeedsmith));
    },
  },
  {
    name: 'feedparser 2.6',
    read: (document) =>
      withTimeout(
        new Promise((done, fail) => {
          const items: ReadItem[] = [];
          const parser = new FeedParser({ addmeta: false });
          parser.on('error', fail);
          parser.on('data', (item: FeedParser.Item) =>
            items.push({
              title: text(item.title),
              url: item.link,
              published: iso(item.pubdate ?? item.date),
              text: text(item.description ?? item.summary),
            }),
          );
          parser.on('end', () => done(items));
          Readable.from([decoded(document)]).pipe(parser);
        }),
      ),
  },
];

type Fields = Readonly<Record<string, unknown>>;

function ofFeedsmith(item: Fields): ReadItem {
  const first = (...candidates: unknown[]) => candidates.find((one) => one !== undefined);
  return {
    title: text(valueOf(item['title'])),
    url: (first(item['link'], item['url'], alternateOf(item)) as string | undefined) ?? null,
    published: iso(
      first(
        ...['pubDate', 'published', 'updated', 'date_published'].map((name) => item[name]),
        nested(item, 'dc', 'date'),
      ),
    ),
    text: text(
      first(
        nested(item, 'content', 'encoded'),
        valueOf(item['content']),
        item['content_html'],
        item['description'],
        valueOf(item['summary']),
      ),
    ),
  };
}

function alternateOf(item: Fields): string | undefined {
  const links = (item['links'] ?? []) as { href?: string; rel?: string }[];
  return links.find((link) => (link.rel ?? 'alternate') === 'alternate')?.href;
}

function valueOf(field: unknown): unknown {
  return typeof field === 'object' && field !== null ? (field as Fields)['value'] : field;
}

function nested(item: Fields, name: string, key: string): unknown {
  return (item[name] as Fields | undefined)?.[key];
}

function decoded(document: CorpusDocument): string {
  return decodeDocument(document.bytes, document.contentType).text;
}

/** Some never answer at all. */
function withTimeout<T>(work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<T>((_, fail) => setTimeout(() => fail(new Error('no answer')), 3000).unref()),
  ]);
}
