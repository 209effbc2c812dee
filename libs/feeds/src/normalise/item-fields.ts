import { readDate } from '../dates/read-date';
import { cleanUrl } from './clean-url';
import { textOfHtml, tidyText } from './html-text';
import { type FeedItem, byLineOf, titleAndBody } from './normalise';

/** An item as another system or a table states it. */
export interface ItemFields {
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly url?: string | null | undefined;
  readonly published?: string | null | undefined;
  readonly author?: string | null | undefined;
}

/** Brings fields that came in without a feed to what items of feeds are: text, addresses, instants. */
export function itemFromFields(
  fields: ItemFields,
  { now, zone }: { readonly now: Date; readonly zone: string },
): Pick<FeedItem, 'title' | 'body' | 'url' | 'claimedAt' | 'byLine'> {
  const text = tidyText(fields.text ?? '') || textOfHtml(fields.html ?? '');
  return {
    ...titleAndBody(tidyText(fields.title ?? ''), text),
    url: cleanUrl(fields.url ?? null, ''),
    claimedAt:
      fields.published == null ? null : readDate(fields.published, { now, zone, chinese: true }),
    byLine: byLineOf(tidyText(fields.author ?? '')),
  };
}
