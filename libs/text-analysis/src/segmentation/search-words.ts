import { partsOf, segment } from './segment';
import { hasLetter } from './word-shape';

/** Longer ones are no words anybody searches for. */
const LONGEST = 40;
/** Words whose parts are remembered; most texts are written in the same few thousand. */
const REMEMBERED = 50_000;

const remembered = new Map<string, readonly string[]>();

/**
 * The words a text is found by, each once, long ones also in their parts, without case. The same for what is
 * indexed and for what is asked: whoever searches one word of a text finds it.
 * @param words of the text, where it is cut already
 */
export function searchWords(words: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const word of withLatinWhole(words)) {
    if (word.length > LONGEST || !hasLetter(word)) continue;
    for (const part of word.length > 2 ? rememberedParts(word) : [word]) {
      found.add(part.toLowerCase());
    }
  }
  return [...found];
}

const LATIN = /^[a-z\d]+$/i;

/** The segmenter cuts what is not Chinese letter by letter. */
function* withLatinWhole(words: readonly string[]): Generator<string> {
  let run = '';
  for (const word of words) {
    if (LATIN.test(word)) {
      run += word;
      continue;
    }
    if (run !== '') yield run;
    run = '';
    yield word;
  }
  if (run !== '') yield run;
}

/** As `searchWords`, of what a person asks for. */
export function queryWords(text: string): readonly string[] {
  return searchWords(segment(text));
}

function rememberedParts(word: string): readonly string[] {
  let parts = remembered.get(word);
  if (parts === undefined) {
    parts = partsOf(word);
    if (remembered.size === REMEMBERED) remembered.clear();
    remembered.set(word, parts);
  }
  return parts;
}
