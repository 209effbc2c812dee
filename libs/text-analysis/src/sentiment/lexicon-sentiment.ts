import type { Sentiment } from '@huixiang/domain';
import { CONTRASTS, DEGREES, NEGATIONS } from '../lexicon/modifiers';
import { POLARITY } from '../lexicon/polarity';
import type { WordWeight } from '../word-weight';

export interface LexiconReading {
  readonly label: Sentiment;
  /** How sure, in [0.5, 1): the share of the weight on the label's side. Not calibrated. */
  readonly probability: number;
  /** The words that carried it, heaviest first, with signed points. */
  readonly words: readonly WordWeight[];
}

/** A modifier works on a word at most this many tokens behind it. */
const REACH = 3;
/** A headline says what the text is about. */
const TITLE_WEIGHT = 2;
/** What follows a 但是 outweighs what came before it. */
const CONTRAST_WEIGHT = 1.5;
/** Mean points under which a text is neutral. */
const NEUTRAL_BAND = 0.22;
const MAX_WORDS = 12;

const MODIFIED_END = /^[，。！？；、,.!?;\s]+$/;
const polarity = new Map(Object.entries(POLARITY));
const degrees = new Map(Object.entries(DEGREES));

/**
 * Sentiment by lexicon: each word's points, turned by negations (−0.8 each), scaled by degrees within
 * three tokens, headline twice, the clause after a contrast half again. The mean over the square root
 * of the words found decides, so that one harsh word does not colour a long report.
 */
export function readSentimentByLexicon(
  title: readonly string[],
  body: readonly string[],
): LexiconReading {
  const points = new Map<string, number>();
  const add = (tokens: readonly string[], weight: number) => {
    for (const { word, weight: value } of scoreTokens(tokens)) {
      points.set(word, (points.get(word) ?? 0) + value * weight);
    }
  };
  add(title, TITLE_WEIGHT);
  add(body, 1);
  return decide(points, title.length * TITLE_WEIGHT + body.length);
}

function* scoreTokens(tokens: readonly string[]): Generator<WordWeight> {
  let scale = 1;
  let distance = REACH + 1;
  let contrast = 1;
  for (const word of tokens) {
    if (MODIFIED_END.test(word)) {
      [scale, distance] = [1, REACH + 1];
      if (/[。！？!?]/.test(word)) contrast = 1;
      continue;
    }
    if (CONTRASTS.has(word)) contrast = CONTRAST_WEIGHT;
    const factor = NEGATIONS.has(word) ? -0.8 : degrees.get(word);
    if (factor !== undefined) {
      scale = distance > REACH ? factor : scale * factor;
      distance = 0;
      continue;
    }
    distance += 1;
    const value = polarity.get(word);
    if (value === undefined) continue;
    yield { word, weight: value * contrast * (distance <= REACH ? scale : 1) };
  }
}

function decide(points: ReadonlyMap<string, number>, tokens: number): LexiconReading {
  const words = [...points]
    .map(([word, weight]) => ({ word, weight }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  let [positive, negative] = [0, 0];
  for (const { weight } of words) {
    if (weight > 0) positive += weight;
    else negative -= weight;
  }
  const mean = (positive - negative) / Math.sqrt(Math.max(tokens, 1));
  const label = Math.abs(mean) < NEUTRAL_BAND ? 'neutral' : mean > 0 ? 'positive' : 'negative';
  return { label, probability: sureness(label, mean), words: words.slice(0, MAX_WORDS) };
}

/** A logistic of the distance from the band's edge: 0.5 on it, towards 1 far from it. */
function sureness(label: Sentiment, mean: number): number {
  const distance =
    label === 'neutral' ? NEUTRAL_BAND - Math.abs(mean) : Math.abs(mean) - NEUTRAL_BAND;
  return 1 / (1 + Math.exp(-3 * distance));
}
