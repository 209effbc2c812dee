import type { CorpusDocument, ExpectedItem } from './document';

/**
 * Builders for the corpus. Most cases put one hostile item between two sound ones, so that a reader
 * that loses the neighbours with it is caught. Everything named is fictional: 云岫省 and its cities.
 */

/** What surrounds a document: the header it came with, and the kind it is. */
export type Circumstances = Partial<Pick<CorpusDocument, 'contentType' | 'format'>>;

export type DocumentRow = readonly [
  name: string,
  about: string,
  document: string | Buffer,
  items: readonly ExpectedItem[] | null,
  own?: Circumstances,
];

/** One item only; its neighbours are added. */
export type ItemRow = readonly [name: string, about: string, xml: string, item: ExpectedItem];

export const XML_TYPE = 'application/xml; charset=utf-8';
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
export const RSS_END = '</channel></rss>';

const PREFIXES: Readonly<Record<string, string>> = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  feedburner: 'http://rssnamespace.org/feedburner/ext/1.0',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  media: 'http://search.yahoo.com/mrss/',
};
/** The extensions feeds use, declared. */
export const NAMESPACES = Object.entries(PREFIXES)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const CHANNEL =
  '<title>云岫新闻</title><link>https://news.example.cn/</link><description>云岫省要闻</description>';

/** An RSS 2.0 document around `inner`, which follows the channel's own elements. */
export function rss(inner: string, attributes = `version="2.0" ${NAMESPACES}`): string {
  return `${DECLARATION}\n<rss ${attributes}><channel>${CHANNEL}\n${inner}\n${RSS_END}\n`;
}

/** An RSS 2.0 document that breaks off after `inner`. */
export function cutRss(inner: string): string {
  return `${DECLARATION}\n<rss version="2.0" ${NAMESPACES}><channel>${CHANNEL}\n${inner}`;
}

export const ATOM_10 = 'xmlns="http://www.w3.org/2005/Atom"';
export const ATOM_03 = 'version="0.3" xmlns="http://purl.org/atom/ns#"';

export function atom(inner: string, attributes = ATOM_10): string {
  return `${DECLARATION}
<feed ${attributes}><title>云岫新闻</title><id>urn:example:feed</id><updated>2026-11-22T00:00:00Z</updated><link href="https://news.example.cn/"/>
${inner}
</feed>
`;
}

export const RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
export const RSS_10 = 'xmlns="http://purl.org/rss/1.0/"';

/** An RSS 1.0 document: `siblings` follow the channel. */
export function rdf(siblings: string, attributes = `${RDF} ${RSS_10} ${NAMESPACES}`): string {
  return `${DECLARATION}
<rdf:RDF ${attributes}><channel rdf:about="https://news.example.cn/">${CHANNEL}</channel>
${siblings}
</rdf:RDF>
`;
}

export const LINK = '<link>https://news.example.cn/a/1.html</link>';
export const GUID = '<guid isPermaLink="false">1</guid>';
/** What follows from `LINK` and `GUID`. */
export const ITEM: ExpectedItem = { url: 'https://news.example.cn/a/1.html', id: '1' };

export const BEFORE =
  '<item><title>墨溪市轮渡恢复通航</title><link>https://news.example.cn/a/before.html</link>' +
  '<guid isPermaLink="false">before</guid><pubDate>Fri, 20 Nov 2026 10:30:00 +0800</pubDate>' +
  '<description>每四十分钟一班。</description></item>\n';
export const BEFORE_ITEM: ExpectedItem = {
  title: '墨溪市轮渡恢复通航',
  url: 'https://news.example.cn/a/before.html',
  id: 'before',
  published: '2026-11-20T02:30:00.000Z',
  textContains: ['每四十分钟一班。'],
};
export const AFTER =
  '\n<item><title>拾光市图书馆延长开放</title><link>https://news.example.cn/a/after.html</link>' +
  '<guid isPermaLink="false">after</guid><pubDate>Sat, 21 Nov 2026 09:00:00 +0800</pubDate>' +
  '<description>夜间开放至二十二时。</description></item>';
export const AFTER_ITEM: ExpectedItem = {
  title: '拾光市图书馆延长开放',
  url: 'https://news.example.cn/a/after.html',
  id: 'after',
  published: '2026-11-21T01:00:00.000Z',
  textContains: ['夜间开放至二十二时。'],
};

const EARLIER =
  '<entry><title>墨溪市轮渡恢复通航</title><link href="https://news.example.cn/a/before.html"/>' +
  '<id>urn:example:before</id><updated>2026-11-20T10:30:00+08:00</updated><summary>每四十分钟一班。</summary></entry>\n';
const LATER =
  '\n<entry><title>拾光市图书馆延长开放</title><link href="https://news.example.cn/a/after.html"/>' +
  '<id>urn:example:after</id><updated>2026-11-21T09:00:00+08:00</updated><summary>夜间开放至二十二时。</summary></entry>';
const EARLIER_ITEM: ExpectedItem = { ...BEFORE_ITEM, id: 'urn:example:before' };
const LATER_ITEM: ExpectedItem = { ...AFTER_ITEM, id: 'urn:example:after' };

export const ENTRY_LINK = '<link href="https://news.example.cn/a/1.html"/>';
export const ENTRY_ID = '<id>urn:example:1</id>';
export const ENTRY_ITEM: ExpectedItem = {
  url: 'https://news.example.cn/a/1.html',
  id: 'urn:example:1',
};

/** Whole documents. */
export function documents(
  category: string,
  rows: readonly DocumentRow[],
  usual: Circumstances = {},
): readonly CorpusDocument[] {
  return rows.map(([name, about, document, items, own]) => ({
    name: `${category}-${name}`,
    about,
    bytes: typeof document === 'string' ? Buffer.from(document) : document,
    contentType: XML_TYPE,
    ...usual,
    ...own,
    items,
  }));
}

/** RSS items with the address and GUID of `ITEM`, each between two neighbours. */
export function rssItems(category: string, rows: readonly ItemRow[]): readonly CorpusDocument[] {
  return rssMarkup(
    category,
    rows.map(([name, about, xml, item]) => [
      name,
      about,
      `<item>${LINK}${GUID}${xml}</item>`,
      { ...ITEM, ...item },
    ]),
  );
}

/** What stands between two neighbours in RSS, as it is. */
export function rssMarkup(category: string, rows: readonly ItemRow[]): readonly CorpusDocument[] {
  return documents(
    category,
    rows.map(([name, about, xml, item]) => [
      name,
      about,
      rss(BEFORE + xml + AFTER),
      [BEFORE_ITEM, item, AFTER_ITEM],
    ]),
    { format: 'rss20' },
  );
}

/** Atom entries with the address and id of `ENTRY_ITEM`, each between two neighbours. */
export function atomEntries(category: string, rows: readonly ItemRow[]): readonly CorpusDocument[] {
  return atomMarkup(
    category,
    rows.map(([name, about, xml, item]) => [
      name,
      about,
      `<entry>${ENTRY_LINK}${ENTRY_ID}${xml}</entry>`,
      { ...ENTRY_ITEM, ...item },
    ]),
  );
}

/** What stands between two neighbours in Atom 1.0, as it is. */
export function atomMarkup(category: string, rows: readonly ItemRow[]): readonly CorpusDocument[] {
  return documents(
    category,
    rows.map(([name, about, xml, item]) => [
      name,
      about,
      atom(EARLIER + xml + LATER),
      [EARLIER_ITEM, item, LATER_ITEM],
    ]),
    { format: 'atom10' },
  );
}
