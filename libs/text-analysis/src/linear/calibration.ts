/**
 * Turns scores into probabilities: softmax of each score times its class's slope plus its offset
 * (vector scaling; Guo et al., On Calibration of Modern Neural Networks, 2017).
 */
export interface Calibration {
  readonly slopes: readonly number[];
  readonly offsets: readonly number[];
}

/** @param from where the scores of these classes begin */
export function calibrate(
  scores: ArrayLike<number>,
  { slopes, offsets }: Calibration,
  from = 0,
): readonly number[] {
  const values: number[] = [];
  let most = -Infinity;
  for (let i = 0; i < slopes.length; i += 1) {
    const logit = slopes[i]! * scores[from + i]! + offsets[i]!;
    values.push(logit);
    if (logit > most) most = logit;
  }
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] = Math.exp(values[i]! - most);
  for (let i = 0; i < values.length; i += 1) values[i]! /= sum;
  return values;
}

const STEPS = 400;
const RATE = 0.05;

/**
 * The calibration under which the answers are most likely, found by Adam on scores of texts the scores
 * were not learned from.
 * @param answers the right class of each row of scores
 * @param classes how many there are
 * @param weights how much each row counts; all alike by default
 */
export function fitCalibration(
  scores: readonly ArrayLike<number>[],
  answers: readonly number[],
  classes: number,
  weights?: readonly number[],
): Calibration {
  const slopes = new Array<number>(classes).fill(2);
  const offsets = new Array<number>(classes).fill(0);
  const [slopeStep, offsetStep] = [adam(slopes), adam(offsets)];
  const total = weights?.reduce((a, b) => a + b, 0) ?? Math.max(scores.length, 1);
  for (let step = 1; step <= STEPS; step += 1) {
    const [slopeSlope, offsetSlope] = [new Float64Array(classes), new Float64Array(classes)];
    for (const [row, score] of scores.entries()) {
      const share = (weights?.[row] ?? 1) / total;
      const probabilities = calibrate(score, { slopes, offsets });
      for (let i = 0; i < classes; i += 1) {
        const error = share * (probabilities[i]! - (answers[row] === i ? 1 : 0));
        slopeSlope[i]! += error * score[i]!;
        offsetSlope[i]! += error;
      }
    }
    slopeStep(slopeSlope, step);
    offsetStep(offsetSlope, step);
  }
  return { slopes: slopes.map(round), offsets: offsets.map(round) };
}

function round(value: number): number {
  return Number(value.toFixed(5));
}

/** Kingma and Ba (2015), over the parameters given. */
function adam(parameters: number[]): (slope: Float64Array, step: number) => void {
  const first = new Float64Array(parameters.length);
  const second = new Float64Array(parameters.length);
  return (slope, step) => {
    for (let i = 0; i < parameters.length; i += 1) {
      first[i] = 0.9 * first[i]! + 0.1 * slope[i]!;
      second[i] = 0.999 * second[i]! + 0.001 * slope[i]! ** 2;
      const [mean, spread] = [first[i]! / (1 - 0.9 ** step), second[i]! / (1 - 0.999 ** step)];
      parameters[i]! -= (RATE * mean) / (Math.sqrt(spread) + 1e-9);
    }
  };
}
