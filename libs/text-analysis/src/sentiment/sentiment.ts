import { SENTIMENTS, type Sentiment, type Tone } from '@huixiang/domain';
import { type Calibration, calibrate } from '../linear/calibration';
import type { FeatureSettings } from '../linear/features';
import { type LinearModel, loadModel } from '../linear/model-store';
import { type Reading, contributions } from '../linear/vocabulary';
import { NEGATIONS } from '../lexicon/modifiers';
import type { Word } from '../segmentation/word';
import { type WordWeight, heaviest } from '../word-weight';
import { sentimentWords } from './sentiment-words';
import { TEXT_KINDS, type TextForm } from './text-kinds';

export interface SentimentReading {
  readonly label: Sentiment;
  /** Calibrated, summing to 1: of the answers given with 0.8, 8 in 10 are right. */
  readonly probabilities: Readonly<Record<Sentiment, number>>;
  readonly tone: Tone;
  /** The words that moved it most, heaviest first: above 0 towards positive, below towards negative. */
  readonly words: readonly WordWeight[];
}

export const SENTIMENT_FEATURES: FeatureSettings = { counting: 'present', headCharacters: 0 };

/** What turns the model's scores into probabilities. */
export interface SentimentCalibrations {
  /** Of the kinds of text, in the order of the model's kinds. */
  readonly kinds: Calibration;
  /** Of the labels, a kind after the other, each over its own labels. */
  readonly labels: readonly Calibration[];
}

export type SentimentModel = LinearModel<SentimentCalibrations>;

/** Where a kind's columns stand: a column a label of every kind, then a column a kind. */
export function columnOf(kind: number, label: number): number {
  let before = 0;
  for (let i = 0; i < kind; i += 1) before += TEXT_KINDS[i]!.labels.length;
  return before + label;
}

const KIND_COLUMNS = columnOf(TEXT_KINDS.length, 0);

/** A kind less likely than this explains nothing. */
const NEGLIGIBLE = 0.01;

/** How a model sees one text: what kind it is, and each label's probability. */
export interface Mixture {
  readonly reading: Reading;
  /** How likely each kind is by the text alone, and with its form known. */
  readonly seen: readonly number[];
  readonly kinds: readonly number[];
  readonly labels: readonly number[];
}

/**
 * The probabilities of the labels are those each kind of text would give, by how likely the text is of
 * that kind (a mixture of experts; Jacobs et al. 1991).
 * @param form where the form is known, its kinds are so much likelier beforehand
 */
export function mix(model: SentimentModel, words: readonly Word[], form: TextForm | null): Mixture {
  return mixed(model, model.vocabulary.read(words), form);
}

function mixed(
  { weights, extra }: SentimentModel,
  reading: Reading,
  form: TextForm | null,
): Mixture {
  const scores = weights.scores(reading);
  const seen = calibrate(scores, extra.kinds, KIND_COLUMNS);
  const kinds = ofForm(seen, form);
  const labels = SENTIMENTS.map(() => 0);
  let start = 0;
  for (let kind = 0; kind < TEXT_KINDS.length; kind += 1) {
    const own = TEXT_KINDS[kind]!.labels;
    const probabilities = calibrate(scores, extra.labels[kind]!, start);
    for (let i = 0; i < own.length; i += 1)
      labels[SENTIMENTS.indexOf(own[i]!)]! += kinds[kind]! * probabilities[i]!;
    start += own.length;
  }
  return { reading, seen, kinds, labels };
}

/** How much likelier a kind of the form stated is than one of another: outlets also carry what people say. */
const FORM_ODDS = 10;

function ofForm(seen: readonly number[], form: TextForm | null): readonly number[] {
  if (form === null) return seen;
  const weighed = seen.map((share, kind) =>
    TEXT_KINDS[kind]!.form === form ? share * FORM_ODDS : share,
  );
  const sum = weighed.reduce((a, b) => a + b, 0);
  return weighed.map((share) => share / sum);
}

/** A single character says little to a person who reads it marked, unless it turns what follows. */
function isTelling(word: string): boolean {
  return word.length > 1 || NEGATIONS.has(word);
}

let model: SentimentModel | null = null;

/** A text’s words, and what the text is where that is known. */
export interface WordsOfForm {
  readonly words: readonly Word[];
  readonly form: TextForm | null;
}

/**
 * The sentiment of texts of any kind. `docs/analysis.md` says what the labels mean. First all are read and then all
 * weighed: vocabulary and weights would drive one another out of the processor's cache.
 */
export function readSentiments(texts: readonly WordsOfForm[]): readonly SentimentReading[] {
  const { vocabulary } = (model ??= loadModel<SentimentCalibrations>('sentiment'));
  const felt = texts.map(({ words }) => sentimentWords(words));
  const readings = vocabulary.readAll(felt);
  return texts.map(({ form }, i) => readSentiment(model!, felt[i]!, readings[i]!, form));
}

function readSentiment(
  model: SentimentModel,
  words: readonly Word[],
  reading: Reading,
  form: TextForm | null,
): SentimentReading {
  const mixture = mixed(model, reading, form);
  const { seen, labels } = mixture;
  const best = labels.indexOf(Math.max(...labels));
  const label = SENTIMENTS[best]!;
  // By the words alone: an outraged letter is no report because a paper printed it.
  const reported = seen.reduce(
    (sum, share, kind) => sum + (TEXT_KINDS[kind]!.form === 'news' ? share : 0),
    0,
  );
  return {
    label,
    probabilities: {
      negative: labels[0]!,
      neutral: labels[1]!,
      positive: labels[2]!,
    },
    tone: reported > 0.5 ? 'reported' : 'expressed',
    words: heaviest(words, contributionsOf(model, words.length, mixture), isTelling),
  };
}

/** What each word adds to positive over negative, the kinds weighed by how likely they are. */
function contributionsOf(
  { weights }: SentimentModel,
  words: number,
  { reading, kinds }: Mixture,
): Float64Array {
  const shares = new Map<number, number>();
  for (const [kind, { labels }] of TEXT_KINDS.entries()) {
    if (kinds[kind]! < NEGLIGIBLE) continue;
    shares.set(columnOf(kind, labels.indexOf('positive')), kinds[kind]!);
    shares.set(columnOf(kind, labels.indexOf('negative')), -kinds[kind]!);
  }
  return contributions(reading, words, weights.worths(reading, shares));
}
