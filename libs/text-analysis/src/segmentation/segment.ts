import { join } from 'node:path';
import nodejieba from 'nodejieba';
import { MODEL } from '../model-folder';
import { type Word, wordOf } from './word';

/** The only folder that knows nodejieba: another segmenter would change nothing else. */

let loaded = false;

/** Loads our dictionary (about 0.4 s and 125 MB, once a process); `npm run train` builds it. */
function load(): void {
  if (loaded) return;
  nodejieba.load({
    dict: join(MODEL, 'dictionary.utf8'),
    // Read for keywords it does not find here; jieba's own takes 20 MB that nothing of ours asks.
    idfDict: join(MODEL, 'document-frequencies.utf8'),
  });
  loaded = true;
}

/** A text's words, in order, punctuation and spaces included. */
export function segment(text: string): readonly Word[] {
  load();
  const cut = nodejieba.cut(text);
  const words = new Array<Word>(cut.length);
  for (let i = 0; i < cut.length; i += 1) words[i] = wordOf(cut[i]!);
  return words;
}

/** The words inside a word, itself among them: 停水通知 is also 停水 and 通知. */
export function partsOf(word: string): readonly string[] {
  load();
  return nodejieba.cutForSearch(word);
}

/** Adds names the segmenter should keep whole, such as the places and units of a deployment. */
export function learnWords(words: Iterable<string>): void {
  load();
  for (const word of words) nodejieba.insertWord(word);
}
