import { RELEVANCE_FEATURES } from '../../classes/relevance';
import { calibrate } from '../../linear/calibration';
import { Vocabulary } from '../../linear/vocabulary';
import { readRelevanceExamples, trainRelevance } from '../../train/relevance';
import { type Fold, answerOf, rounded } from './answer';
import { scoresOf } from './scores';

/** Headlines of desks and public texts of a fold, asked of a model that saw the other folds. */
export function evaluateRelevance(folds: readonly Fold[]): void {
  const all = readRelevanceExamples();
  const answers = folds.flatMap((fold) => {
    const { features, weights, extra } = trainRelevance(all.filter(({ key }) => !fold.has(key)));
    const vocabulary = new Vocabulary(features, RELEVANCE_FEATURES);
    return all
      .filter(({ key }) => fold.has(key))
      .map(({ words, answer }) =>
        answerOf(answer, calibrate(weights.scores(vocabulary.read(words)), extra)),
      );
  });
  console.table({ relevance: rounded(scoresOf(answers, [0, 1])) });
}
