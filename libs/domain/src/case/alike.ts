/** Titles whose pairs of characters overlap by this share (Dice, 1945) may tell of the same matter. */
const ALIKE = 0.5;

interface Titled {
  readonly title: string;
}

/**
 * Those that may tell of the same matter as `title`, the likeliest first. It only proposes: a person looks at both.
 * Pairs of characters rather than words, since two clerks word one matter differently but name it with the same ones.
 */
export function alikeByTitle<T extends Titled>(title: string, among: readonly T[]): readonly T[] {
  const pairs = pairsOf(title);
  return among
    .map((one) => ({ one, score: overlap(pairs, pairsOf(one.title)) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one);
}

function pairsOf(title: string): ReadonlySet<string> {
  const said = title.replace(/[\p{P}\p{S}\s]/gu, '');
  return new Set(
    Array.from({ length: Math.max(0, said.length - 1) }, (_, i) => said.slice(i, i + 2)),
  );
}

/** Twice what both have over all that each has: 0 to 1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let both = 0;
  for (const pair of a) if (b.has(pair)) both += 1;
  return (2 * both) / (a.size + b.size);
}
