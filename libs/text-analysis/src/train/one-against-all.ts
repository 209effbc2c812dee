import type { SparseVector } from '../linear/features';
import { type Column, Weights } from '../linear/weights';
import { logCountRatios, scaled } from './log-count-ratio';
import { type TrainingRow, trainSupportVector } from './support-vector';

export interface Example {
  readonly vector: SparseVector;
  readonly answer: number;
  /** How much an error on it costs, beside others. */
  readonly cost: number;
}

export interface LearningSettings {
  readonly features: number;
  readonly cost: number;
  /** Power of the log count ratio by which features are scaled; 0 for not at all. */
  readonly ratioPower: number;
}

/** A linear function a class, each told from all others. */
export function trainOneAgainstAll(
  examples: readonly Example[],
  classes: readonly string[],
  settings: LearningSettings,
): Weights {
  return Weights.from(
    classes.map((name, answer) => ({
      name,
      ...trainColumn(
        examples.map((one) => ({ ...one, sign: one.answer === answer ? 1 : -1 })),
        settings,
      ),
    })),
  );
}

/** One linear function; its weights are those of the features unscaled. */
export function trainColumn(
  rows: readonly TrainingRow[],
  { features, cost, ratioPower }: LearningSettings,
): Omit<Column, 'name'> {
  if (ratioPower === 0) return trainSupportVector(rows, features, cost);
  const ratios = logCountRatios(rows, features, ratioPower);
  const { weights, bias } = trainSupportVector(
    rows.map((row) => ({ ...row, vector: scaled(row.vector, ratios) })),
    features,
    cost,
  );
  return { weights: weights.map((weight, id) => weight * ratios[id]!), bias };
}
