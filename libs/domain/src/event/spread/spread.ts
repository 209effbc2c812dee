import type { OutletTier } from '../../classification/outlet-tier';
import { isSameOutlet } from './same-outlet';

/** An article as the spread of its event sees it. */
export interface SpreadArticle {
  readonly id: number;
  /** When it was published, as far as that can be believed. */
  readonly at: Date;
  readonly outlet: string;
  readonly tier: OutletTier;
  /** The article whose text it is. */
  readonly reprintOf: number | null;
  /** The outlet it says it was taken from. */
  readonly credited: string | null;
  /** Whether it says what the government says. */
  readonly official: boolean;
}

/** An article that was printed again, with what it was taken from. */
export interface Copy<A> {
  readonly article: A;
  /** The article it was taken from: of the outlet it credits where that had it before, else the first that had it. */
  readonly from: A;
}

/** One text and who printed it, the first first. */
export interface Chain<A> {
  readonly first: A;
  readonly copies: readonly Copy<A>[];
}

export interface Spread<A> {
  readonly first: A;
  /** Each kind of outlet in the order it was reached, with the first of it. */
  readonly tiers: readonly {
    readonly tier: OutletTier;
    readonly first: A;
    readonly articles: number;
    readonly outlets: number;
  }[];
  /** The government's first word. */
  readonly official: A | null;
  /** Texts that were printed more than once, the most printed first. */
  readonly chains: readonly Chain<A>[];
}

/**
 * How an event spread: its first report, whom it reached and when, and who took which text from whom. Null of no articles.
 * An article admitted later may have been published earlier: times decide, of equals the lower id.
 */
export function spreadOf<A extends SpreadArticle>(articles: readonly A[]): Spread<A> | null {
  const inOrder = articles.toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id);
  const first = inOrder[0];
  if (first === undefined) return null;
  const byTier = grouped(inOrder, ({ tier }) => tier);
  const families = grouped(inOrder, ({ id, reprintOf }) => reprintOf ?? id);
  return {
    first,
    tiers: [...byTier].map(([tier, own]) => ({
      tier,
      first: own[0]!,
      articles: own.length,
      outlets: new Set(own.map(({ outlet }) => outlet)).size,
    })),
    official: inOrder.find(({ official }) => official) ?? null,
    chains: [...families.values()]
      .filter((family) => family.length > 1)
      .map(chainOf)
      .sort((a, b) => b.copies.length - a.copies.length || a.first.id - b.first.id),
  };
}

/** @param family one text's articles, in order of time */
function chainOf<A extends SpreadArticle>(family: readonly A[]): Chain<A> {
  const first = family[0]!;
  // Of each outlet what it printed first: whom a copy credits is looked for among outlets, not among thousands of copies.
  const outlets = new Map<string, A>([[first.outlet, first]]);
  const copies = family.slice(1).map((article) => {
    const { credited, outlet } = article;
    const from =
      credited === null
        ? undefined
        : [...outlets.values()].find((earlier) => isSameOutlet(credited, earlier.outlet));
    if (!outlets.has(outlet)) outlets.set(outlet, article);
    return { article, from: from ?? first };
  });
  return { first, copies };
}

/** Map.groupBy, which Node 20 does not have. */
function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
