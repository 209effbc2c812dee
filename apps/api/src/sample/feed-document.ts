import type { SampleSource } from './province';
import type { SampleItem } from './sample-script';

const SITE = 'https://sample.huixiang.invalid';

/** A feed document of a sample source: RSS 2.0, Atom 1.0 or JSON Feed 1.1, as real sites differ. */
export function feedDocument(
  source: SampleSource,
  items: readonly SampleItem[],
): { type: string; body: string } {
  switch (source.key) {
    case 'qianshan':
      return { type: 'application/atom+xml; charset=utf-8', body: atom(source, items) };
    case 'sihai':
      return { type: 'application/feed+json; charset=utf-8', body: json(source, items) };
    default:
      return { type: 'application/rss+xml; charset=utf-8', body: rss(source, items) };
  }
}

const escape = (text: string) =>
  text.replace(
    /[<>&"]/g,
    (c) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[c] ?? c,
  );
const paragraphs = (body: string) =>
  body
    .split('\n')
    .map((line) => `<p>${escape(line)}</p>`)
    .join('');
const address = (item: SampleItem) => `${SITE}/${item.source}/${item.guid}.html`;

function rss(source: SampleSource, items: readonly SampleItem[]): string {
  const entries = items.map(
    (item) =>
      `<item><title>${escape(item.title)}</title><link>${address(item)}</link><guid isPermaLink="false">${item.guid}</guid>` +
      `<pubDate>${item.at.toUTCString()}</pubDate><description><![CDATA[${paragraphs(item.body)}]]></description></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>${escape(source.name)}</title><link>${SITE}</link><description>回响示例信息源</description>${entries.join('')}</channel></rss>`;
}

function atom(source: SampleSource, items: readonly SampleItem[]): string {
  const entries = items.map(
    (item) =>
      `<entry><title>${escape(item.title)}</title><link href="${address(item)}"/><id>${item.guid}</id>` +
      `<updated>${item.at.toISOString()}</updated><published>${item.at.toISOString()}</published><content type="html">${escape(paragraphs(item.body))}</content></entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>${escape(source.name)}</title><id>${SITE}/${source.key}</id><updated>${items[0]?.at.toISOString() ?? '2026-01-01T00:00:00Z'}</updated>${entries.join('')}</feed>`;
}

function json(source: SampleSource, items: readonly SampleItem[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: source.name,
    items: items.map((item) => ({
      id: item.guid,
      url: address(item),
      title: item.title,
      content_html: paragraphs(item.body),
      date_published: item.at.toISOString(),
    })),
  });
}
