import { type EncodingGround, decodeDocument } from '../decode/decode';
import {
  type FeedItem,
  type ReadingContext,
  cut,
  normaliseFeed,
  textOf,
} from '../normalise/normalise';
import { tidyText } from '../normalise/html-text';
import { type Problem, type ReaderName, type Unreadable, readFeed } from '../read/read-feed';
import type { FeedFormat, PublisherHints } from '../read/raw-feed';

/** A document read: its items, and how it was read. */
export interface FeedDocument {
  readonly kind: 'items';
  readonly format: FeedFormat;
  readonly encoding: string;
  readonly encodingGround: EncodingGround;
  readonly reader: ReaderName;
  readonly title: string | null;
  readonly language: string | null;
  readonly hints: PublisherHints;
  readonly items: readonly FeedItem[];
  readonly problems: readonly Problem[];
}

/** A document nobody can read, with the beginning of it as evidence. */
export interface UnreadableDocument {
  readonly kind: 'unreadable';
  readonly reason: Unreadable;
  readonly detail: string;
  readonly encoding: string;
  readonly sample: string;
}

export type DocumentOutcome = FeedDocument | UnreadableDocument;

const SAMPLE_CHARACTERS = 2000;

/**
 * From the bytes of a feed document to admissible items: decode, read, normalise. Never throws, and may
 * take long over hostile documents: `ReaderPool` runs it where it can be killed.
 *
 * @param strictly false to keep rss-parser from it, after it took too long
 */
export async function readDocument(
  bytes: Buffer,
  contentType: string | null,
  context: ReadingContext,
  strictly = true,
): Promise<DocumentOutcome> {
  const { text, encoding, ground, wrongLabel, badBytes, mixed } = decodeDocument(
    bytes,
    contentType,
  );
  const outcome = await readFeed(text, strictly);
  if (outcome.kind === 'unreadable') {
    return { ...outcome, encoding, sample: tidyText(text.slice(0, SAMPLE_CHARACTERS)) };
  }
  const { feed } = outcome;
  const { items, problems } = normaliseFeed(feed, context);
  return {
    kind: 'items',
    format: feed.format,
    encoding,
    encodingGround: ground,
    reader: outcome.reader,
    title: textOf(feed.title).replaceAll('\n', ' ') || null,
    language: feed.language,
    hints: feed.hints,
    items,
    problems: [
      ...(wrongLabel === null
        ? []
        : [{ code: 'encoding_label' as const, detail: `${wrongLabel} → ${encoding}` }]),
      ...(mixed ? [{ code: 'mixed_encodings' as const, detail: encoding }] : []),
      ...(badBytes === 0 ? [] : [{ code: 'bad_bytes' as const, detail: String(badBytes) }]),
      ...outcome.problems,
      ...problems,
    ].map((problem) => ({ ...problem, detail: storable(problem.detail) })),
  };
}

/** A few words of a hostile document, without what no database takes. */
function storable(detail: string): string {
  return cut(tidyText(detail), 200);
}
