import type { OutletTier } from '../../classification/outlet-tier';
import type { Chain, SpreadArticle } from './spread';

/** Columns a picture has at most: more cannot be told apart on a screen. */
const COLUMNS = 96;
/** Names a point carries. */
const NAMES = 3;

export const POINT_KINDS = ['original', 'reprint', 'official'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** Articles of one kind of outlet that came at about one time. */
export interface SpreadPoint {
  /** Of the first of them. */
  readonly at: Date;
  readonly tier: OutletTier;
  readonly kind: PointKind;
  readonly articles: number;
  /** The first few, each once. */
  readonly outlets: readonly string[];
}

/** Texts that were taken from one point to another. */
export interface SpreadLine {
  readonly from: Pick<SpreadPoint, 'at' | 'tier'>;
  readonly to: Pick<SpreadPoint, 'at' | 'tier'>;
  readonly articles: number;
}

/**
 * A picture of how an event spread, of bounded size whatever its own: points by time and kind of outlet, and lines from
 * where a text was taken to where it was printed again.
 */
export function spreadPicture<A extends SpreadArticle>(
  articles: readonly A[],
  chains: readonly Chain<A>[],
): { readonly points: readonly SpreadPoint[]; readonly lines: readonly SpreadLine[] } {
  const keyOf = keysOver(articles);
  const points = pointsOf(articles, keyOf);
  const lines = new Map<string, SpreadLine>();
  for (const { article, from } of chains.flatMap((chain) => chain.copies)) {
    const [start, end] = [keyOf(from), keyOf(article)];
    if (start === end) continue;
    const taken = (lines.get(`${start}>${end}`)?.articles ?? 0) + 1;
    lines.set(`${start}>${end}`, {
      from: points.get(start)!,
      to: points.get(end)!,
      articles: taken,
    });
  }
  return { points: [...points.values()], lines: [...lines.values()] };
}

/** Names the point an article belongs to: of equal names are those of one column, lane and kind. */
function keysOver(articles: readonly SpreadArticle[]): (article: SpreadArticle) => string {
  const times = articles.map(({ at }) => at.getTime()).sort((a, b) => a - b);
  const begin = times[0] ?? 0;
  const width = Math.max(1, ((times.at(-1) ?? 0) - begin + 1) / COLUMNS);
  return (article) =>
    `${Math.floor((article.at.getTime() - begin) / width)} ${article.tier} ${kindOf(article)}`;
}

function pointsOf(
  articles: readonly SpreadArticle[],
  keyOf: (article: SpreadArticle) => string,
): ReadonlyMap<string, SpreadPoint> {
  const points = new Map<string, SpreadPoint>();
  for (const article of articles.toSorted(
    (a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id,
  )) {
    const { tier, outlet } = article;
    const known = points.get(keyOf(article));
    const outlets = known?.outlets ?? [];
    const named = outlets.length < NAMES && !outlets.includes(outlet);
    points.set(keyOf(article), {
      at: known?.at ?? article.at,
      tier,
      kind: kindOf(article),
      articles: (known?.articles ?? 0) + 1,
      outlets: named ? [...outlets, outlet] : outlets,
    });
  }
  return points;
}

function kindOf({ official, reprintOf }: SpreadArticle): PointKind {
  if (official) return 'official';
  return reprintOf === null ? 'original' : 'reprint';
}
