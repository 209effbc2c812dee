import Parser from 'rss-parser';

/** One item as the document states it, nothing interpreted yet. */
export interface RawItem {
  readonly guid: string | null;
  readonly link: string | null;
  readonly title: string | null;
  /** HTML or text. */
  readonly body: string | null;
  readonly date: string | null;
}

export interface RawFeed {
  readonly title: string | null;
  readonly items: readonly RawItem[];
}

export type ReadOutcome =
  | { readonly kind: 'feed'; readonly feed: RawFeed }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Only `parseString` is used: its fetcher decodes wrongly, has no limits and follows every redirect. */
const parser = new Parser<object, { description?: string }>({
  customFields: { item: ['description'] },
});

/** Reads a feed document's text. What cannot be read is returned with its reason, never thrown. */
export async function readFeed(text: string): Promise<ReadOutcome> {
  try {
    return text.trimStart().startsWith('{') ? readJsonFeed(text) : await readXmlFeed(text);
  } catch (error) {
    return { kind: 'unreadable', reason: (error as Error).message };
  }
}

async function readXmlFeed(text: string): Promise<ReadOutcome> {
  const feed = await parser.parseString(text.replace(/^\uFEFF|^\s+(?=<)/, ''));
  const items = feed.items.map((item) => {
    const fields = item as unknown as Record<string, unknown>;
    return {
      guid: textOf(fields['guid']) ?? textOf(fields['id']),
      link: textOf(fields['link']),
      title: textOf(fields['title']),
      body: longest(
        fields['content:encoded'],
        fields['content'],
        fields['description'],
        fields['summary'],
      ),
      date:
        textOf(fields['pubDate']) ??
        textOf(fields['published']) ??
        textOf(fields['updated']) ??
        textOf(fields['dc:date']) ??
        textOf(fields['date']),
    };
  });
  return { kind: 'feed', feed: { title: textOf(feed.title), items } };
}

/** JSON Feed 1.x, https://www.jsonfeed.org/version/1.1/ */
function readJsonFeed(text: string): ReadOutcome {
  const feed = JSON.parse(text) as Record<string, unknown>;
  if (!Array.isArray(feed['items']))
    return { kind: 'unreadable', reason: 'a JSON feed without items' };
  const items = (feed['items'] as Record<string, unknown>[]).map((item) => ({
    guid: textOf(item['id']),
    link: textOf(item['url']) ?? textOf(item['external_url']),
    title: textOf(item['title']),
    body: longest(item['content_html'], item['content_text'], item['summary']),
    date: textOf(item['date_published']) ?? textOf(item['date_modified']),
  }));
  return { kind: 'feed', feed: { title: textOf(feed['title']), items } };
}

/** The text of a field that may be a string, a number, or an element with attributes; null where blank. */
function textOf(field: unknown): string | null {
  if (typeof field === 'number') return String(field);
  if (typeof field === 'string') return field.trim() === '' ? null : field.trim();
  if (typeof field !== 'object' || field === null) return null;
  return textOf((field as Record<string, unknown>)['_']);
}

function longest(...fields: unknown[]): string | null {
  return fields
    .map(textOf)
    .reduce((best, text) => ((text?.length ?? 0) > (best?.length ?? 0) ? text : best), null);
}
