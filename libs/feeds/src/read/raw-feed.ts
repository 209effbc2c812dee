/** The versions of feeds that are told apart, in feedparser's names. */
export const FEED_FORMATS = [
  'rss090',
  'rss091',
  'rss092',
  'rss10',
  'rss20',
  'rss',
  'atom03',
  'atom10',
  'json1',
  'json11',
] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** Text as a document states it, and whether it is markup or to be taken literally. */
export interface RawText {
  readonly text: string;
  readonly html: boolean;
}

/** One item as the document states it, nothing interpreted yet. */
export interface RawItem {
  readonly guid: string | null;
  readonly link: string | null;
  readonly title: RawText | null;
  readonly body: RawText | null;
  /** Every date it states, the likeliest to be its publication's first. */
  readonly dates: readonly string[];
  readonly author: string | null;
  /** What relative addresses of this item are relative to, where the document says so. */
  readonly base: string | null;
}

/** How often the publisher asks to be read. */
export interface PublisherHints {
  /** RSS 2.0 `ttl` and the syndication module's period, in minutes. */
  readonly ttlMinutes: number | null;
  /** RSS `skipHours`, hours of the day in UTC. */
  readonly skipHours: readonly number[];
  /** RSS `skipDays`, 0 = Sunday, in UTC. */
  readonly skipDays: readonly number[];
}

export interface RawFeed {
  readonly format: FeedFormat;
  readonly title: RawText | null;
  readonly language: string | null;
  /** The site's address. */
  readonly link: string | null;
  readonly hints: PublisherHints;
  readonly items: readonly RawItem[];
}

export const NO_HINTS: PublisherHints = { ttlMinutes: null, skipHours: [], skipDays: [] };
