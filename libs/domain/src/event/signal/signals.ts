/** The stretch in which a signal is looked for, and the one before it that says what was known. */
export const SIGNAL_HOURS = 72;
export const SIGNAL_HISTORY_DAYS = 28;
/** Articles of a pair below which it says nothing. */
export const SIGNAL_LEAST = 3;
/** Days of material before the last hours without which nothing is known, and all would be new. */
export const SIGNAL_KNOWN_DAYS = 7;
/** Standard deviations above what was expected, with what is added for rare pairs (SigniTrend; Schubert et al., KDD 2014). */
const UNUSUAL = 3;
const BIAS = 1;
/** So many times what was expected: what rises from nothing, not what grows. */
const FROM_NOTHING = 4;
/** Of the articles of the smaller one, this share in common makes two pairs one signal. */
export const SIGNAL_SHARED = 2 / 3;

/** Two words that stand in the same articles. */
export interface TermPair {
  readonly words: readonly [string, string];
  /** Of the last `SIGNAL_HOURS`. */
  readonly articleIds: readonly number[];
  /** Articles with both among the known: of the `SIGNAL_HISTORY_DAYS` before, and of what already alerted since. */
  readonly known: number;
  /** Known articles with each of the words. */
  readonly times: readonly [number, number];
  /** All known negative articles. */
  readonly voices: number;
}

/** 苗头: something that was not spoken of before, in a few articles that nobody has yet seen to be one thing. */
export interface Signal {
  /** The pair that rose most first. */
  readonly words: readonly string[];
  readonly articleIds: readonly number[];
  /** Of the pair that rose most. */
  readonly known: number;
}

/** What rises from nothing among pairs of words, those told by the same articles as one; the strongest first. */
export function signalsAmong(pairs: readonly TermPair[]): readonly Signal[] {
  const rising = pairs
    .map((pair) => ({ ...pair, deviations: deviationsOf(pair) }))
    .filter(({ deviations }) => deviations !== null)
    .sort(
      (a, b) =>
        b.deviations! - a.deviations! ||
        b.articleIds.length - a.articleIds.length ||
        (a.words.join(' ') < b.words.join(' ') ? -1 : 1),
    );
  const signals: { words: Set<string>; articleIds: Set<number>; known: number }[] = [];
  for (const { words, articleIds, known } of rising) {
    const signal = signals.find((one) => isSameSignal(articleIds, one.articleIds));
    if (signal === undefined) {
      signals.push({ words: new Set(words), articleIds: new Set(articleIds), known });
      continue;
    }
    for (const word of words) signal.words.add(word);
    for (const id of articleIds) signal.articleIds.add(id);
  }
  return signals.map(({ words, articleIds, known }) => ({
    words: [...words],
    articleIds: [...articleIds].sort((a, b) => a - b),
    known,
  }));
}

/** How far a pair rose above what was expected of it; null where it did not rise from nothing. */
function deviationsOf({ articleIds, known, times, voices }: TermPair): number | null {
  const count = articleIds.length;
  // Words that each stand in every tenth text meet in every hundredth, and mean nothing by it.
  const chance = (times[0] * times[1]) / Math.max(1, voices);
  const expected = Math.max(known, chance) * (SIGNAL_HOURS / 24 / SIGNAL_HISTORY_DAYS);
  const deviations = (count - expected) / Math.sqrt(expected + BIAS);
  return count >= SIGNAL_LEAST && count >= FROM_NOTHING * expected && deviations >= UNUSUAL
    ? deviations
    : null;
}

/** Whether articles are mostly those of a signal. */
export function isSameSignal(articleIds: readonly number[], others: ReadonlySet<number>): boolean {
  const common = articleIds.filter((id) => others.has(id)).length;
  return common >= SIGNAL_SHARED * Math.min(articleIds.length, others.size);
}
