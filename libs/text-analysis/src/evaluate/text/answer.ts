import { foldOf } from '../../train/material';
import type { Answer, Scores } from './scores';

/** A share of a set's texts, asked of a model that saw the others. */
export interface Fold {
  readonly has: (key: string) => boolean;
}

/** The first so many of the `of` folds that make up a set. */
export function firstFolds(count: number, of: number): readonly Fold[] {
  return Array.from({ length: count }, (_, fold) => ({ has: (key) => foldOf(key, of) === fold }));
}

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
