import { createHash } from 'node:crypto';

/** What the identity of an item is made from. */
export interface Identifiable {
  readonly guid: string | null;
  readonly url: string | null;
  readonly title: string;
  readonly body: string;
}

/**
 * SHA-256 identities of a document's items, 32 bytes each, by miniflux's rules: the GUID; a GUID that
 * occurs again in the document together with the address, and with its place among its equals where even
 * that is the same; without a GUID the address; without that the text.
 */
export function identitiesOf(items: readonly Identifiable[]): readonly Buffer[] {
  const guids = countOf(items.map((item) => item.guid));
  const seen = new Map<string, number>();
  return items.map((item) => {
    const key = keyOf(item, guids);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    // Two identical entries of one document are one item listed twice, but for GUIDs that mean nothing.
    const isReused = item.guid !== null && (guids.get(item.guid) ?? 0) > 1 && item.url === null;
    return hash(before > 0 && isReused ? `${key}|${before}` : key);
  });
}

function keyOf(item: Identifiable, guids: ReadonlyMap<string | null, number>): string {
  const { guid, url, title, body } = item;
  if (guid === null) return url ?? `${title}\n${body}`;
  return (guids.get(guid) ?? 0) > 1 ? `${guid}|${url}` : guid;
}

function countOf(values: readonly (string | null)[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
