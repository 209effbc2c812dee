import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL } from '../model-folder';
import type { FeatureSettings } from './features';
import { type FeatureList, Vocabulary } from './vocabulary';
import { Weights } from './weights';

/** A learned model: what it sees, its linear functions, and what its task adds (classes, calibrations). */
export interface LinearModel<Extra> {
  readonly vocabulary: Vocabulary;
  readonly weights: Weights;
  readonly extra: Extra;
}

interface StoredModel<Extra> {
  readonly settings: FeatureSettings;
  readonly columns: Weights['columns'];
  /** How many numbers of each list stand in the binary file, in this order. */
  readonly lengths: Readonly<Record<'pairs' | 'characters' | 'head' | 'idf' | 'weights', number>>;
  readonly extra: Extra;
}

/**
 * Writes `model/TASK.json` (settings, columns, calibration), `TASK.words` (a word a line) and `TASK.bin`:
 * pairs, characters and head (32-bit), inverse document frequencies (32-bit floats) and weights (16-bit,
 * features outermost), little-endian, one after the other.
 */
export function saveModel<Extra>(
  task: string,
  model: {
    readonly settings: FeatureSettings;
    readonly features: FeatureList;
    readonly weights: Weights;
    readonly extra: Extra;
  },
): void {
  const { settings, features, weights, extra } = model;
  const { words, pairs, characters, head, idf } = features;
  const lists = { pairs, characters, head, idf, weights: weights.values };
  const lengths = Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, list.length]),
  ) as StoredModel<Extra>['lengths'];
  const stored: StoredModel<Extra> = { settings, columns: weights.columns, lengths, extra };
  writeFileSync(pathOf(task, 'json'), JSON.stringify(stored, null, 2) + '\n');
  writeFileSync(pathOf(task, 'words'), words.join('\n'));
  writeFileSync(
    pathOf(task, 'bin'),
    Buffer.concat(
      Object.values(lists).map((list) =>
        Buffer.from(list.buffer, list.byteOffset, list.byteLength),
      ),
    ),
  );
}

/** Reads a model; the same text always gets the same answer from the same files. */
export function loadModel<Extra>(task: string): LinearModel<Extra> {
  const { settings, columns, lengths, extra } = JSON.parse(
    readFileSync(pathOf(task, 'json'), 'utf8'),
  ) as StoredModel<Extra>;
  const bytes = readFileSync(pathOf(task, 'bin'));
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  let at = 0;
  const numbers = (length: number) => {
    const list = new Int32Array(buffer, at, length);
    at += list.byteLength;
    return list;
  };
  const features: FeatureList = {
    words: readFileSync(pathOf(task, 'words'), 'utf8').split('\n'),
    pairs: numbers(lengths.pairs),
    characters: numbers(lengths.characters),
    head: numbers(lengths.head),
    idf: new Float32Array(buffer, at, lengths.idf),
  };
  const values = new Int16Array(buffer, at + features.idf.byteLength, lengths.weights);
  return {
    vocabulary: new Vocabulary(features, settings),
    weights: new Weights(columns, values),
    extra,
  };
}

function pathOf(task: string, kind: 'json' | 'words' | 'bin'): string {
  return join(MODEL, `${task}.${kind}`);
}
