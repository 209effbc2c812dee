import { SENTIMENTS } from '@huixiang/domain';
import { type Calibration, fitCalibration } from '../linear/calibration';
import type { SparseVector } from '../linear/features';
import { type FeatureList, Vocabulary, collectFeatures } from '../linear/vocabulary';
import { type Column, Weights } from '../linear/weights';
import {
  SENTIMENT_FEATURES,
  type SentimentCalibrations,
  type SentimentModel,
  columnOf,
} from '../sentiment/sentiment';
import { TEXT_KINDS } from '../sentiment/text-kinds';
import { logCountRatios } from './log-count-ratio';
import { foldOf } from './material';
import type { SentimentExample } from './sentiment-material';
import { type TrainingRow, trainSupportVector } from './support-vector';

const MIN_DOCUMENTS = 14;
const COST = 1;
const KIND_COST = 0.5;
const RATIO_POWER = 0.5;
/** How much a kind's own weights weigh beside the shared ones: less of it, and less is learned apart. */
const OWN_SHARE = 0.5;
const FOLDS = 5;

interface Row extends SentimentExample {
  readonly vector: SparseVector;
}

export type TrainedSentiment = SentimentModel & { readonly features: FeatureList };

/**
 * One model for all kinds of text: weights shared by all and weights of each kind are learned together,
 * as if each kind had a copy of every feature beside the shared one (Daumé, Frustratingly Easy Domain
 * Adaptation, ACL 2007). A fifth is set aside to learn what the scores mean.
 */
export function trainSentiment(
  examples: readonly SentimentExample[],
  minDocuments = MIN_DOCUMENTS,
): TrainedSentiment {
  const features = collectFeatures(
    examples.map(({ words }) => words),
    SENTIMENT_FEATURES,
    minDocuments,
  );
  const vocabulary = new Vocabulary(features, SENTIMENT_FEATURES);
  const rows = examples.map((one): Row => ({ ...one, vector: vocabulary.read(one.words) }));
  const aside = rows.filter(({ key }) => foldOf(`calibration ${key}`, FOLDS) === 0);
  const rest = rows.filter(({ key }) => foldOf(`calibration ${key}`, FOLDS) !== 0);
  return {
    features,
    vocabulary,
    weights: trainColumns(rows, features.idf.length),
    extra: calibrations(trainColumns(rest, features.idf.length), aside),
  };
}

function trainColumns(rows: readonly Row[], features: number): Weights {
  const byLabel = SENTIMENTS.map((_, answer) => trainLabel(rows, answer, features));
  const ofLabels = TEXT_KINDS.flatMap(({ name, labels }, kind) =>
    labels.map((label) => ({
      name: `${name} ${label}`,
      ...byLabel[SENTIMENTS.indexOf(label)]![kind]!,
    })),
  );
  return Weights.from([...ofLabels, ...trainKinds(rows, features)]);
}

/** A label told from the others, for each kind: the shared weights with the kind's own added. */
function trainLabel(
  rows: readonly Row[],
  answer: number,
  features: number,
): readonly Omit<Column, 'name'>[] {
  const asked = rows
    .filter(({ kind }) => TEXT_KINDS[kind]!.labels.includes(SENTIMENTS[answer]!))
    .map((row): Row & TrainingRow => ({
      ...row,
      sign: row.answer === answer ? 1 : -1,
    }));
  const shared = logCountRatios(asked, features, RATIO_POWER);
  const own = TEXT_KINDS.map((_, kind) =>
    logCountRatios(
      asked.filter((row) => row.kind === kind),
      features,
      RATIO_POWER,
    ).map((ratio) => ratio * OWN_SHARE),
  );
  const kinds = TEXT_KINDS.length;
  const { weights, bias } = trainSupportVector(
    asked.map((row) => ({
      ...row,
      vector: copied(row.vector, row.kind, features, [shared, own[row.kind]!]),
    })),
    features * (kinds + 1) + kinds,
    COST,
  );
  return TEXT_KINDS.map((_, kind) => ({
    weights: shared.map(
      (ratio, id) => ratio * weights[id]! + own[kind]![id]! * weights[features * (kind + 1) + id]!,
    ),
    bias: bias + weights[features * (kinds + 1) + kind]!,
  }));
}

/** A vector beside its copy for its kind, and the kind's own bias. */
function copied(
  { ids, values }: SparseVector,
  kind: number,
  features: number,
  [shared, own]: readonly [Float64Array, Float64Array],
): SparseVector {
  const n = ids.length;
  const both = { ids: new Int32Array(2 * n + 1), values: new Float32Array(2 * n + 1) };
  for (let i = 0; i < n; i += 1) {
    const [id, value] = [ids[i]!, values[i]!];
    both.ids[i] = id;
    both.values[i] = value * shared[id]!;
    both.ids[n + i] = features * (kind + 1) + id;
    both.values[n + i] = value * own[id]!;
  }
  both.ids[2 * n] = features * (TEXT_KINDS.length + 1) + kind;
  both.values[2 * n] = 1;
  return both;
}

/** What kind of text it is; small kinds count as much as their root would, not as their rows. */
function trainKinds(rows: readonly Row[], features: number): readonly Column[] {
  const sizes = TEXT_KINDS.map((_, kind) => rows.filter((row) => row.kind === kind).length);
  const costs = sizes.map((size) => Math.sqrt(rows.length / TEXT_KINDS.length / Math.max(size, 1)));
  return TEXT_KINDS.map(({ name }, kind) => ({
    name: `kind ${name}`,
    ...trainSupportVector(
      rows.map((row) => ({
        vector: row.vector,
        sign: row.kind === kind ? 1 : -1,
        cost: costs[row.kind]! * row.cost,
      })),
      features,
      KIND_COST,
    ),
  }));
}

function calibrations(weights: Weights, aside: readonly Row[]): SentimentCalibrations {
  const scored = aside.map((row) => ({ ...row, scores: weights.scores(row.vector) }));
  const first = columnOf(TEXT_KINDS.length, 0);
  const sizes = TEXT_KINDS.map((_, kind) => scored.filter((row) => row.kind === kind).length);
  return {
    kinds: fitCalibration(
      scored.map(({ scores }) => scores.subarray(first)),
      scored.map(({ kind }) => kind),
      TEXT_KINDS.length,
      scored.map(({ kind }) => 1 / sizes[kind]!),
    ),
    labels: TEXT_KINDS.map(({ labels }, kind): Calibration => {
      const own = scored.filter((row) => row.kind === kind);
      const start = columnOf(kind, 0);
      return fitCalibration(
        own.map(({ scores }) => scores.subarray(start, start + labels.length)),
        own.map(({ answer }) => labels.indexOf(SENTIMENTS[answer]!)),
        labels.length,
      );
    }),
  };
}
