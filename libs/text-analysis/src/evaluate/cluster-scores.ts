/** How well found groups agree with true ones, each in [0, 1]. */
export interface ClusterScores {
  readonly precision: number;
  readonly recall: number;
  /** B-cubed F1 (Bagga and Baldwin 1998): the mean over items of how pure and how whole each one's group is. */
  readonly f1: number;
  /** F1 over pairs of items: whether two that belong together are together. */
  readonly pairF1: number;
  readonly groups: number;
}

/** @param truth the true group of each item, null of one that belongs to none: it makes a group impure, and is not asked for */
export function clusterScores(
  truth: readonly (string | null)[],
  found: readonly number[],
): ClusterScores {
  const sizes = { truth: tally(truth), found: tally(found) };
  const common = tally(truth.map((group, i) => (group === null ? null : `${group} ${found[i]}`)));
  let [precision, recall, asked] = [0, 0, 0];
  for (const [i, group] of truth.entries()) {
    if (group === null) continue;
    const both = common.get(`${group} ${found[i]}`)!;
    precision += both / sizes.found.get(found[i]!)!;
    recall += both / sizes.truth.get(group)!;
    asked += 1;
  }
  const foundOfAsked = tally(found.filter((_, i) => truth[i] !== null));
  return {
    precision: precision / asked,
    recall: recall / asked,
    f1: harmonic(precision / asked, recall / asked),
    pairF1: harmonic(
      pairs(common) / Math.max(1, pairs(foundOfAsked)),
      pairs(common) / Math.max(1, pairs(sizes.truth)),
    ),
    groups: foundOfAsked.size,
  };
}

function tally<T>(items: readonly (T | null)[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) if (item !== null) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function pairs(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}
