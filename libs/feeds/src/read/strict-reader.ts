import Parser from 'rss-parser';
import {
  CHANNEL_ELEMENTS,
  type Element,
  type ElementFeed,
  type Elements,
  ITEM_ELEMENTS,
  prefixOfNamespace,
} from './element';

/** How names are spelt in well-formed documents; rss-parser asks for them exactly. */
const SPELLINGS: Readonly<Record<string, string>> = {
  pubdate: 'pubDate',
  skiphours: 'skipHours',
  skipdays: 'skipDays',
  'sy:updateperiod': 'sy:updatePeriod',
  'sy:updatefrequency': 'sy:updateFrequency',
  'feedburner:origlink': 'feedburner:origLink',
};
const spell = (name: string) => SPELLINGS[name] ?? name;
const RAW = 'raw ';

/**
 * rss-parser, asked for whole elements: its own dates, links and snippets are wrong too often.
 * Only `parseString` is used: its fetcher decodes wrongly, has no limits and follows every redirect.
 */
const parser = new Parser<Record<string, unknown>, Record<string, unknown>>({
  customFields: {
    // Its types know renamed fields of items only; the code treats both alike.
    feed: CHANNEL_ELEMENTS.map(whole) as unknown as string[],
    item: ITEM_ELEMENTS.map(whole),
  },
});

function whole(name: string): [string, string, { keepArray: true }] {
  return [spell(name), RAW + name, { keepArray: true }];
}

/** What a document needs that rss-parser cannot give. */
export class NotPlain extends Error {}

/** Documents whose elements' own attributes or order of children matter are not for rss-parser. */
const NEEDS_TREE =
  /\sxml:base\s*=|type\s*=\s*["'](?:xhtml|application\/xhtml\+xml)["']|\smode\s*=\s*["']|<(?:atom|a10):(?:published|updated|id|summary|content)[\s>]|<link[^>]*\s(?:HREF|Href|REL|Rel)\s*=/;

/**
 * Reads a well-formed document with rss-parser.
 *
 * @throws where the document is not well-formed, or holds what rss-parser would lose
 */
export async function readStrictly(text: string): Promise<ElementFeed> {
  if (NEEDS_TREE.test(text)) throw new NotPlain('elements with structure of their own');
  refuseUnusual(text);
  const feed = await parser.parseString(text);
  if (feed.items.length < countItems(text)) throw new NotPlain('items where none belong');
  return {
    root: rootOf(text),
    channel: elementsOf(feed, CHANNEL_ELEMENTS),
    items: feed.items.map((item) => ({
      elements: elementsOf(item, ITEM_ELEMENTS),
      attributes: aboutOf(item['rdf:about']),
    })),
    base: null,
  };
}

/** Refuses what rss-parser would read without an error and with less in it, or would take minutes over. */
function refuseUnusual(text: string): void {
  if (!/<(?:\w+:)?(?:rss|rdf|feed)[\s>]/i.test(text)) throw new NotPlain('no feed element');
  const names = new Set([...text.matchAll(/<([A-Za-z][\w:.-]*)/g)].map((match) => match[1]!));
  for (const name of names) {
    if (!USUAL.has(name) && UNUSUAL.has(name.toLowerCase()))
      throw new NotPlain(`<${name}> is spelt unusually`);
  }
  for (const [, prefix, namespace] of text.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']+)/g)) {
    const usual = prefixOfNamespace(namespace!);
    if (usual !== null && usual !== '' && usual !== prefix)
      throw new NotPlain(`prefix ${prefix} for ${usual}`);
  }
  if (hasRunawayTags(text)) throw new NotPlain('tags that are never closed');
}

const USUAL: ReadonlySet<string> = new Set(
  ['item', 'entry', 'channel', ...ITEM_ELEMENTS, ...CHANNEL_ELEMENTS].map(spell),
);
const UNUSUAL: ReadonlySet<string> = new Set([...USUAL].map((name) => name.toLowerCase()));

function countItems(text: string): number {
  return text.match(/<(?:\w+:)?(?:item|entry)[\s>/]/gi)?.length ?? 0;
}

/** rss-parser's snippets take time that grows with the square of tags opened and not closed. */
function hasRunawayTags(text: string): boolean {
  let open = 0;
  for (const [sign] of text.matchAll(/<(?!!)|&lt;|>|&gt;/g)) {
    open = sign === '<' || sign === '&lt;' ? open + 1 : 0;
    if (open > 200) return true;
  }
  return false;
}

function aboutOf(about: unknown): Record<string, string> {
  return typeof about === 'string' ? { 'rdf:about': about } : {};
}

/** The root's start tag, found by hand: rss-parser does not tell of it. */
export function rootOf(text: string): ElementFeed['root'] {
  const tag = /<(?:[\w.-]+:)?(rss|rdf|feed|channel|entry)\b([^>]*)>/i.exec(text);
  const attributes = tag?.[2] ?? '';
  return {
    name: (tag?.[1] ?? 'rss').toLowerCase(),
    version: /\bversion\s*=\s*["']?([\w.]+)/i.exec(attributes)?.[1] ?? '',
    namespace: [...attributes.matchAll(/\bxmlns(?::\w+)?\s*=\s*["']([^"']+)/gi)]
      .map((match) => match[1])
      .filter((uri) => /netscape|atom/i.test(uri ?? ''))
      .join(' '),
  };
}

function elementsOf(from: Record<string, unknown>, names: readonly string[]): Elements {
  const elements = new Map<string, Element[]>();
  for (const name of names) {
    const found = from[RAW + name];
    if (Array.isArray(found))
      elements.set(
        name,
        found.map((one) => elementOf(name, one)),
      );
  }
  return elements;
}

/** xml2js gives a string, or `{ _: text, $: attributes }`, or children by name in no order. */
function elementOf(name: string, found: unknown): Element {
  if (typeof found === 'string') return { text: found, attributes: {}, markup: false };
  const { _: text, $: attributes, ...children } = found as Record<string, unknown>;
  if (Object.keys(children).length > 0) {
    const flat = FLAT.has(name) ? flatten(children) : null;
    if (flat === null) throw new NotPlain(`markup in <${name}>`);
    return { text: flat, attributes: {}, markup: true };
  }
  return {
    text: typeof text === 'string' ? text : '',
    attributes: lowerKeys((attributes ?? {}) as Record<string, string>),
    markup: false,
  };
}

/** Elements whose children's order does not matter. */
const FLAT = new Set(['author', 'skiphours', 'skipdays']);

function flatten(children: Record<string, unknown>): string {
  return Object.entries(children)
    .flatMap(([name, values]) =>
      (Array.isArray(values) ? (values as unknown[]) : [values]).map((value) =>
        typeof value === 'string' ? `<${name}>${value}</${name}>` : '',
      ),
    )
    .join('');
}

function lowerKeys(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]),
  );
}
