import { parseArgs } from 'node:util';
import { type Fold, firstFolds } from './text/answer';
import { evaluateEmergencies } from './text/emergencies';
import { evaluateMessages } from './text/messages';
import { evaluateRelevance } from './text/relevance';
import { evaluateSentiment, evaluateSentimentPeers } from './text/sentiment';

const PARTS: Readonly<Record<string, (folds: readonly Fold[]) => void>> = {
  messages: evaluateMessages,
  relevance: evaluateRelevance,
  emergencies: evaluateEmergencies,
  sentiment: evaluateSentiment,
  peers: evaluateSentimentPeers,
};

/**
 * `npm run evaluate -- text [PART…] [--folds N] [--of M]`: trains without a fifth (or one in M) of each set and asks that,
 * for the first N folds; then once more without each whole set and each whole form, which is what a new kind
 * of text will see.
 */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      folds: { type: 'string', default: '1' },
      of: { type: 'string', default: '5' },
    },
  });
  const [count, of] = [Number(values.folds), Number(values.of)];
  if (!(Number.isInteger(count) && Number.isInteger(of) && 1 <= count && count <= of && of > 1))
    throw new Error(
      `--folds ${values.folds} --of ${values.of}: whole numbers were expected, 1 to as many as there are`,
    );
  const folds = firstFolds(count, of);
  console.log(`folds asked: ${count} of ${of}`);
  for (const part of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
    const evaluate = PARTS[part];
    if (evaluate === undefined)
      throw new Error(`unknown part ${part}: one of ${Object.keys(PARTS).join(', ')}`);
    evaluate(folds);
  }
}

main();
