import type { DocumentOutcome } from '../reader/read-document';
import type { CorpusDocument, ExpectedItem } from './documents/document';

/** An item as any reader may give it; what a reader does not tell is left out of the comparison. */
export interface ReadItem {
  readonly title: string;
  readonly url: string | null;
  readonly id?: string | null;
  readonly published: string | null;
  readonly text: string;
}

/** What became of a document: how many of its items came through right, and what did not. */
export interface Comparison {
  readonly expected: number;
  readonly recovered: number;
  readonly differences: readonly string[];
}

/**
 * Compares what was read with what a reader that loses nothing makes of it. An item counts as recovered
 * where every stated key of it is right; an item too many is a difference, too.
 */
export function compare(document: CorpusDocument, read: readonly ReadItem[] | null): Comparison {
  const expected = document.items ?? [];
  const got = (read ?? []).filter((item) => item.title !== '' || item.text !== '');
  const differences: string[] = [];
  if (document.items === null && got.length > 0)
    differences.push(`${got.length} items where there is no feed`);
  if (document.items !== null && read === null) differences.push('unreadable');
  if (document.items !== null && read !== null && got.length !== expected.length)
    differences.push(`${got.length} items instead of ${expected.length}`);
  let recovered = 0;
  expected.forEach((item, i) => {
    const faults = got[i] === undefined ? ['missing'] : faultsOf(item, got[i]);
    if (faults.length === 0) recovered += 1;
    else differences.push(`item ${i}: ${faults.join(', ')}`);
  });
  return { expected: expected.length, recovered, differences };
}

function faultsOf(expected: ExpectedItem, got: ReadItem): string[] {
  const faults: string[] = [];
  const is = (name: string, wanted: unknown, found: unknown) => {
    if (wanted !== undefined && found !== undefined && wanted !== found)
      faults.push(`${name} ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
  };
  is('title', expected.title, got.title);
  is('url', expected.url, got.url);
  is('id', expected.id, got.id);
  is('published', expected.published, got.published);
  for (const part of expected.textContains ?? [])
    if (!got.text.includes(part)) faults.push(`text without ${JSON.stringify(part.slice(0, 40))}`);
  for (const part of expected.textLacks ?? [])
    if (`${got.title}\n${got.text}`.includes(part))
      faults.push(`text with ${JSON.stringify(part.slice(0, 40))}`);
  return faults;
}

/** Our own reader's outcome as items to compare; null where it found none. */
export function itemsOf(outcome: DocumentOutcome): readonly ReadItem[] | null {
  if (outcome.kind === 'unreadable') return null;
  return outcome.items.map((item) => ({
    title: item.title,
    url: item.url,
    id: item.guid,
    published: item.claimedAt?.toISOString() ?? null,
    text: item.body,
  }));
}
