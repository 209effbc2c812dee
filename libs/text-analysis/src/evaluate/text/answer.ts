import type { Answer, Scores } from './scores';

export const FOLDS = 5;

/** The likeliest class, with how likely it is. */
export function answerOf(right: number, probabilities: readonly number[]): Answer {
  const given = probabilities.indexOf(Math.max(...probabilities));
  return { right, given, probability: probabilities[given]! };
}

/** Scores as a row of a table. */
export function rounded({ n, accuracy, macroF1, calibrationError }: Scores) {
  return {
    n,
    accuracy: accuracy.toFixed(3),
    'macro-F1': macroF1.toFixed(3),
    'calibration error': calibrationError.toFixed(3),
  };
}
