import { Parser } from 'htmlparser2';

/** A feed a page names. */
export interface NamedFeed {
  readonly url: string;
  readonly title: string | null;
}

const FEED_TYPE =
  /^(application\/(rss|atom|rdf|feed)\+(xml|json)|application\/json|text\/xml|application\/xml)/i;
const FEED_ADDRESS = /(?:^|[/._-])(?:rss|atom|feeds?|rdf)(?:$|[/._?-])|\.xml(?:$|\?)/i;
const MAX_FEEDS = 20;

/** Where sites keep feeds they do not name. */
export const USUAL_PATHS = ['/rss', '/feed', '/rss.xml', '/atom.xml', '/feed.xml', '/index.xml'];

/**
 * The feeds a page names: `<link rel="alternate">` first (RFC 4287's autodiscovery), then its links that
 * look like feeds.
 */
export function feedsNamedIn(html: string, baseUrl: string): readonly NamedFeed[] {
  const declared: NamedFeed[] = [];
  const linked: NamedFeed[] = [];
  let base = baseUrl;
  let anchor: { readonly url: string; text: string } | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      const url = absolute(attributes['href'], base);
      if (name === 'base' && url !== null) base = url;
      if (name === 'link' && url !== null && isAlternate(attributes))
        declared.push({ url, title: attributes['title']?.trim() || null });
      if (name === 'a' && url !== null && FEED_ADDRESS.test(url)) anchor = { url, text: '' };
    },
    ontext(text) {
      if (anchor !== null) anchor.text += text;
    },
    onclosetag(name) {
      if (name !== 'a' || anchor === null) return;
      linked.push({ url: anchor.url, title: anchor.text.trim() || null });
      anchor = null;
    },
  });
  parser.end(html);
  const seen = new Set<string>();
  return [...declared, ...linked]
    .filter(({ url }) => !seen.has(url) && seen.add(url))
    .slice(0, MAX_FEEDS);
}

function isAlternate(attributes: Readonly<Record<string, string>>): boolean {
  return /\balternate\b/i.test(attributes['rel'] ?? '') && FEED_TYPE.test(attributes['type'] ?? '');
}

function absolute(href: string | undefined, base: string): string | null {
  if (href === undefined || !URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}
