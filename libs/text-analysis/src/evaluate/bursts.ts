import { burstOf } from '@huixiang/domain';

const DAY = 96;
const WEEK = 7 * DAY;
const WEEKS = 5;
const UNITS = 24;
/** Reports an hour, on the average of a week. */
const RATES = [2, 8, 30, 100];
const LENGTHS = [1, 2, 4, 8, 16, 24];
/** Bins after a burst in which it may still be told; so long, too, a false alarm is one. */
const AFTER = 24;
/** What adds fewer reports is no burst anybody would want to hear of. */
const LEAST_ADDED = 8;
/** Reprinted stories whose copies are not recognised, and so counted: more than `evaluate -- reprints` finds. */
const UNFOLDED = 0.1;
/** Standard deviation, in logarithms, of the days of a place whose days differ by about a fifth. */
const UNEVEN = 0.2;

/** What an hour of the day has of the day's mean; a weekend has six tenths of a weekday. */
const HOURS = [
  0.15, 0.1, 0.08, 0.06, 0.06, 0.1, 0.3, 0.7, 1.2, 1.6, 1.7, 1.6, 1.4, 1.3, 1.4, 1.5, 1.5, 1.4, 1.3,
  1.2, 1.1, 0.9, 0.6, 0.3,
];

interface Injected {
  readonly from: number;
  readonly to: number;
  toldAt: number | null;
}

/**
 * `npm run evaluate -- bursts`: quiet weeks of units, with the season of weekday and hour and with reprints, of which some
 * are not recognised; from the second week on bursts of 3 to 10 times what is usual, a quarter of an hour to six hours
 * long, are put in every three to six days. Asked every quarter of an hour, as the placer would ask. Then the same where
 * no day is like another.
 */
function main(): void {
  for (const uneven of [0, UNEVEN]) {
    console.log(uneven === 0 ? 'days as their season has them' : 'days that differ by a fifth');
    const random = randomOf(20_261_125);
    const rows = RATES.map((rate) => ({ rate, ...aRate(rate, uneven, random) }));
    const all = rows.reduce(together);
    console.table(
      [...rows, all].map((row) => ({
        'reports an hour': row === all ? 'all' : String(row.rate),
        ...rowOf(row),
      })),
    );
  }
}

interface Tally {
  readonly injected: number;
  readonly falseAlarms: number;
  readonly weeks: number;
  /** Bins from the beginning of each burst that was told until it was. */
  readonly delays: readonly number[];
}

function aRate(rate: number, uneven: number, random: Random): Tally {
  let [injected, falseAlarms] = [0, 0];
  const delays: number[] = [];
  for (let unit = 0; unit < UNITS; unit += 1) {
    const { counts, bursts } = aUnit(rate, uneven, random);
    falseAlarms += watch(counts, bursts);
    injected += bursts.length;
    for (const { from, toldAt } of bursts) if (toldAt !== null) delays.push(toldAt - from);
  }
  return { injected, falseAlarms, weeks: UNITS * (WEEKS - 1), delays };
}

function together<T extends Tally>(a: T, b: T): T {
  return {
    ...a,
    injected: a.injected + b.injected,
    falseAlarms: a.falseAlarms + b.falseAlarms,
    weeks: a.weeks + b.weeks,
    delays: [...a.delays, ...b.delays],
  };
}

function rowOf({ injected, falseAlarms, weeks, delays }: Tally) {
  return {
    bursts: injected,
    recall: (delays.length / injected).toFixed(3),
    precision: (delays.length / (delays.length + falseAlarms)).toFixed(3),
    'median delay, bins': delays.toSorted((a, b) => a - b)[delays.length >> 1],
    'false alarms a unit and week': (falseAlarms / weeks).toFixed(2),
  };
}

/** False alarms; what was told of bursts is noted on them. */
function watch(counts: readonly number[], bursts: readonly Injected[]): number {
  let [falseAlarms, quietUntil] = [0, 0];
  for (let now = WEEK + AFTER; now < counts.length; now += 1) {
    const from = Math.max(0, now + 1 - 4 * WEEK);
    if (burstOf(counts.slice(from, now + 1), from % WEEK) === null) continue;
    const burst = bursts.find((one) => now >= one.from && now <= one.to + AFTER);
    if (burst !== undefined) burst.toldAt ??= now;
    else if (now > quietUntil) falseAlarms += 1;
    quietUntil = now + AFTER;
  }
  return falseAlarms;
}

type Random = () => number;

function aUnit(
  rate: number,
  uneven: number,
  random: Random,
): { counts: number[]; bursts: Injected[] } {
  const days = Array.from({ length: 7 * WEEKS }, () =>
    Math.exp(uneven * normal(random) - uneven ** 2 / 2),
  );
  const usual = Array.from({ length: WEEKS * WEEK }, (_, i) => {
    const day = Math.floor(i / DAY);
    return (rate / 4) * HOURS[Math.floor(i / 4) % 24]! * (day % 7 >= 5 ? 0.6 : 1) * days[day]!;
  });
  const counts = usual.map((mean) => poisson(0.8 * mean, random));
  // One in eight is reprinted, within two hours; where one copy is not recognised the others are not either.
  for (const [i, mean] of usual.entries())
    for (let stories = poisson(0.1 * UNFOLDED * mean, random); stories > 0; stories -= 1)
      for (let copy = 1 + poisson(2, random); copy > 0; copy -= 1) {
        const at = Math.min(counts.length - 1, i + Math.floor(8 * random()));
        counts[at]! += 1;
      }
  const bursts: Injected[] = [];
  const gap = () => 300 + Math.floor(300 * random());
  for (let from = WEEK + 200; from < counts.length - 2 * AFTER; from += gap()) {
    const length = LENGTHS[Math.floor(LENGTHS.length * random())]!;
    const times = 3 + 7 * random();
    const added = Array.from({ length }, (_, i) => poisson((times - 1) * usual[from + i]!, random));
    if (added.reduce((a, b) => a + b, 0) < LEAST_ADDED) continue;
    for (const [i, count] of added.entries()) counts[from + i]! += count;
    bursts.push({ from, to: from + length, toldAt: null });
  }
  return { counts, bursts };
}

/** Knuth's for few, the normal approximation for many. */
function poisson(mean: number, random: Random): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const limit = Math.exp(-mean);
  let [count, product] = [0, random()];
  while (product > limit) {
    count += 1;
    product *= random();
  }
  return count;
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
}

/** Numerical Recipes' linear congruence: the same month every time. */
function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

main();
