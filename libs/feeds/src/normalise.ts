import { createHash } from 'node:crypto';
import { textOfHtml } from './html-text';
import { parseDate } from './parse-date';
import type { RawFeed, RawItem } from './read-feed';

/** One item ready to be admitted: text only, an absolute address, and an identity within its source. */
export interface FeedItem {
  /** SHA-256, 32 bytes: the same item has the same identity each time its document is read. */
  readonly identity: Buffer;
  readonly title: string;
  readonly body: string;
  readonly url: string | null;
  readonly claimedAt: Date | null;
}

/** A title made from a text that has none is cut here. */
const MADE_TITLE_CHARACTERS = 40;
const MAX_TITLE_CHARACTERS = 500;
const MAX_BODY_CHARACTERS = 200_000;

/** Turns a document's items into admissible ones, in the document's order; blank ones are dropped. */
export function normaliseFeed(feed: RawFeed, baseUrl: string, now: Date): readonly FeedItem[] {
  const repeated = repeatedGuids(feed.items);
  const items: FeedItem[] = [];
  for (const raw of feed.items) {
    const body = cut(textOfHtml(raw.body ?? ''), MAX_BODY_CHARACTERS);
    const stated = textOfHtml(raw.title ?? '').replaceAll('\n', ' ');
    const title = cut(stated || madeTitle(body), MAX_TITLE_CHARACTERS);
    if (title === '') continue;
    const url = cleanUrl(raw.link, baseUrl);
    items.push({
      identity: identityOf(raw, url, title, body, repeated),
      title,
      body,
      url,
      claimedAt: parseDate(raw.date, now),
    });
  }
  return items;
}

/**
 * The identity rules of miniflux: the GUID; a GUID used twice in one document only together with the
 * address; without a GUID the address; without that the text.
 */
function identityOf(
  raw: RawItem,
  url: string | null,
  title: string,
  body: string,
  repeated: ReadonlySet<string>,
): Buffer {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  if (raw.guid !== null) return hash(repeated.has(raw.guid) ? `${raw.guid}|${url}` : raw.guid);
  return hash(url ?? `${title}\n${body}`);
}

function repeatedGuids(items: readonly RawItem[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { guid } of items) {
    if (guid === null) continue;
    if (seen.has(guid)) repeated.add(guid);
    seen.add(guid);
  }
  return repeated;
}

function madeTitle(body: string): string {
  const line = body.split('\n')[0] ?? '';
  return line.length <= MADE_TITLE_CHARACTERS ? line : `${cut(line, MADE_TITLE_CHARACTERS)}…`;
}

/** The first `length` code units of a text, without half a character at the end. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/\p{Surrogate}$/u, '');
}

/** Absolute, http(s) only, without tracking parameters; null where it is no address. */
function cleanUrl(link: string | null, baseUrl: string): string | null {
  if (link === null || !URL.canParse(link, baseUrl)) return null;
  const url = new URL(link, baseUrl);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  for (const name of [...url.searchParams.keys()]) {
    if (/^(utm_|spm$|from_source$|fbclid$|gclid$)/.test(name)) url.searchParams.delete(name);
  }
  return url.href;
}
