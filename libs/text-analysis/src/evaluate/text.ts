import { parseArgs } from 'node:util';
import { FOLDS } from './text/answer';
import { evaluateEmergencies } from './text/emergencies';
import { evaluateMessages } from './text/messages';
import { evaluateRelevance } from './text/relevance';
import { evaluateSentiment, evaluateSentimentPeers } from './text/sentiment';

const PARTS: Readonly<Record<string, (folds: readonly number[]) => void>> = {
  messages: evaluateMessages,
  relevance: evaluateRelevance,
  emergencies: evaluateEmergencies,
  sentiment: evaluateSentiment,
  peers: evaluateSentimentPeers,
};

/**
 * `npm run evaluate -- text [PART…] [--folds N]`: trains without a fifth of each set and asks the fifth, for the
 * first N of five folds; then once more without each whole set and each whole form, which is what a new kind
 * of text will see.
 */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { folds: { type: 'string', default: '1' } },
  });
  const folds = Array.from({ length: Number(values.folds) }, (_, fold) => fold);
  console.log(`folds asked: ${folds.length} of ${FOLDS}`);
  for (const part of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
    const evaluate = PARTS[part];
    if (evaluate === undefined)
      throw new Error(`unknown part ${part}: one of ${Object.keys(PARTS).join(', ')}`);
    evaluate(folds);
  }
}

main();
