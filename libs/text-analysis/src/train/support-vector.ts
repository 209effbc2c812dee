import type { SparseVector } from '../linear/features';

export interface TrainingRow {
  readonly vector: SparseVector;
  /** Whether it is of the class; +1 or −1. */
  readonly sign: 1 | -1;
  /** How much an error on it costs, beside others. */
  readonly cost: number;
}

export interface LinearFunction {
  readonly weights: Float64Array;
  readonly bias: number;
}

const EPOCHS = 30;
const TOLERANCE = 0.01;

/**
 * A linear support vector machine with squared hinge loss, by dual coordinate descent (Hsieh et al., A
 * Dual Coordinate Descent Method for Large-scale Linear SVM, ICML 2008, algorithm 1). The order of the
 * rows comes from a fixed seed: the same rows give the same weights.
 * @param features how many there are
 * @param cost of a row whose own cost is 1 (C)
 */
export function trainSupportVector(
  rows: readonly TrainingRow[],
  features: number,
  cost: number,
): LinearFunction {
  const weights = new Float64Array(features);
  let bias = 0;
  const alpha = new Float64Array(rows.length);
  const diagonal = rows.map((row) => 0.5 / (cost * row.cost));
  const curvature = rows.map(({ vector }, i) => squareLength(vector) + 1 + diagonal[i]!);
  const order = Int32Array.from(rows, (_, i) => i);
  const random = seededRandom(1);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    let worst = 0;
    for (const row of order) {
      const { vector, sign } = rows[row]!;
      const gradient = sign * (dot(weights, vector) + bias) - 1 + diagonal[row]! * alpha[row]!;
      const projected = alpha[row] === 0 ? Math.min(gradient, 0) : gradient;
      worst = Math.max(worst, Math.abs(projected));
      const next = Math.max(alpha[row]! - gradient / curvature[row]!, 0);
      const change = (next - alpha[row]!) * sign;
      if (change === 0) continue;
      alpha[row] = next;
      bias += change;
      addScaled(weights, vector, change);
    }
    if (worst < TOLERANCE) break;
  }
  return { weights, bias };
}

export function dot(weights: Float64Array, { ids, values }: SparseVector): number {
  let sum = 0;
  for (let i = 0; i < ids.length; i += 1) sum += weights[ids[i]!]! * values[i]!;
  return sum;
}

function addScaled(weights: Float64Array, { ids, values }: SparseVector, by: number): void {
  for (let i = 0; i < ids.length; i += 1) weights[ids[i]!]! += by * values[i]!;
}

function squareLength({ values }: SparseVector): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

/** Mulberry32: numbers in [0, 1) from a seed. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
