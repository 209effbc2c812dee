import { feedOfElements } from './feed-of-elements';
import { readJsonFeed } from './json-feed';
import { mend } from './mend';
import type { RawFeed } from './raw-feed';
import { NotPlain, readStrictly } from './strict-reader';
import { readTolerantly } from './tolerant-reader';

/** Who read a document: rss-parser, the reader of broken ones, or the one of JSON feeds. */
export type ReaderName = 'rss-parser' | 'tolerant' | 'json';

/** Something that is wrong with a document, in words a source's page shows. */
export interface Problem {
  readonly code:
    | 'not_well_formed'
    | 'truncated'
    | 'encoding_label'
    | 'mixed_encodings'
    | 'bad_bytes'
    | 'bad_date'
    | 'blank_item'
    | 'too_many_items';
  /** Position of the item it concerns, from 0. */
  readonly item?: number;
  readonly detail: string;
}

export type ReadOutcome =
  | {
      readonly kind: 'feed';
      readonly feed: RawFeed;
      readonly reader: ReaderName;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable; readonly detail: string };

/** Why nothing could be read: what a source's page says, and what to do about it. */
export const UNREADABLE = ['empty', 'html_page', 'not_a_feed', 'bad_json', 'too_slow'] as const;
export type Unreadable = (typeof UNREADABLE)[number];

/**
 * Reads a feed document's text: rss-parser where it is well-formed, else the tolerant reader. What
 * cannot be read is returned with its reason, never thrown.
 *
 * @param strictly false to keep rss-parser from it, after it took too long
 */
export async function readFeed(text: string, strictly = true): Promise<ReadOutcome> {
  const trimmed = text.replace(/^[\s\uFEFF]+/, '');
  if (trimmed === '') return unreadable('empty', 'nothing in it');
  if (trimmed.startsWith('{')) {
    const outcome = readJson(trimmed);
    // A server may have printed some JSON of its own before the document.
    if (outcome.kind === 'feed' || mend(trimmed) === null) return outcome;
  }
  if (!strictly) return recover(trimmed, null);
  try {
    const feed = feedOfElements(await readStrictly(trimmed));
    return { kind: 'feed', feed, reader: 'rss-parser', problems: [] };
  } catch (error) {
    return recover(trimmed, error as Error);
  }
}

function recover(text: string, refusal: Error | null): ReadOutcome {
  const reading = readTolerantly(text);
  if (reading === null) return jsonWithin(text) ?? notAFeed(text, refusal);
  const feed = feedOfElements(reading.feed);
  if (feed.items.length === 0 && (reading.truncated || !isRoot(reading.feed.root.name)))
    return unreadable('not_a_feed', firstLine(refusal?.message ?? 'no items in it'));
  const problems: Problem[] = [];
  if (refusal !== null && !(refusal instanceof NotPlain))
    problems.push({ code: 'not_well_formed', detail: firstLine(refusal.message) });
  if (reading.truncated) problems.push(TRUNCATED);
  return { kind: 'feed', feed, reader: 'tolerant', problems };
}

const TRUNCATED: Problem = { code: 'truncated', detail: 'the document ends too early' };

/** JSON behind a warning a server printed before it. */
function jsonWithin(text: string): ReadOutcome | null {
  if (!/"items"\s*:/.test(text)) return null;
  const outcome = readJson(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
  return outcome.kind === 'feed' ? outcome : null;
}

function notAFeed(text: string, refusal: Error | null): ReadOutcome {
  if (/<(?:!doctype html|html|body|head)\b/i.test(text.slice(0, 5000)))
    return unreadable('html_page', 'a web page where a feed should be');
  return unreadable('not_a_feed', firstLine(refusal?.message ?? 'no feed element in it'));
}

function isRoot(name: string): boolean {
  return name === 'rss' || name === 'rdf' || name === 'feed';
}

function readJson(text: string): ReadOutcome {
  try {
    const { feed, mended, truncated } = readJsonFeed(text);
    const problems: Problem[] = [];
    if (mended && !truncated)
      problems.push({ code: 'not_well_formed', detail: 'JSON with faults in it' });
    if (truncated) problems.push(TRUNCATED);
    return { kind: 'feed', feed, reader: 'json', problems };
  } catch (error) {
    // The engine's message quotes the document.
    const detail = error instanceof SyntaxError ? 'no JSON' : (error as Error).message;
    return unreadable('bad_json', detail);
  }
}

function unreadable(reason: Unreadable, detail: string): ReadOutcome {
  return { kind: 'unreadable', reason, detail };
}

function firstLine(text: string): string {
  return text.split('\n')[0]!.slice(0, 200);
}
