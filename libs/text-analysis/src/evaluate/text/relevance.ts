import { RELEVANCE_FEATURES } from '../../classes/relevance';
import { calibrate } from '../../linear/calibration';
import { Vocabulary } from '../../linear/vocabulary';
import { foldOf } from '../../train/material';
import { readRelevanceExamples, trainRelevance } from '../../train/relevance';
import { FOLDS, answerOf, rounded } from './answer';
import { scoresOf } from './scores';

/** Headlines of desks and public texts of a fold, asked of a model that saw the other folds. */
export function evaluateRelevance(folds: readonly number[]): void {
  const all = readRelevanceExamples();
  const answers = folds.flatMap((fold) => {
    const { features, weights, extra } = trainRelevance(
      all.filter(({ key }) => foldOf(key, FOLDS) !== fold),
    );
    const vocabulary = new Vocabulary(features, RELEVANCE_FEATURES);
    return all
      .filter(({ key }) => foldOf(key, FOLDS) === fold)
      .map(({ words, answer }) =>
        answerOf(answer, calibrate(weights.scores(vocabulary.read(words)), extra)),
      );
  });
  console.table({ relevance: rounded(scoresOf(answers, [0, 1])) });
}
