/** One element of a feed or an item, whichever reader found it. Names are lower case with the usual prefix. */
export interface Element {
  /** Its text; for an element with children, their markup. */
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether `text` holds child elements' markup, its own text being escaped. */
  readonly markup: boolean;
}

/** The elements directly inside a feed or an item, by name, in document order. */
export type Elements = ReadonlyMap<string, readonly Element[]>;

/** A document as elements: what a reader of XML makes of it. */
export interface ElementFeed {
  /** Local name of the root and its version, lower case; the namespace where the root declares one. */
  readonly root: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly channel: Elements;
  readonly items: readonly {
    readonly elements: Elements;
    readonly attributes: Readonly<Record<string, string>>;
  }[];
  /** `xml:base` or the root's own, for relative addresses. */
  readonly base: string | null;
}

/** The elements an item or a feed is made of; any other is left out by both readers. */
export const ITEM_ELEMENTS = [
  'title',
  'link',
  'guid',
  'id',
  'description',
  'summary',
  'content',
  'content:encoded',
  'pubdate',
  'published',
  'issued',
  'updated',
  'modified',
  'created',
  'date',
  'dc:date',
  'dcterms:created',
  'dcterms:modified',
  'dc:title',
  'dc:creator',
  'dc:description',
  'dc:identifier',
  'author',
  'itunes:summary',
  'media:description',
  'feedburner:origlink',
  'atom:link',
] as const;

export const CHANNEL_ELEMENTS = [
  'title',
  'link',
  'language',
  'dc:language',
  'ttl',
  'skiphours',
  'skipdays',
  'sy:updateperiod',
  'sy:updatefrequency',
] as const;

/** Namespaces by what their names contain, and the prefix everybody uses for them. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/purl\.org\/rss\/1\.0\/modules\/content/i, 'content'],
  [/purl\.org\/rss\/1\.0\/modules\/syndication/i, 'sy'],
  [/purl\.org\/dc\/elements/i, 'dc'],
  [/purl\.org\/dc\/terms/i, 'dcterms'],
  [/search\.yahoo\.com\/mrss/i, 'media'],
  [/itunes\.com\/dtds/i, 'itunes'],
  [/feedburner/i, 'feedburner'],
  [/www\.w3\.org\/2005\/atom|purl\.org\/atom\/ns/i, ''],
  [/purl\.org\/rss\/1\.0\/?$|my\.netscape\.com\/rdf|channel\.netscape\.com\/rdf/i, ''],
  [/backend\.userland\.com\/rss|blogs\.law\.harvard\.edu\/tech\/rss|cyber\.harvard\.edu\/rss/i, ''],
  [/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns/i, 'rdf'],
  [/www\.w3\.org\/1999\/xhtml/i, 'xhtml'],
];

/** The usual prefix of a namespace; null for one nobody here reads. */
export function prefixOfNamespace(uri: string): string | null {
  return PREFIXES.find(([pattern]) => pattern.test(uri))?.[1] ?? null;
}
