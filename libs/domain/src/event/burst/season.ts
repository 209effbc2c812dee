/** Bins an hour, a day and a week: a quarter of an hour is what an officer would notice. */
export const BINS_AN_HOUR = 4;
const DAY = 24 * BINS_AN_HOUR;
const WEEK = 7 * DAY;
/** Weeks an hour of the day counts beside the same hour of the weekday: a weekday is seen but once a week. */
const WEEKS_OF_DAY = 2;
/** What a bin may add to a season at most, over what the day's hour usually has: a burst is no habit. */
const CLIPPED_AT = 3;
/** Bins on either side that tell what is usual at an hour. */
const AROUND = BINS_AN_HOUR;

/**
 * What is usual at each bin of a week, by weekday and hour: the mean of the same bins of earlier weeks, drawn towards the
 * mean of the same hour of all days.
 * @param counts of earlier bins, oldest first
 * @param first place in the week, 0–671, of the first of them
 * @returns a count for each bin of the week
 */
export function seasonOf(counts: readonly number[], first: number): Float64Array {
  const ofDay = smoothed(meansBy(counts, first, DAY, () => Infinity));
  const clipped = meansBy(counts, first, DAY, (bin) => CLIPPED_AT * Math.max(1, ofDay[bin]!));
  const usualOfDay = smoothed(clipped);
  const season = new Float64Array(WEEK);
  const sums = new Float64Array(WEEK);
  const seen = new Float64Array(WEEK);
  for (const [i, count] of counts.entries()) {
    const bin = (first + i) % WEEK;
    sums[bin]! += Math.min(count, CLIPPED_AT * Math.max(1, usualOfDay[bin % DAY]!));
    seen[bin]! += 1;
  }
  for (let bin = 0; bin < WEEK; bin += 1) {
    let [sum, times] = [0, 0];
    for (let near = -AROUND; near <= AROUND; near += 1) {
      const at = (bin + near + WEEK) % WEEK;
      sum += sums[at]!;
      times += seen[at]!;
    }
    const weight = WEEKS_OF_DAY * (2 * AROUND + 1);
    season[bin] = (sum + weight * usualOfDay[bin % DAY]!) / (times + weight);
  }
  return season;
}

function meansBy(
  counts: readonly number[],
  first: number,
  period: number,
  most: (bin: number) => number,
): Float64Array {
  const sums = new Float64Array(period);
  const seen = new Float64Array(period);
  for (const [i, count] of counts.entries()) {
    const bin = (first + i) % period;
    sums[bin]! += Math.min(count, most(bin));
    seen[bin]! += 1;
  }
  return sums.map((sum, bin) => sum / Math.max(1, seen[bin]!));
}

/** Each bin as the mean of those around it, the last beside the first. */
function smoothed(values: Float64Array): Float64Array {
  return values.map((_, bin) => {
    let sum = 0;
    for (let near = -AROUND; near <= AROUND; near += 1)
      sum += values[(bin + near + values.length) % values.length]!;
    return sum / (2 * AROUND + 1);
  });
}
