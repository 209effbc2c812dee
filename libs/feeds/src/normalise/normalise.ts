import { type DateContext, readDate } from '../dates/read-date';
import type { Problem } from '../read/read-feed';
import type { RawFeed, RawItem, RawText } from '../read/raw-feed';
import { cleanUrl } from './clean-url';
import { textOfHtml, tidyText } from './html-text';
import { identitiesOf } from './identity';

/** One item ready to be admitted: text only, an absolute address, and an identity within its source. */
export interface FeedItem {
  /** SHA-256, 32 bytes: the same item has the same identity each time its document is read. */
  readonly identity: Uint8Array;
  /** The publisher's own identifier, as stated. */
  readonly guid: string | null;
  /** Made from the text where it is missing; blank only where there is neither, and nothing to admit. */
  readonly title: string;
  readonly body: string;
  readonly url: string | null;
  /** When the publisher says it was published; null where it says nothing that can be believed. */
  readonly claimedAt: Date | null;
  /** The date as it stands in the document. */
  readonly claimedRaw: string | null;
  /** By-line of an outlet's article. Never indexed, never looked up by. */
  readonly byLine: string | null;
}

/** What the reading of a document depends on beside its bytes. */
export interface ReadingContext {
  /** The document's address: what relative ones are relative to. Empty where it has none. */
  readonly baseUrl: string;
  readonly now: Date;
  /** IANA zone of dates without one. */
  readonly zone: string;
}

/** A title made from a text that has none is cut here. */
const MADE_TITLE_CHARACTERS = 40;
const MAX_TITLE_CHARACTERS = 500;
const MAX_BODY_CHARACTERS = 200_000;
const MAX_BY_LINE_CHARACTERS = 60;
const MAX_ITEMS = 5000;
/** An item has no more kinds of date than this. */
const MAX_DATES = 10;

/** Turns a document's items into text, addresses and dates, in the document's order. */
export function normaliseFeed(
  feed: RawFeed,
  context: ReadingContext,
): { readonly items: readonly FeedItem[]; readonly problems: readonly Problem[] } {
  const chinese = isChinese(feed, context.baseUrl);
  const base = baseOf(feed, context.baseUrl);
  const problems: Problem[] = [];
  if (feed.items.length > MAX_ITEMS)
    problems.push({ code: 'too_many_items', detail: `${MAX_ITEMS} of ${feed.items.length} read` });
  const drafts = feed.items.slice(0, MAX_ITEMS).map((raw, item) => {
    const draft = normaliseItem(raw, context, { base, chinese });
    if (draft.title === '')
      problems.push({ code: 'blank_item', item, detail: 'neither title nor text' });
    if (draft.claimedAt === null && draft.claimedRaw !== null)
      problems.push({ code: 'bad_date', item, detail: cut(draft.claimedRaw, 100) });
    return draft;
  });
  const identities = identitiesOf(drafts);
  return { items: drafts.map((draft, i) => ({ identity: identities[i]!, ...draft })), problems };
}

function normaliseItem(
  raw: RawItem,
  context: ReadingContext,
  { base, chinese }: { readonly base: string; readonly chinese: boolean },
): Omit<FeedItem, 'identity'> {
  return {
    guid: raw.guid,
    ...titleAndBody(textOf(raw.title), textOf(raw.body)),
    url: cleanUrl(raw.link, resolved(raw.base, base)),
    ...claimOf(raw.dates, { ...context, chinese }),
    byLine: byLineOf(textOfHtml(raw.author ?? '')),
  };
}

/** The first date that can be believed; where none can, the first as it stands. */
function claimOf(
  dates: readonly string[],
  context: DateContext,
): Pick<FeedItem, 'claimedAt' | 'claimedRaw'> {
  for (const claimedRaw of dates.slice(0, MAX_DATES)) {
    const claimedAt = readDate(claimedRaw, context);
    if (claimedAt !== null) return { claimedAt, claimedRaw };
  }
  return { claimedAt: null, claimedRaw: dates[0] ?? null };
}

/** A title and a text of storable length, the title made from the text where there is none. */
export function titleAndBody(
  statedTitle: string,
  text: string,
): { readonly title: string; readonly body: string } {
  const body = cut(text, MAX_BODY_CHARACTERS);
  const title = statedTitle.replaceAll('\n', ' ') || madeTitle(body);
  return { title: cut(title, MAX_TITLE_CHARACTERS), body };
}

/** The document's own address; a document without one (a file) says where its site is. */
function baseOf(feed: RawFeed, address: string): string {
  return address === '' && feed.link !== null && URL.canParse(feed.link) ? feed.link : address;
}

function resolved(base: string | null, outer: string): string {
  return base !== null && URL.canParse(base, outer || undefined)
    ? new URL(base, outer || undefined).href
    : outer;
}

/** What a document states as text: markup read, or taken literally. */
export function textOf(raw: RawText | null): string {
  if (raw === null) return '';
  return raw.html ? textOfHtml(raw.text) : tidyText(raw.text);
}

/**
 * Whether `CST` is China's: by the feed's language, its or its site's address, or its titles. Programs
 * leave `en-US` where Chinese is written: another language is believed only where all else is silent.
 */
function isChinese(feed: RawFeed, baseUrl: string): boolean {
  if (/^(zh|cn|gb|chinese)/i.test(feed.language ?? '')) return true;
  if ([baseUrl, feed.link ?? ''].some(isChineseAddress)) return true;
  const titles = [feed.title, ...feed.items.slice(0, 20).map((item) => item.title)]
    .map((title) => title?.text ?? '')
    .filter((title) => title !== '');
  if (titles.length === 0) return !/^[a-z]{2}/i.test(feed.language ?? '');
  return titles.filter(isChineseText).length * 3 >= titles.length;
}

/** The last three end in .中国, .中國 and .政务. */
function isChineseAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  return /\.(cn|hk|tw|mo|xn--fiqs8s|xn--fiqz9s|xn--zfr164b)\.?$/.test(new URL(address).hostname);
}

/** Han characters without the kana of a Japanese text. */
function isChineseText(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}

/** An author's text as a by-line; null where it is blank. */
export function byLineOf(author: string): string | null {
  const text = cut(author.replaceAll('\n', ' '), MAX_BY_LINE_CHARACTERS);
  return text === '' ? null : text;
}

function madeTitle(body: string): string {
  const line = body.split('\n')[0] ?? '';
  return line.length <= MADE_TITLE_CHARACTERS ? line : `${cut(line, MADE_TITLE_CHARACTERS)}…`;
}

/** The first `length` code units of a text, without half a character at the end. */
export function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/\p{Surrogate}$/u, '');
}
