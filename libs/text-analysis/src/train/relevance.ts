import { LEAD_WORDS, RELEVANCE_FEATURES, leadOf } from '../classes/relevance';
import { type Calibration, fitCalibration } from '../linear/calibration';
import { type FeatureList, Vocabulary, collectFeatures } from '../linear/vocabulary';
import type { Weights } from '../linear/weights';
import { segment } from '../segmentation/segment';
import type { Word } from '../segmentation/word';
import { foldOf, readSet } from './material';
import { trainOneAgainstAll } from './one-against-all';

export interface RelevanceExample {
  readonly words: readonly Word[];
  /** 1 where irrelevant. */
  readonly answer: 0 | 1;
  readonly key: string;
  /** How much an error on it costs, beside 1. */
  readonly cost: number;
}

const IRRELEVANT_DESKS = ['sports', 'game', 'entertainment'];
const RELEVANT_DESKS = ['society', 'politics', 'education', 'realty'];
const MIN_DOCUMENTS = 4;
const FOLDS = 5;
/** Characters of a body that can hold its lead. */
const LEAD_CHARACTERS = 4 * LEAD_WORDS;

interface Row {
  readonly title?: string;
  readonly text?: string;
  readonly body?: string;
  readonly label?: string;
}

/** Headlines of desks, and messages, emergencies and national news as what is of concern. */
export function readRelevanceExamples(): readonly RelevanceExample[] {
  const desks = readSet<Row>('thucnews_titles').flatMap(({ text = '', label = '' }) => {
    if (IRRELEVANT_DESKS.includes(label)) return [exampleOf(text, '', 1)];
    return RELEVANT_DESKS.includes(label) ? [exampleOf(text, '', 0)] : [];
  });
  const others = ['tipdm_hot', 'tipdm_replies', 'cec', 'news_cn_2026'].flatMap((set) =>
    readSet<Row>(set).map(({ title = '', text, body }) => exampleOf(title, text ?? body ?? '', 0)),
  );
  return [...desks, ...others];
}

function exampleOf(title: string, body: string, answer: 0 | 1): RelevanceExample {
  return {
    words: leadOf(segment(title), segment(body.slice(0, LEAD_CHARACTERS))),
    answer,
    key: `${title}\n${body}`,
    cost: 1,
  };
}

export interface RelevanceModel {
  readonly features: FeatureList;
  readonly weights: Weights;
  readonly extra: Calibration;
}

export function trainRelevance(examples: readonly RelevanceExample[]): RelevanceModel {
  const features = collectFeatures(
    examples.map(({ words }) => words),
    RELEVANCE_FEATURES,
    MIN_DOCUMENTS,
  );
  const vocabulary = new Vocabulary(features, RELEVANCE_FEATURES);
  const rows = examples.map((one) => ({ ...one, vector: vocabulary.read(one.words) }));
  const aside = rows.filter(({ key }) => foldOf(`calibration ${key}`, FOLDS) === 0);
  const rest = rows.filter(({ key }) => foldOf(`calibration ${key}`, FOLDS) !== 0);
  const settings = { features: features.idf.length, cost: 1, ratioPower: 0.5 };
  const first = trainOneAgainstAll(rest, ['relevant', 'irrelevant'], settings);
  return {
    features,
    weights: trainOneAgainstAll(rows, ['relevant', 'irrelevant'], settings),
    extra: fitCalibration(
      aside.map(({ vector }) => first.scores(vector)),
      aside.map(({ answer }) => answer),
      2,
    ),
  };
}
