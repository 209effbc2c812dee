import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MESSAGE_FEATURES } from '../classes/message-class';
import { RELEVANCE_FEATURES } from '../classes/relevance';
import { saveModel } from '../linear/model-store';
import { MODEL } from '../model-folder';
import { buildDictionary } from '../segmentation/build-dictionary';
import { segment } from '../segmentation/segment';
import { textsOf } from '../segmentation/word';
import { SENTIMENT_FEATURES } from '../sentiment/sentiment';
import {
  type CorrectedText,
  correctedRelevance,
  correctedSentiments,
  readCorrections,
} from './corrections';
import { writeCharacterPairs } from './character-pairs';
import { writeDocumentFrequencies } from './document-frequencies';
import { PUBLIC_TEXTS, readAllTexts } from './material';
import { readMessages, trainMessageClass } from './message-class';
import { readRelevanceExamples, trainRelevance } from './relevance';
import { trainSentiment } from './sentiment';
import { readSentimentExamples } from './sentiment-material';

/** What headlines are like; the events that clustering is measured by are left out. */
const HEADLINES = [
  ...PUBLIC_TEXTS.filter((set) => set !== 'readhub_events'),
  'finnews',
  'thucnews_titles',
];

/** What can be learned, in the order in which the later builds on the earlier. */
const STEPS: Readonly<Record<string, (corrections: readonly CorrectedText[]) => string>> = {
  dictionary: () => {
    const { lines, found } = buildDictionary(readAllTexts());
    writeFileSync(join(MODEL, 'dictionary.utf8'), lines.join('\n') + '\n');
    return `${lines.length} words, ${found.length} of them found in the texts`;
  },
  'document-frequencies': () => {
    const path = join(MODEL, 'document-frequencies.utf8');
    if (!existsSync(path)) writeFileSync(path, '* 10\n');
    return `${writeDocumentFrequencies(readAllTexts(PUBLIC_TEXTS).map((text) => textsOf(segment(text))))} words`;
  },
  'character-pairs': () => `${writeCharacterPairs(readAllTexts(HEADLINES))} pairs`,
  'message-class': () => {
    const model = trainMessageClass(readMessages());
    saveModel('message-class', { ...model, settings: MESSAGE_FEATURES });
    return `${model.features.idf.length} features`;
  },
  relevance: (corrections) => {
    const corrected = correctedRelevance(corrections);
    const model = trainRelevance([...readRelevanceExamples(), ...corrected]);
    saveModel('relevance', { ...model, settings: RELEVANCE_FEATURES });
    return `${model.features.idf.length} features, ${corrected.length} corrections`;
  },
  sentiment: (corrections) => {
    const corrected = correctedSentiments(corrections);
    const model = trainSentiment([...readSentimentExamples(), ...corrected]);
    saveModel('sentiment', { ...model, settings: SENTIMENT_FEATURES });
    return `${model.features.idf.length} features, ${corrected.length} corrections`;
  },
};

/**
 * `npm run train [-- STEP…] [--with-corrections [FILE]]`: learns everything under `model/` anew from
 * ../shared/data, or the steps named. Corrections of feelings and of relevance are learned from; those of
 * fields, categories and demands, which lists of words decide, are counted for who keeps the lists.
 */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'with-corrections': { type: 'boolean', default: false } },
  });
  const files = positionals.filter((one) => one.endsWith('.ndjson'));
  const steps = positionals.filter((one) => !one.endsWith('.ndjson'));
  const corrections = values['with-corrections']
    ? readCorrections(resolve(files[0] ?? 'corrections.ndjson'))
    : [];
  const kept = corrections.filter(({ label }) => label !== 'sentiment' && label !== 'irrelevant');
  for (const step of steps.length > 0 ? steps : Object.keys(STEPS)) {
    const learn = STEPS[step];
    if (learn === undefined)
      throw new Error(`unknown step ${step}: one of ${Object.keys(STEPS).join(', ')}`);
    console.log(`${step}: ${learn(corrections)}`);
  }
  if (kept.length > 0) console.log(`corrections for the word lists, not learned: ${kept.length}`);
}

main();
