import { decodeDocument } from './decode';
import { normaliseFeed, type FeedItem } from './normalise';
import { readFeed } from './read-feed';

export type DocumentOutcome =
  | { readonly kind: 'items'; readonly items: readonly FeedItem[]; readonly encoding: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** From the bytes of a feed document to admissible items: decode, read, normalise. Never throws. */
export async function readDocument(
  bytes: Buffer,
  contentType: string | null,
  baseUrl: string,
  now: Date,
): Promise<DocumentOutcome> {
  const { text, encoding } = decodeDocument(bytes, contentType);
  const outcome = await readFeed(text);
  if (outcome.kind === 'unreadable') return outcome;
  return { kind: 'items', items: normaliseFeed(outcome.feed, baseUrl, now), encoding };
}
