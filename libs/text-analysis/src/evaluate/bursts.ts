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
 * `npm run evaluate -- bursts`: quiet weeks of units, with the season of weekday and hour and with reprints that come in
 * clusters; from the second week on bursts of 3 to 10 times what is usual, a quarter of an hour to six hours long, are
 * put in every three to six days. Asked every quarter of an hour, as the placer would ask.
 */
function main(): void {
  const random = randomOf(20_261_125);
  const totals = { injected: 0, told: 0, falseAlarms: 0, weeks: 0, delays: [] as number[] };
  const rows = RATES.map((rate) => {
    const own = { injected: 0, told: 0, falseAlarms: 0, weeks: 0, delays: [] as number[] };
    for (let unit = 0; unit < UNITS; unit += 1) {
      const { counts, bursts } = aUnit(rate, random);
      own.falseAlarms += watch(counts, bursts);
      own.weeks += WEEKS - 1;
      own.injected += bursts.length;
      for (const { from, toldAt } of bursts) if (toldAt !== null) own.delays.push(toldAt - from);
      own.told = own.delays.length;
    }
    totals.injected += own.injected;
    totals.told += own.told;
    totals.falseAlarms += own.falseAlarms;
    totals.weeks += own.weeks;
    totals.delays.push(...own.delays);
    return { 'reports an hour': String(rate), ...rowOf(own) };
  });
  console.table([...rows, { 'reports an hour': 'all', ...rowOf(totals) }]);
}

function rowOf(of: {
  readonly injected: number;
  readonly told: number;
  readonly falseAlarms: number;
  readonly weeks: number;
  readonly delays: readonly number[];
}) {
  return {
    bursts: of.injected,
    recall: (of.told / of.injected).toFixed(3),
    precision: (of.told / (of.told + of.falseAlarms)).toFixed(3),
    'median delay, bins': of.delays.toSorted((a, b) => a - b)[of.delays.length >> 1],
    'false alarms a unit and week': (of.falseAlarms / of.weeks).toFixed(2),
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

function aUnit(rate: number, random: Random): { counts: number[]; bursts: Injected[] } {
  const usual = Array.from({ length: WEEKS * WEEK }, (_, i) => {
    const weekend = Math.floor(i / DAY) % 7 >= 5 ? 0.6 : 1;
    return (rate / 4) * HOURS[Math.floor(i / 4) % 24]! * weekend;
  });
  const counts = usual.map((mean) => poisson(0.7 * mean, random));
  // Three in ten come as reprints of one another, within two hours.
  for (const [i, mean] of usual.entries())
    for (let cluster = poisson(0.1 * mean, random); cluster > 0; cluster -= 1)
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
  if (mean > 50) {
    const normal = Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  const limit = Math.exp(-mean);
  let [count, product] = [0, random()];
  while (product > limit) {
    count += 1;
    product *= random();
  }
  return count;
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
