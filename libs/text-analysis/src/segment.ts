import nodejieba from 'nodejieba';
import { CATEGORY_TERMS } from './lexicon/categories';
import { USER_WORDS } from './lexicon/dictionary';
import { FIELD_TERMS } from './lexicon/fields';
import { CONTRASTS, NEGATIONS } from './lexicon/modifiers';
import { POLARITY } from './lexicon/polarity';

/** The only file that knows nodejieba: another segmenter would change nothing else. */

let loaded = false;
let own: ReadonlySet<string> = new Set();
/** What own words begin with: most tokens need no closer look. */
let ownBeginnings: ReadonlySet<string> = new Set();

/** Loads the dictionary (one to two seconds, once a process) and our own words on top of it. */
function load(): void {
  if (loaded) return;
  nodejieba.load();
  own = ownWords();
  ownBeginnings = new Set(
    [...own].flatMap((word) => Array.from(word, (_, i) => word.slice(0, i + 1))),
  );
  for (const word of own) nodejieba.insertWord(word);
  loaded = true;
}

function ownWords(): ReadonlySet<string> {
  const weighted = [POLARITY, ...Object.values(FIELD_TERMS), ...Object.values(CATEGORY_TERMS)];
  const words = [...USER_WORDS, ...NEGATIONS, ...CONTRASTS, ...weighted.flatMap(Object.keys)];
  return new Set(words.filter((word) => word.length > 1));
}

/** A text's words, in order, punctuation included. */
export interface Segmented {
  /** As the segmenter cuts them. */
  readonly cut: readonly string[];
  /** With our own words whole. */
  readonly words: readonly string[];
}

export function segment(text: string): Segmented {
  load();
  const cut = nodejieba.cut(text);
  return { cut, words: joinOwnWords(cut) };
}

/**
 * Joins neighbours that make one of our own words. An inserted word has a middling frequency, so the
 * segmenter still prefers two very frequent halves (不 / 作为 over 不作为).
 */
function joinOwnWords(tokens: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const { word, end } = longestOwnWord(tokens, at);
    joined.push(word);
    at = end;
  }
  return joined;
}

/** The longest own word that begins with the token at `start`, else that token; and where it ends. */
function longestOwnWord(tokens: readonly string[], start: number): { word: string; end: number } {
  let longest = { word: tokens[start]!, end: start + 1 };
  let text = longest.word;
  for (let end = start + 1; end < tokens.length; end += 1) {
    text += tokens[end]!;
    if (!ownBeginnings.has(text)) break;
    if (own.has(text)) longest = { word: text, end: end + 1 };
  }
  return longest;
}

/** Words for a search index: long words are given whole and in their parts. */
export function segmentForSearch(text: string): readonly string[] {
  load();
  return nodejieba.cutForSearch(text);
}

/** The weightiest of a text's words by TF-IDF over the segmenter's own document frequencies. */
export function weighTerms(
  cut: readonly string[],
  count: number,
): readonly { word: string; weight: number }[] {
  const weights = new Map<string, number>();
  for (const word of cut) {
    const weight = inverseFrequency(word);
    if (weight > 0) weights.set(word, (weights.get(word) ?? 0) + weight);
  }
  return [...weights]
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([word, weight]) => ({ word, weight }));
}

const MAX_REMEMBERED = 50_000;
const inverseFrequencies = new Map<string, number>();

/** A word's inverse document frequency; 0 for stop words and single characters. Asked of the segmenter once. */
function inverseFrequency(word: string): number {
  const known = inverseFrequencies.get(word);
  if (known !== undefined) return known;
  if (inverseFrequencies.size > MAX_REMEMBERED) inverseFrequencies.clear();
  const [found] = word.length < 2 ? [] : nodejieba.extract(word, 1);
  const weight = found?.word === word ? found.weight : 0;
  inverseFrequencies.set(word, weight);
  return weight;
}

/** Adds names the segmenter should keep whole, such as the places and units of a deployment. */
export function learnWords(words: Iterable<string>): void {
  load();
  for (const word of words) nodejieba.insertWord(word);
}
