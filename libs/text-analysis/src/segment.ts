import nodejieba from 'nodejieba';
import { CATEGORY_TERMS } from './lexicon/categories';
import { USER_WORDS } from './lexicon/dictionary';
import { FIELD_TERMS } from './lexicon/fields';
import { CONTRASTS, NEGATIONS } from './lexicon/modifiers';
import { POLARITY } from './lexicon/polarity';

/** The only file that knows nodejieba: another segmenter would change nothing else. */

let loaded = false;
let own: ReadonlySet<string> = new Set();

/** Loads the dictionary (one to two seconds, once a process) and our own words on top of it. */
function load(): void {
  if (loaded) return;
  nodejieba.load();
  own = ownWords();
  for (const word of own) nodejieba.insertWord(word);
  loaded = true;
}

function ownWords(): ReadonlySet<string> {
  const weighted = [POLARITY, ...Object.values(FIELD_TERMS), ...Object.values(CATEGORY_TERMS)];
  const words = [...USER_WORDS, ...NEGATIONS, ...CONTRASTS, ...weighted.flatMap(Object.keys)];
  return new Set(words.filter((word) => word.length > 1));
}

/** The words of a text, in order, punctuation included. */
export function segment(text: string): readonly string[] {
  load();
  return joinOwnWords(nodejieba.cut(text));
}

/**
 * Joins neighbours that make one of our own words. An inserted word has a middling frequency, so the
 * segmenter still prefers two very frequent halves (不 / 作为 over 不作为).
 */
function joinOwnWords(tokens: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const end = longestOwnWord(tokens, at);
    joined.push(tokens.slice(at, end).join(''));
    at = end;
  }
  return joined;
}

const MAX_PARTS = 4;

function longestOwnWord(tokens: readonly string[], start: number): number {
  for (let end = Math.min(start + MAX_PARTS, tokens.length); end > start + 1; end -= 1) {
    if (own.has(tokens.slice(start, end).join(''))) return end;
  }
  return start + 1;
}

/** Words for a search index: long words are given whole and in their parts. */
export function segmentForSearch(text: string): readonly string[] {
  load();
  return nodejieba.cutForSearch(text);
}

/** The weightiest words of a text by TF-IDF over the segmenter's own document frequencies. */
export function weighTerms(
  text: string,
  count: number,
): readonly { word: string; weight: number }[] {
  load();
  return nodejieba.extract(text, count);
}

/** Adds names the segmenter should keep whole, such as the places and units of a deployment. */
export function learnWords(words: Iterable<string>): void {
  load();
  for (const word of words) nodejieba.insertWord(word);
}
