import { existsSync, readFileSync } from 'node:fs';
import { SENTIMENTS, type Sentiment } from '@huixiang/domain';
import { leadOf } from '../classes/relevance';
import { loadModel } from '../linear/model-store';
import { segment } from '../segmentation/segment';
import { type SentimentCalibrations, mix } from '../sentiment/sentiment';
import { sentimentWords } from '../sentiment/sentiment-words';
import { TEXT_KINDS } from '../sentiment/text-kinds';
import type { RelevanceExample } from './relevance';
import type { SentimentExample } from './sentiment-material';

/** A text and what an officer said of it: a line of what the server gives at /api/articles/corrections.ndjson. */
export interface CorrectedText {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly value: unknown;
}

/** An officer's word weighs as much as so many rows of the material. */
const COST = 5;

/** @throws where the file is missing or a line is none of ours, with its number */
export function readCorrections(path: string): readonly CorrectedText[] {
  if (!existsSync(path))
    throw new Error(
      `no corrections at ${path}: download them from /api/articles/corrections.ndjson, or name the file`,
    );
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [readLine(line, i + 1)]));
}

function readLine(line: string, number: number): CorrectedText {
  let row: Partial<CorrectedText> | null;
  try {
    row = JSON.parse(line) as Partial<CorrectedText> | null;
  } catch {
    throw new Error(`corrections, line ${number}: not JSON`);
  }
  const { title, text, label, value } = row ?? {};
  if (typeof title !== 'string' || typeof text !== 'string' || typeof label !== 'string')
    throw new Error(`corrections, line ${number}: wants title, text, label and value`);
  return { title, text, label, value };
}

/** What was said of feelings, each as an example of the kind of text it was taken for. */
export function correctedSentiments(texts: readonly CorrectedText[]): readonly SentimentExample[] {
  const model = loadModel<SentimentCalibrations>('sentiment');
  return texts.flatMap(({ title, text, label, value }) => {
    const answer = SENTIMENTS.findIndex((one) => one === value);
    if (label !== 'sentiment' || answer < 0) return [];
    const words = sentimentWords([...segment(title), ...segment(text)]);
    const kind = likeliestKind(mix(model, words, null).seen, SENTIMENTS[answer]!);
    return [{ words, answer, kind, key: `${title}\n${text}`, cost: COST }];
  });
}

/** Of the kinds that know such a label, the likeliest: its weights are those that were wrong. */
function likeliestKind(seen: readonly number[], label: Sentiment): number {
  const shares = seen.map((share, kind) => (TEXT_KINDS[kind]!.labels.includes(label) ? share : -1));
  return shares.indexOf(Math.max(...shares));
}

export function correctedRelevance(texts: readonly CorrectedText[]): readonly RelevanceExample[] {
  return texts.flatMap(({ title, text, label, value }) =>
    label === 'irrelevant' && typeof value === 'boolean'
      ? [
          {
            words: leadOf(segment(title), segment(text)),
            answer: value ? (1 as const) : (0 as const),
            key: `${title}\n${text}`,
            cost: COST,
          },
        ]
      : [],
  );
}
