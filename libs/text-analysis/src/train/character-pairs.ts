import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pairsOfCharacters } from '../keywords/character-pairs';
import { MODEL } from '../model-folder';

/** Rarer ones all weigh the same: what is left of 150,000 pairs stands in ever fewer texts. */
const KEPT = 10_000;
/** Of a text so many first characters: what a headline is like. */
const HEAD = 100;
/** How much more a pair weighs that is not kept than the rarest that is: it stands in half as many texts. */
const RARER = Math.LN2;

/**
 * Writes `model/character-pairs.utf8`: the inverse document frequency, ln(N / n), of the pairs of characters that
 * the beginnings of texts have most. The first line is that of all others.
 */
export function writeCharacterPairs(texts: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const pair of pairsOfCharacters(text.slice(0, HEAD)))
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const kept = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, KEPT);
  const weigh = (n: number) => Math.log(texts.length / n);
  const rarest = weigh(kept.at(-1)?.[1] ?? 1) + RARER;
  const lines = kept
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([pair, n]) => `${pair} ${weigh(n).toFixed(1)}`);
  writeFileSync(
    join(MODEL, 'character-pairs.utf8'),
    [`* ${rarest.toFixed(1)}`, ...lines].join('\n') + '\n',
  );
  return kept.length;
}
