import { mendJson } from './mend-json';
import { NO_HINTS, type RawFeed, type RawItem, type RawText } from './raw-feed';
import { blankToNull } from './raw-item';

export interface JsonReading {
  readonly feed: RawFeed;
  /** Whether the document is no JSON, and its items had to be picked from it. */
  readonly mended: boolean;
  /** Whether it ends in the middle of something. */
  readonly truncated: boolean;
}

/**
 * JSON Feed 1.0 and 1.1, https://www.jsonfeed.org/version/1.1/, and what is left of broken ones.
 *
 * @throws where nothing in the text is JSON, or it is no feed
 */
export function readJsonFeed(text: string): JsonReading {
  try {
    return { feed: feedOf(JSON.parse(text)), mended: false, truncated: false };
  } catch (error) {
    const reading = error instanceof SyntaxError ? mendJson(text) : null;
    if (reading === null) throw error;
    return { feed: feedOf(reading.feed), mended: true, truncated: reading.truncated };
  }
}

function feedOf(feed: unknown): RawFeed {
  if (!isRecord(feed) || !Array.isArray(feed['items']))
    throw new Error('JSON without the items of a feed');
  return {
    format: /version\/1\.1/.test(String(feed['version'])) ? 'json11' : 'json1',
    title: literal(feed['title']),
    language: textOf(feed['language']),
    link: textOf(feed['home_page_url']),
    hints: NO_HINTS,
    items: (feed['items'] as unknown[]).filter(isRecord).map(itemOf),
  };
}

function itemOf(item: Record<string, unknown>): RawItem {
  const html = textOf(item['content_html']);
  return {
    guid: textOf(item['id']),
    link: textOf(item['url']) ?? textOf(item['external_url']) ?? addressIn(item['id']),
    title: literal(item['title']),
    body:
      html === null
        ? (literal(item['content_text']) ?? literal(item['summary']))
        : { text: html, html: true },
    dates: [textOf(item['date_published']), textOf(item['date_modified'])].filter(
      (date) => date !== null,
    ),
    author: authorOf(item),
    base: null,
  };
}

/** 1.1 has `authors`, 1.0 had `author`. */
function authorOf(item: Record<string, unknown>): string | null {
  const authors: unknown[] = Array.isArray(item['authors']) ? item['authors'] : [item['author']];
  const names = authors.filter(isRecord).map((author) => textOf(author['name']));
  return blankToNull(names.filter((name) => name !== null).join('、'));
}

function addressIn(id: unknown): string | null {
  return typeof id === 'string' && /^https?:\/\//i.test(id) ? id.trim() : null;
}

function literal(field: unknown): RawText | null {
  const text = textOf(field);
  return text === null ? null : { text, html: false };
}

function textOf(field: unknown): string | null {
  if (typeof field === 'number') return String(field);
  return typeof field === 'string' ? blankToNull(field) : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
