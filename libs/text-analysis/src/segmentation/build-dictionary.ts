import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import nodejieba from 'nodejieba';
import { lexiconWords } from '../lexicon/lexicon-words';
import { MODEL } from '../model-folder';
import { findNewWords } from './new-words';

/** jieba's own dictionary (MIT), as nodejieba brings it. */
const JIEBA = join(
  dirname(require.resolve('nodejieba')),
  'submodules/cppjieba/dict/jieba.dict.utf8',
);

/** jieba's frequency of words its own corpus did not show: half of its dictionary, rarely of use. */
const UNATTESTED = 3;

interface Entry {
  readonly frequency: number;
  readonly tag: string;
}

export interface Dictionary {
  /** Each a word, its frequency and its part of speech, as jieba's own dictionary has them. */
  readonly lines: readonly string[];
  /** Words that only the texts showed. */
  readonly found: readonly string[];
}

/**
 * The segmenter's whole dictionary: jieba's words that its corpus or ours attests, the divisions, our
 * lexicon's words and the new words found. Half the memory and a third of the loading of jieba's own;
 * `npm run evaluate -- segmentation` shows what it changes.
 * @param texts the development texts
 */
export function buildDictionary(texts: readonly string[]): Dictionary {
  nodejieba.load();
  const cut = texts.map((text) => nodejieba.cut(text));
  const seen = new Set(cut.flat());
  const jieba = readJieba();
  const kept = new Map(
    [...jieba].filter(
      ([word, { frequency }]) => frequency > UNATTESTED || word.length === 1 || seen.has(word),
    ),
  );
  const total = [...kept.values()].reduce((sum, { frequency }) => sum + frequency, 0);
  const found = findNewWords(cut);
  for (const word of new Set([...lexiconWords(), ...divisionNames(), ...found])) {
    if (word.length < 2) continue;
    const least = frequencyToStayWhole(word, jieba, total);
    const { frequency, tag } = jieba.get(word) ?? { frequency: 0, tag: 'nz' };
    kept.set(word, { frequency: Math.max(least, frequency), tag });
  }
  const lines = [...kept].map(([word, { frequency, tag }]) => `${word} ${frequency} ${tag}`).sort();
  return { lines, found };
}

/** Every word of jieba's own dictionary. */
export function readJieba(): ReadonlyMap<string, Entry> {
  const lines = readFileSync(JIEBA, 'utf8').split('\n');
  return new Map(
    lines.filter(Boolean).map((line) => {
      const [word = '', frequency, tag = ''] = line.split(' ');
      return [word, { frequency: Number(frequency), tag }];
    }),
  );
}

/** The names of today's divisions and of former ones. */
function divisionNames(): readonly string[] {
  return readFileSync(join(MODEL, 'divisions.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t')[1] ?? '');
}

/** A frequency by which the most probable cut of the word is the word itself, with a tenth to spare. */
function frequencyToStayWhole(
  word: string,
  jieba: ReadonlyMap<string, Entry>,
  total: number,
): number {
  const probability = nodejieba
    .cut(word)
    .reduce((product, part) => product * ((jieba.get(part)?.frequency ?? 1) / total), 1);
  return Math.floor(probability * total * 1.1) + 1;
}
