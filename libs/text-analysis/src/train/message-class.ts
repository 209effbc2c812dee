import {
  MESSAGE_CLASSES,
  MESSAGE_FEATURES,
  type MessageClass,
  messageWords,
} from '../classes/message-class';
import { type Calibration, fitCalibration } from '../linear/calibration';
import { type FeatureList, Vocabulary, collectFeatures } from '../linear/vocabulary';
import type { Weights } from '../linear/weights';
import { segment } from '../segmentation/segment';
import type { Word } from '../segmentation/word';
import { foldOf, readSet } from './material';
import { trainOneAgainstAll } from './one-against-all';

export interface MessageExample {
  readonly words: readonly Word[];
  readonly answer: number;
  readonly key: string;
}

const MIN_DOCUMENTS = 4;
const COST = 0.5;
const RATIO_POWER = 0.75;
const FOLDS = 5;

/** The development set, cut into words. */
export function readMessages(): readonly MessageExample[] {
  return readSet<{ text_nostop: string; label: MessageClass }>('tipdm_messages').map(
    ({ text_nostop: text, label }) => ({
      words: messageWords(segment(text)),
      answer: MESSAGE_CLASSES.indexOf(label),
      key: text,
    }),
  );
}

export interface MessageClassModel {
  readonly features: FeatureList;
  readonly weights: Weights;
  readonly extra: Calibration;
}

/** Learns from four fifths what the scores of the last fifth mean, then the scores from all. */
export function trainMessageClass(examples: readonly MessageExample[]): MessageClassModel {
  const features = collectFeatures(
    examples.map(({ words }) => words),
    MESSAGE_FEATURES,
    MIN_DOCUMENTS,
  );
  const vocabulary = new Vocabulary(features, MESSAGE_FEATURES);
  const rows = examples.map((one) => ({
    ...one,
    vector: vocabulary.read(one.words),
    cost: 1,
    aside: foldOf(`calibration ${one.key}`, FOLDS) === 0,
  }));
  const settings = { features: features.idf.length, cost: COST, ratioPower: RATIO_POWER };
  const first = trainOneAgainstAll(
    rows.filter(({ aside }) => !aside),
    MESSAGE_CLASSES,
    settings,
  );
  const aside = rows.filter((row) => row.aside);
  return {
    features,
    extra: fitCalibration(
      aside.map(({ vector }) => first.scores(vector)),
      aside.map(({ answer }) => answer),
      MESSAGE_CLASSES.length,
    ),
    weights: trainOneAgainstAll(rows, MESSAGE_CLASSES, settings),
  };
}
