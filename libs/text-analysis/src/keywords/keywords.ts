import type { TermVector } from '@huixiang/domain';
import { STOP_WORDS } from '../lexicon/stop-words';
import { hasLetter } from '../segmentation/word-shape';
import type { Gazetteer } from '../places/gazetteer';
import { inverseDocumentFrequency } from './document-frequency';

const BODY_TERMS = 40;
const TITLE_TERMS = 12;
const TITLE_WEIGHT = 1.5;

/**
 * The terms a text, cut into words, is compared by, headline weighted up; unit length, so that long texts do not dominate.
 * Names of places are left out: they are compared apart, and would gather all news of a county.
 */
export function termVector(
  title: readonly string[],
  body: readonly string[],
  gazetteer: Gazetteer,
): TermVector {
  const vector: Record<string, number> = {};
  const add = (cut: readonly string[], count: number, weight: number) => {
    const terms = weighTerms(cut, count, gazetteer);
    const length = Math.hypot(...terms.map((term) => term.weight)) || 1;
    for (const term of terms)
      vector[term.word] = (vector[term.word] ?? 0) + (term.weight / length) * weight;
  };
  add(title, TITLE_TERMS, TITLE_WEIGHT);
  add(body, BODY_TERMS, 1);
  const length = Math.hypot(...Object.values(vector)) || 1;
  return Object.fromEntries(
    Object.entries(vector).map(([word, weight]) => [word, weight / length]),
  );
}

/** The weightiest of a text's words, by times × inverse document frequency. */
function weighTerms(
  words: readonly string[],
  count: number,
  gazetteer: Gazetteer,
): readonly { readonly word: string; readonly weight: number }[] {
  const times = new Map<string, number>();
  for (const word of words) if (word.length > 1) times.set(word, (times.get(word) ?? 0) + 1);
  const terms: { word: string; weight: number }[] = [];
  for (const [word, n] of times)
    if (isTerm(word) && !gazetteer.isName(word))
      terms.push({ word, weight: n * inverseDocumentFrequency(word) });
  const least = Float64Array.from(terms, ({ weight }) => -weight).sort()[count - 1] ?? 0;
  return terms
    .filter(({ weight }) => weight >= -least)
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, count);
}

/** The heaviest terms of a vector, heaviest first. */
export function keywordsOf(vector: TermVector, count = 8): readonly string[] {
  return Object.entries(vector)
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([word]) => word);
}

function isTerm(word: string): boolean {
  return !STOP_WORDS.has(word) && hasLetter(word);
}
