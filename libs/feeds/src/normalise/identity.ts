import { createHash } from 'node:crypto';

/** What the identity of an item is made from. */
export interface Identifiable {
  readonly guid: string | null;
  readonly url: string | null;
  readonly title: string;
  readonly body: string;
}

/**
 * SHA-256 identities of a document's items, 32 bytes each: the GUID; without one the address; without that
 * the text. What means nothing is not relied on: a GUID the document gives to different addresses counts
 * together with the address, and what it gives to different titles (one address for a whole column) together
 * with the title. An item listed twice, as a pinned one is, is the one item it was before.
 */
export function identitiesOf(items: readonly Identifiable[]): readonly Buffer[] {
  const addresses = valuesBy(items, guidOf, (item) => item.url ?? '');
  const titles = valuesBy(items, placeOf, (item) => item.title);
  return items.map((item) => {
    const { guid, url, title, body } = item;
    if (guid === null && url === null) return hash(`${title}\n${body}`);
    const parts = [guid ?? url];
    if (guid !== null && addresses.get(guidOf(item))!.size > 1) parts.push(url);
    if (titles.get(placeOf(item))!.size > 1) parts.push(title);
    return hash(parts.join('|'));
  });
}

const guidOf = ({ guid }: Identifiable) => guid ?? '';
const placeOf = ({ guid, url }: Identifiable) => JSON.stringify([guid, url]);

/** The different values of the items that have a key in common. */
function valuesBy(
  items: readonly Identifiable[],
  keyOf: (item: Identifiable) => string,
  valueOf: (item: Identifiable) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const values = new Map<string, Set<string>>();
  for (const item of items) {
    const key = keyOf(item);
    const known = values.get(key);
    if (known === undefined) values.set(key, new Set([valueOf(item)]));
    else known.add(valueOf(item));
  }
  return values;
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
