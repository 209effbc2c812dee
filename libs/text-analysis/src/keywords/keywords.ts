import { STOP_WORDS } from '../lexicon/stop-words';
import { Memo, type Word } from '../segmentation/word';
import { type Tally, tally } from '../segmentation/word-sums';
import { hasLetter } from '../segmentation/word-shape';
import type { Gazetteer } from '../places/gazetteer';
import { inverseDocumentFrequency } from './document-frequency';
import { Highest } from './highest';
import { isPair, unknownWords } from './unknown-words';
import { type WeighedTerms, unitVector } from './weighed-terms';

const BODY_TERMS = 40;
const TITLE_TERMS = 12;
const TITLE_WEIGHT = 1.5;

/**
 * The terms a text is compared by, each once, headline weighted up; unit length, so that long texts do not dominate.
 * Names of places are left out: they are compared apart, and would gather all news of a county.
 */
export function termVector(
  title: CountedWords,
  body: CountedWords,
  gazetteer: Gazetteer,
): WeighedTerms {
  const head = weighTerms(title, TITLE_TERMS, gazetteer);
  const rest = weighTerms(body, BODY_TERMS, gazetteer);
  const headShare = TITLE_WEIGHT / lengthOf(head);
  const restShare = 1 / lengthOf(rest);
  const vector = head.map(({ word, weight }): [string, number] => [word, weight * headShare]);
  for (const { word, weight } of rest) {
    // A headline has twelve at most: to compare with each is quicker than to look up.
    let at = 0;
    while (at < head.length && head[at]!.word !== word) at += 1;
    if (at < head.length) vector[at]![1] += weight * restShare;
    else vector.push([word, weight * restShare]);
  }
  return unitVector(vector);
}

/** A stretch of a text cut into words, and how often it has each. */
export interface CountedWords {
  readonly words: readonly Word[];
  readonly tally: Tally;
}

export function countedWords(words: readonly Word[]): CountedWords {
  return { words, tally: tally(words) };
}

interface Term {
  readonly word: string;
  readonly weight: number;
}

/** Of a vector of terms; 1 of none. */
function lengthOf(terms: readonly Term[]): number {
  return Math.sqrt(terms.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
}

/** What each word of the text at hand weighs; grown as needed. */
let weights = new Float64Array(0);

/** The weightiest of a text's words, by times × inverse document frequency. */
function weighTerms(
  { words: all, tally: { words, times } }: CountedWords,
  count: number,
  gazetteer: Gazetteer,
): readonly Term[] {
  if (weights.length < words.length) weights = new Float64Array(2 * words.length);
  const heaviest = new Highest(count);
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]!;
    const weight = times[i]! * worthOf(word, gazetteer);
    weights[i] = weight;
    heaviest.offer(weight);
  }
  const unknown = new Map<string, number>();
  for (const { word, weight } of unknownWords(all))
    unknown.set(word, (unknown.get(word) ?? 0) + weight);
  for (const weight of unknown.values()) heaviest.offer(weight);
  // Only what can be among the weightiest becomes an object and is sorted by its letters too.
  const { least } = heaviest;
  const terms: Term[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const weight = weights[i]!;
    if (weight > 0 && weight >= least) terms.push({ word: words[i]!.text, weight });
  }
  for (const [word, weight] of unknown) if (weight >= least) terms.push({ word, weight });
  return terms.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)).slice(0, count);
}

/** What one standing of a word is worth where names of places are left out. */
function worthOf(word: Word, gazetteer: Gazetteer): number {
  const worth = TERM_WEIGHT.of(word);
  return worth === 0 || gazetteer.isName(word) ? 0 : worth;
}

/** What one standing of a word is worth; 0 of what is no term. */
const TERM_WEIGHT = new Memo((word) =>
  word.length > 1 && isTerm(word) ? inverseDocumentFrequency(word) : 0,
);

/** Terms by which a text is told: pairs of signs no dictionary has among them. */
const TELLING_TERMS = 16;

/** The terms a text is told by, heaviest first; of equals the one that comes first by its letters. */
export function weightiest(vector: WeighedTerms): readonly string[] {
  return heaviest(vector, TELLING_TERMS, ([a], [b]) => (a < b ? -1 : 1));
}

/** The heaviest words of a vector, heaviest first; of equals the one that stands first. */
export function keywordsOf(vector: WeighedTerms, count = 8): readonly string[] {
  const words = vector.filter(([term]) => !isPair(term));
  return heaviest(words, count, () => 0);
}

function heaviest(
  vector: WeighedTerms,
  count: number,
  ofEquals: (a: WeighedTerms[number], b: WeighedTerms[number]) => number,
): readonly string[] {
  const highest = new Highest(count);
  for (const [, weight] of vector) highest.offer(weight);
  return vector
    .filter(([, weight]) => weight >= highest.least)
    .sort((a, b) => b[1] - a[1] || ofEquals(a, b))
    .slice(0, count)
    .map(([term]) => term);
}

function isTerm(word: string): boolean {
  return !STOP_WORDS.has(word) && hasLetter(word);
}
