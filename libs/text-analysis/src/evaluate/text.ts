import { parseArgs } from 'node:util';
import { FOLDS } from './text/answer';
import { evaluateEmergencies } from './text/emergencies';
import { evaluateMessages } from './text/messages';
import { evaluateRelevance } from './text/relevance';
import { evaluateSentiment } from './text/sentiment';

/**
 * `npm run evaluate -- text [--folds N]`: trains without a fifth of each set and asks the fifth, for the
 * first N of five folds; then once more without each whole set and each whole form, which is what a new kind
 * of text will see.
 */
function main(): void {
  const { values } = parseArgs({ options: { folds: { type: 'string', default: '1' } } });
  const folds = Array.from({ length: Number(values.folds) }, (_, fold) => fold);
  console.log(`folds asked: ${folds.length} of ${FOLDS}`);
  evaluateMessages(folds);
  evaluateRelevance(folds);
  evaluateEmergencies();
  evaluateSentiment(folds);
}

main();
