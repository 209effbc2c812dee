import type { ElementFeed, Elements } from './element';
import type { FeedFormat, PublisherHints, RawFeed } from './raw-feed';
import { atomText, firstText, htmlText, linkOf, rawItemOf } from './raw-item';

/** From elements, whichever reader found them, to the one shape of a feed. */
export function feedOfElements(feed: ElementFeed): RawFeed {
  const format = formatOf(feed);
  const atom = format === 'atom10' || format === 'atom03';
  const title = feed.channel.get('title')?.[0];
  return {
    format,
    title: title === undefined ? null : atom ? atomText(title) : htmlText(title),
    language:
      firstText(feed.channel, 'language') ??
      firstText(feed.channel, 'dc:language') ??
      feed.channel.get('xml:lang')?.[0]?.text ??
      null,
    link: linkOf(feed.channel, {}),
    hints: hintsOf(feed.channel),
    items: feed.items.map(({ elements, attributes }) => {
      const item = rawItemOf(elements, attributes, atom);
      return { ...item, base: resolveBase(item.base, feed.base) };
    }),
  };
}

function resolveBase(own: string | null, outer: string | null): string | null {
  if (own === null) return outer;
  return outer !== null && URL.canParse(own, outer) ? new URL(own, outer).href : own;
}

const RSS_VERSIONS: readonly (readonly [RegExp, FeedFormat])[] = [
  [/^0\.90/, 'rss090'],
  [/^0\.91/, 'rss091'],
  [/^0\.9/, 'rss092'],
  [/^1/, 'rss10'],
  [/^[23]/, 'rss20'],
];

function formatOf({ root, items }: ElementFeed): FeedFormat {
  if (root.name === 'feed' || root.name === 'entry') return isAtom03(root) ? 'atom03' : 'atom10';
  if (root.name === 'rdf') return /netscape/i.test(root.namespace) ? 'rss090' : 'rss10';
  const known = RSS_VERSIONS.find(([pattern]) => pattern.test(root.version));
  return known?.[1] ?? (items.length > 0 && root.name === 'rss' ? 'rss20' : 'rss');
}

function isAtom03(root: ElementFeed['root']): boolean {
  return root.version === '0.3' || /purl\.org\/atom\/ns/i.test(root.namespace);
}

const PERIOD_MINUTES: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** RSS 2.0 `ttl`, `skipHours`, `skipDays` and the RSS 1.0 syndication module. */
function hintsOf(channel: Elements): PublisherHints {
  const period = PERIOD_MINUTES[firstText(channel, 'sy:updateperiod')?.toLowerCase() ?? ''];
  const frequency = Number(firstText(channel, 'sy:updatefrequency') ?? 1) || 1;
  const ttl = Number(firstText(channel, 'ttl') ?? NaN);
  const syndicated = period === undefined ? NaN : period / frequency;
  const minutes = [ttl, syndicated].find((value) => Number.isFinite(value) && value > 0);
  const words = (name: string) =>
    (firstText(channel, name) ?? '')
      .replace(/<[^>]*>/g, ' ')
      .toLowerCase()
      .split(/\s+/);
  return {
    ttlMinutes: minutes ?? null,
    skipHours: words('skiphours')
      .filter((word) => /^\d{1,2}$/.test(word))
      .map((word) => Number(word) % 24),
    skipDays: words('skipdays')
      .map((word) => DAYS.indexOf(word))
      .filter((day) => day >= 0),
  };
}
