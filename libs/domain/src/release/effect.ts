import { wilsonInterval } from '../event/wilson';

export interface Counted {
  readonly total: number;
  readonly negative: number;
}

export interface ShareChange {
  /** After less before: −0.3 is thirty points less. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/** Fewer voices than this on a side say nothing about a share. */
export const ENOUGH_AROUND = 5;

/**
 * How the negative share changed from before a release to after it, with its 95 % interval (difference of two independent
 * proportions by their Wilson intervals: R. G. Newcombe, Statistics in Medicine 17 (1998), method 10). Observational: what else
 * happened is in it. null where a side has too few.
 */
export function shareChange(before: Counted, after: Counted): ShareChange | null {
  if (before.total < ENOUGH_AROUND || after.total < ENOUGH_AROUND) return null;
  const [p, q] = [after.negative / after.total, before.negative / before.total];
  const [a, b] = [
    wilsonInterval(after.negative, after.total),
    wilsonInterval(before.negative, before.total),
  ];
  const difference = p - q;
  return {
    difference,
    low: difference - Math.hypot(p - a.low, b.high - q),
    high: difference + Math.hypot(a.high - p, q - b.low),
  };
}
