import type { TermVector } from '@huixiang/domain';
import { STOP_WORDS } from '../lexicon/stop-words';
import { Memo, type Word } from '../segmentation/word';
import { type Tally, tally } from '../segmentation/word-sums';
import { hasLetter } from '../segmentation/word-shape';
import type { Gazetteer } from '../places/gazetteer';
import { inverseDocumentFrequency } from './document-frequency';
import { fourDecimals } from './four-decimals';
import { Highest } from './highest';
import { isPair, unknownWords } from './unknown-words';

const BODY_TERMS = 40;
const TITLE_TERMS = 12;
const TITLE_WEIGHT = 1.5;

/**
 * The terms a text is compared by, headline weighted up; unit length, so that long texts do not dominate.
 * Names of places are left out: they are compared apart, and would gather all news of a county.
 */
export function termVector(
  title: CountedWords,
  body: CountedWords,
  gazetteer: Gazetteer,
): TermVector {
  // A text may say constructor: nothing is inherited.
  const vector = Object.create(null) as Record<string, number>;
  const words: string[] = [];
  const add = (terms: readonly Term[], weight: number) => {
    const share = weight / lengthOf(terms);
    for (const term of terms) {
      const before = vector[term.word];
      if (before === undefined) words.push(term.word);
      vector[term.word] = (before ?? 0) + term.weight * share;
    }
  };
  add(weighTerms(title, TITLE_TERMS, gazetteer), TITLE_WEIGHT);
  add(weighTerms(body, BODY_TERMS, gazetteer), 1);
  let squares = 0;
  for (const word of words) squares += vector[word]! ** 2;
  const length = Math.sqrt(squares) || 1;
  for (const word of words) vector[word] = fourDecimals(vector[word]! / length);
  return vector;
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
    const weight = gazetteer.isName(word) ? 0 : times[i]! * TERM_WEIGHT.of(word);
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

/** What one standing of a word is worth; 0 of what is no term. */
const TERM_WEIGHT = new Memo((word) =>
  word.length > 1 && isTerm(word) ? inverseDocumentFrequency(word) : 0,
);

/** Terms by which a text is told: pairs of signs no dictionary has among them. */
const TELLING_TERMS = 16;

/** The terms a text is told by, heaviest first. */
export function weightiest(vector: TermVector): readonly string[] {
  return Object.entries(vector)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, TELLING_TERMS)
    .map(([term]) => term);
}

/** The heaviest words of a vector, heaviest first. */
export function keywordsOf(vector: TermVector, count = 8): readonly string[] {
  const heaviest = new Highest(count);
  for (const word in vector) if (!isPair(word)) heaviest.offer(vector[word]!);
  const words: [string, number][] = [];
  for (const word in vector)
    if (vector[word]! >= heaviest.least && !isPair(word)) words.push([word, vector[word]!]);
  return words
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([word]) => word);
}

function isTerm(word: string): boolean {
  return !STOP_WORDS.has(word) && hasLetter(word);
}
