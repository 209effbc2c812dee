import { type Calibration, calibrate } from '../linear/calibration';
import type { FeatureSettings } from '../linear/features';
import { type LinearModel, loadModel } from '../linear/model-store';
import { isOfConcern } from './concern';
import { NUISANCE_TERMS } from '../lexicon/nuisances';
import { contributions } from '../linear/vocabulary';
import { type WordWeight, heaviest } from '../word-weight';
import { type Word, textsOf } from '../segmentation/word';
import { sentimentWords } from '../sentiment/sentiment-words';

export interface RelevanceReading {
  /** Whether it is what an officer never wants to see: advertising, horoscopes, sport, games, show business. */
  readonly irrelevant: boolean;
  /** That it is irrelevant; calibrated on headlines. */
  readonly probability: number;
  readonly words: readonly WordWeight[];
}

export const RELEVANCE_FEATURES: FeatureSettings = { counting: 'present', headCharacters: 0 };
/** Whether something is of concern is seen in a headline and the words after it. */
export const LEAD_WORDS = 40;
/** To miss a concern is worse than to show a match report. */
const THRESHOLD = 0.8;
/**
 * So many different nuisances decide where the model does not, with this probability; only where nothing in
 * the whole text is of concern: 福彩 in the account of its funds, 扫码 in the warning of a fraud.
 */
const DECIDING = 2;
const CERTAIN = 0.95;

let model: LinearModel<Calibration> | null = null;

/**
 * @param title words, as the segmenter cuts them
 * @param body words
 * @param grave whether the text has words of death, injury or disaster: those are never irrelevant
 */
export function readRelevance(
  title: readonly Word[],
  body: readonly Word[],
  grave: boolean,
): RelevanceReading {
  model ??= loadModel('relevance');
  const { vocabulary, weights, extra } = model;
  const words = leadOf(title, body);
  const isConcern = grave || isOfConcern(title) || isOfConcern(body);
  const nuisances = isConcern ? [] : nuisancesOf(words);
  const reading = vocabulary.read(words);
  const [, learned = 0] = calibrate(weights.scores(reading), extra);
  const probability = nuisances.length > 0 ? Math.max(learned, CERTAIN) : learned;
  const each = contributions(reading, words.length, weights.worths(reading, new Map([[1, 1]])));
  return {
    irrelevant: probability >= THRESHOLD && !grave,
    probability,
    words: [
      ...nuisances.map((word) => ({ word, weight: 1 })),
      ...heaviest(words, each, (word) => !nuisances.includes(word)),
    ],
  };
}

/** The nuisances that decide, each once; none where they are too few. */
function nuisancesOf(lead: readonly Word[]): readonly string[] {
  const found = [...new Set(textsOf(lead).filter((word) => NUISANCE_TERMS.has(word)))];
  return found.length < DECIDING ? [] : found;
}

/** The words a text is judged by. */
export function leadOf(title: readonly Word[], body: readonly Word[]): readonly Word[] {
  return sentimentWords([...title, ...body.slice(0, LEAD_WORDS)]);
}
