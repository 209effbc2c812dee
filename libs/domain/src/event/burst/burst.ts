import { seasonOf } from './season';

/** Bins a burst is looked for in: from a quarter of an hour to six hours. */
const WINDOWS = [1, 2, 4, 8, 16, 24] as const;
/** Standard deviations above what is usual from which a window is a burst. */
const UNUSUAL = Math.sqrt(14);
/** And so many times what is usual, and so many reports, at least: what is rare is unusual at once, and no burst. */
const TIMES_USUAL = 2;
const LEAST = 5;
/** Added to what is expected: a floor for what is rare (SigniTrend's bias term; Schubert et al., KDD 2014). */
const BIAS = 0.3;
/** Half-life, in bins, of how much busier than its season a place is of late. */
const LEVEL_HALF_LIFE = 2 * 96;
const LEVEL_BOUNDS = [0.3, 3] as const;
/** Bins of history without which nothing is usual: a week. */
const HISTORY = 672;

/** More reports than usual, over a stretch that ends now. */
export interface Burst {
  /** Bins of a quarter of an hour. */
  readonly bins: number;
  readonly count: number;
  readonly expected: number;
  /** Standard deviations above what was expected. */
  readonly deviations: number;
}

/**
 * Whether the last bins of a series are a burst: the likelihood ratio of counts (a scan statistic; Kulldorff 1997) over
 * windows of several lengths, against the season of weekday and hour and what the place was like of late, tempered by how
 * much its counts and its days vary by themselves; the window that stands out most. Null where it is none, or where a
 * week of history is not there.
 * @param counts reports a quarter of an hour, oldest first, the current one last
 * @param place of the first bin in its week, 0–671
 */
export function burstOf(counts: readonly number[], place: number): Burst | null {
  if (counts.length <= HISTORY) return null;
  const longest = WINDOWS.at(-1)!;
  const past = counts.slice(0, -longest);
  const season = seasonOf(past, place);
  const usual = (bin: number) => season[(place + bin) % season.length]!;
  const { level, dispersion, variation } = habitOf(past, usual);
  let best: Burst | null = null;
  let [count, expected] = [0, 0];
  for (let back = 1; back <= longest; back += 1) {
    const bin = counts.length - back;
    count += counts[bin]!;
    expected += level * usual(bin);
    if (!WINDOWS.some((window) => window === back)) continue;
    const mean = expected + BIAS;
    if (count < LEAST || count < TIMES_USUAL * mean) continue;
    const ratio = 2 * (count * Math.log(count / mean) - (count - mean));
    const deviations = Math.sqrt(ratio / (dispersion + variation * mean));
    if (deviations >= UNUSUAL && deviations > (best?.deviations ?? 0))
      best = { bins: back, count, expected, deviations };
  }
  return best;
}

interface Habit {
  /** How busy the place is of late beside its season: 1 is as usual. */
  readonly level: number;
  /** Variance of its bins over their mean: 1 is what chance would have. */
  readonly dispersion: number;
  /** Squared part by which stretches of six hours differ from what was expected of them, beyond that. */
  readonly variation: number;
}

function habitOf(past: readonly number[], usual: (bin: number) => number): Habit {
  const keep = 0.5 ** (1 / LEVEL_HALF_LIFE);
  const stretch = WINDOWS.at(-1)!;
  const [low, high] = LEVEL_BOUNDS;
  let [seen, expected, squares] = [0, 0, 0];
  let level = 1;
  const stretches: { count: number; mean: number }[] = [];
  for (const [bin, count] of past.entries()) {
    const mean = usual(bin);
    // A burst of before is no habit.
    const clipped = Math.min(count, mean + 3 * Math.sqrt(mean) + 2);
    seen = seen * keep + clipped;
    expected = expected * keep + mean;
    level = Math.min(high, Math.max(low, (seen + 1) / (expected + 1)));
    squares += (clipped - mean) ** 2 / Math.max(mean, 0.05);
    const within = (stretches[Math.floor((past.length - 1 - bin) / stretch)] ??= {
      count: 0,
      mean: 0,
    });
    within.count += clipped;
    within.mean += level * mean;
  }
  const dispersion = Math.max(1, squares / Math.max(1, past.length));
  let [beyond, means] = [0, 0];
  for (const { count, mean } of stretches) {
    beyond += (count - mean) ** 2 - dispersion * mean;
    means += mean ** 2;
  }
  return { level, dispersion, variation: Math.max(0, beyond / Math.max(1, means)) };
}
