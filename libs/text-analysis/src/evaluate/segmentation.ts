import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodejieba from 'nodejieba';
import { buildDictionary, readJieba } from '../segmentation/build-dictionary';
import { foldOf, readAllTexts } from '../train/material';

const FOLDS = 5;

/**
 * `npm run evaluate -- segmentation`: how far our dictionary cuts as jieba's whole one does, on the fifth
 * of the development texts it was not built from, and what each costs to load.
 */
function main(): void {
  const texts = readAllTexts();
  const unseen = texts.filter((text) => foldOf(text, FOLDS) === 0);
  const { lines, found } = buildDictionary(texts.filter((text) => foldOf(text, FOLDS) !== 0));
  const [jieba, costOfJieba] = cutWith({}, unseen);
  const folder = mkdtempSync(join(tmpdir(), 'huixiang-dictionary-'));
  const dict = join(folder, 'dictionary.utf8');
  writeFileSync(dict, lines.join('\n') + '\n');
  const [ours, costOfOurs] = cutWith({ dict }, unseen);
  rmSync(folder, { recursive: true });
  let [common, all] = [0, 0];
  for (const [i, cut] of ours.entries()) {
    const known = new Set(boundaries(jieba[i]!));
    all += known.size + cut.length;
    common += 2 * boundaries(cut).filter((word) => known.has(word)).length;
  }
  console.table([
    {
      dictionary: 'jieba',
      words: readJieba().size,
      'load, ms': costOfJieba,
      'F1 of words': '1.0000',
    },
    {
      dictionary: 'ours',
      words: lines.length,
      'load, ms': costOfOurs,
      'F1 of words': (common / all).toFixed(4),
    },
  ]);
  console.log(`unseen texts: ${unseen.length}; new words found in the others: ${found.length}`);
}

type Paths = Parameters<typeof nodejieba.load>[0];

function cutWith(paths: Paths, texts: readonly string[]): [readonly string[][], number] {
  const started = performance.now();
  nodejieba.load(paths);
  const cost = Math.round(performance.now() - started);
  return [texts.map((text) => nodejieba.cut(text)), cost];
}

/** Each word with where it begins. */
function boundaries(words: readonly string[]): readonly string[] {
  let at = 0;
  return words.map((word) => {
    const one = `${at} ${word}`;
    at += word.length;
    return one;
  });
}

main();
