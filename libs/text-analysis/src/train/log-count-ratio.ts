import type { SparseVector } from '../linear/features';
import type { TrainingRow } from './support-vector';

/**
 * How telling each feature is by itself: the absolute log ratio of the shares of rows of the class and of
 * the others that show it, to the power given. Vectors scaled by it learn more from few rows (Wang and
 * Manning, Baselines and Bigrams, ACL 2012).
 */
export function logCountRatios(
  rows: readonly TrainingRow[],
  features: number,
  power: number,
): Float64Array {
  const inside = new Float64Array(features).fill(1);
  const outside = new Float64Array(features).fill(1);
  let members = 0;
  for (const { vector, sign } of rows) {
    if (sign > 0) members += 1;
    const counts = sign > 0 ? inside : outside;
    for (const id of vector.ids) counts[id]! += 1;
  }
  const others = rows.length - members;
  return inside.map(
    (n, id) => Math.abs(Math.log(n / (members + 2) / (outside[id]! / (others + 2)))) ** power,
  );
}

export function scaled({ ids, values }: SparseVector, scales: Float64Array): SparseVector {
  return { ids, values: values.map((value, i) => value * scales[ids[i]!]!) };
}
