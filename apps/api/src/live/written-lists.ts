import { randomUUID } from 'node:crypto';

/** What nobody asked for this long is forgotten; who asks for it again is sent all of it. */
const KEPT_MS = 10 * 60_000;

interface WrittenItem {
  readonly json: string;
  /** The version of the list in which it first said this. */
  readonly version: number;
}

/** A list as it was found at one moment, ready to be sent. */
export interface WrittenList {
  /**
   * The JSON of `version`, the list's own fields, `order` (the ids of all), and of the items those that are new or say
   * something else since that version; all without one, or where it is not of this list.
   */
  readonly since: (version?: string) => string;
}

interface Known {
  /** Tells the list's versions from those of any other, and of the one before it was forgotten. */
  readonly id: string;
  version: number;
  items: ReadonlyMap<number, WrittenItem>;
  usedAt: number;
}

/**
 * Lists of thousands of which few items change between two readings: each item is written when it says something new, and
 * whoever names the version they have is sent that much.
 */
export class WrittenLists {
  readonly #known = new Map<string, Known>();

  /** @param name what the items are sent as */
  constructor(private readonly name: string) {}

  /**
   * @param key which list it is
   * @param fields what is sent of the list beside its items
   */
  write(
    key: string,
    items: readonly { readonly id: number }[],
    fields: Readonly<Record<string, unknown>>,
  ): WrittenList {
    const known = this.#of(key);
    known.version += 1;
    const { version } = known;
    const written = new Map<number, WrittenItem>();
    for (const item of items) {
      const json = JSON.stringify(item);
      const before = known.items.get(item.id);
      written.set(item.id, before?.json === json ? before : { json, version });
    }
    known.items = written;
    const { id } = known;
    const own = { version: `${id}.${version}`, ...fields, order: [...written.keys()] };
    const head = `${JSON.stringify(own).slice(0, -1)},"${this.name}":[`;
    return { since: sender(head, written, (asked) => versionOf(asked, id, version)) };
  }

  #of(key: string): Known {
    const now = performance.now();
    for (const [other, { usedAt }] of this.#known)
      if (now - usedAt > KEPT_MS) this.#known.delete(other);
    let known = this.#known.get(key);
    if (known === undefined) {
      known = { id: randomUUID(), version: 0, items: new Map(), usedAt: now };
      this.#known.set(key, known);
    }
    known.usedAt = now;
    return known;
  }
}

/** Each answer is put together once for all who have the same. */
function sender(
  head: string,
  items: ReadonlyMap<number, WrittenItem>,
  had: (asked: string | undefined) => number,
): WrittenList['since'] {
  const all = [...items.values()];
  const sent = new Map<number, string>();
  return (asked) => {
    const from = had(asked);
    const changed = all.filter(({ version }) => version > from);
    let answer = sent.get(changed.length);
    if (answer === undefined) {
      answer = `${head}${changed.map(({ json }) => json).join(',')}]}`;
      sent.set(changed.length, answer);
    }
    return answer;
  };
}

/** The number of a version named; 0, before all, where it is none of this list's. */
function versionOf(asked: string | undefined, id: string, newest: number): number {
  const [of, number] = asked?.split('.') ?? [];
  const version = Number(number);
  return of === id && Number.isInteger(version) && version <= newest ? version : 0;
}
