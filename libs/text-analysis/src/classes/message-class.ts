import { type Calibration, calibrate } from '../linear/calibration';
import type { FeatureSettings } from '../linear/features';
import { type LinearModel, loadModel } from '../linear/model-store';
import { STOP_WORDS } from '../lexicon/stop-words';
import { Memo, type Word } from '../segmentation/word';
import { hasLetter } from '../segmentation/word-shape';
import { type Reading, contributions } from '../linear/vocabulary';
import { type WordWeight, heaviest } from '../word-weight';

/** The first-level classes citizens' messages to leaders are filed under, of the official scheme of 15. */
export const MESSAGE_CLASSES = [
  '城乡建设',
  '环境保护',
  '交通运输',
  '教育文体',
  '劳动和社会保障',
  '商贸旅游',
  '卫生计生',
] as const;
export type MessageClass = (typeof MESSAGE_CLASSES)[number];

export interface MessageClassReading {
  readonly label: MessageClass;
  /** Calibrated: of the answers given with 0.8, 8 in 10 are right. */
  readonly probability: number;
  /** The words that carried it, heaviest first. */
  readonly words: readonly WordWeight[];
}

/** A message says in its first words what it is about. */
export const MESSAGE_FEATURES: FeatureSettings = { counting: 'logarithmic', headCharacters: 16 };

/** Words a class is told by at most: a message says what it wants before it says why. */
const MOST = 200;

/** The words a class is told by: the material came without function words and marks. */
export function messageWords(words: readonly Word[]): readonly Word[] {
  const kept: Word[] = [];
  for (const word of words) {
    if (kept.length === MOST) break;
    if (TELLING.of(word)) kept.push(word);
  }
  return kept;
}

const TELLING = new Memo((word) => hasLetter(word) && !STOP_WORDS.has(word));

let model: LinearModel<Calibration> | null = null;

/**
 * The classes of messages by one-against-all support vectors, one calibration over all; all read, then all weighed, as of
 * sentiments.
 * @param texts words of title and body, as the segmenter cuts them
 */
export function readMessageClasses(
  texts: readonly (readonly Word[])[],
): readonly MessageClassReading[] {
  const { vocabulary } = (model ??= loadModel('message-class'));
  const telling = texts.map(messageWords);
  const readings = vocabulary.readAll(telling);
  return telling.map((words, i) => readMessageClass(model!, words, readings[i]!));
}

function readMessageClass(
  { weights, extra }: LinearModel<Calibration>,
  telling: readonly Word[],
  reading: Reading,
): MessageClassReading {
  const probabilities = calibrate(weights.scores(reading), extra);
  const best = probabilities.indexOf(Math.max(...probabilities));
  const each = contributions(
    reading,
    telling.length,
    weights.worths(reading, new Map([[best, 1]])),
  );
  return {
    label: MESSAGE_CLASSES[best]!,
    probability: probabilities[best]!,
    words: heaviest(telling, each),
  };
}
