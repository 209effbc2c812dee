import {
  FEATURE_KINDS,
  type FeatureKind,
  type FeatureSettings,
  type SparseVector,
  visitFeatures,
} from './features';
import { PairTable } from '../pair-table';
import { Memo, type Word, textsOf } from '../segmentation/word';

/** What a model knows, as flat lists; a feature's id is its place, words first, then pairs, characters, head. */
export interface FeatureList {
  readonly words: readonly string[];
  /** Ids of two words each. */
  readonly pairs: Int32Array;
  /** Two UTF-16 code units each. */
  readonly characters: Int32Array;
  readonly head: Int32Array;
  /** Inverse document frequency of every feature. */
  readonly idf: Float32Array;
}

/** A text as a model sees it. */
export interface Reading extends SparseVector {
  /** Where each feature stands: its place in `ids`, and the two words it belongs to; three numbers a standing. */
  readonly standings: Int32Array;
  /** How often each feature stands. */
  readonly times: Int32Array;
}

/** Turns a text's words into a sparse vector of unit length. */
export class Vocabulary {
  /** −1 where the vocabulary does not know a word. */
  readonly #words: Memo<number>;
  readonly #inside = new Memo<readonly number[]>((text) => this.#pairsInside(text));
  readonly #pairs: PairTable;
  readonly #characters: PairTable;
  readonly #head: PairTable;
  readonly #idf: Float32Array;
  readonly #settings: FeatureSettings;
  /** The place of each feature in the reading at hand, plus one; all 0 between readings. */
  readonly #places: Int32Array;
  // Of the texts at hand, one behind the other; kept between readings, grown as needed.
  #ids = new Int32Array(0);
  #values = new Float32Array(0);
  #times = new Int32Array(0);
  #standings = new Int32Array(0);

  constructor({ words, pairs, characters, head, idf }: FeatureList, settings: FeatureSettings) {
    const ids = new Map(words.map((word, id) => [word, id]));
    this.#words = new Memo((word) => ids.get(word) ?? -1);
    let id = words.length;
    const table = (list: Int32Array): PairTable => {
      const made = new PairTable(list.length / 2);
      for (let i = 0; i < list.length; i += 2) made.set(list[i]!, list[i + 1]!, id++);
      return made;
    };
    this.#pairs = table(pairs);
    this.#characters = table(characters);
    this.#head = table(head);
    this.#idf = idf;
    this.#settings = settings;
    this.#places = new Int32Array(idf.length);
  }

  /** @param words without spaces; those the vocabulary does not know are passed over */
  read(words: readonly Word[]): Reading {
    return this.readAll([words])[0]!;
  }

  /** As `read`, of each. What is read of all lies in the same lists: new ones for each text leave garbage for other threads too. */
  readAll(texts: readonly (readonly Word[])[]): readonly Reading[] {
    const features: number[] = [0];
    const standings: number[] = [0];
    for (const words of texts) {
      const first = features.at(-1)!;
      const at = standings.at(-1)!;
      this.#makeRoom(words, first, at);
      const end = this.#meetHead(words, this.#meetCharacters(words, this.#meetWords(words, at)));
      const last = this.#countEach(at, end, first);
      this.#weigh(first, last);
      features.push(last);
      standings.push(end);
    }
    const ids = this.#ids.slice(0, features.at(-1));
    const values = this.#values.slice(0, features.at(-1));
    const times = this.#times.slice(0, features.at(-1));
    const all = this.#standings.slice(0, standings.at(-1));
    return texts.map((_, i) => ({
      ids: ids.subarray(features[i], features[i + 1]),
      values: values.subarray(features[i], features[i + 1]),
      times: times.subarray(features[i], features[i + 1]),
      standings: all.subarray(standings[i], standings[i + 1]),
    }));
  }

  /** For the features and standings of one more text, behind so many. */
  #makeRoom(words: readonly Word[], features: number, standings: number): void {
    let characters = 0;
    for (let i = 0; i < words.length; i += 1) characters += words[i]!.length;
    const most = 2 * (words.length + characters);
    this.#ids = grown(this.#ids, features + most);
    this.#values = grown(this.#values, features + most);
    this.#times = grown(this.#times, features + most);
    this.#standings = grown(this.#standings, standings + 3 * most);
  }

  /**
   * Puts in place of each standing's feature its place among those the text has, and counts them.
   * @param first where its features are written
   * @returns where they end
   */
  #countEach(from: number, end: number, first: number): number {
    const places = this.#places;
    const ids = this.#ids;
    const times = this.#times;
    const standings = this.#standings;
    let met = first;
    for (let at = from; at < end; at += 3) {
      const id = standings[at]!;
      let place = places[id]!;
      if (place === 0) {
        ids[met] = id;
        times[met] = 0;
        met += 1;
        place = met;
        places[id] = place;
      }
      times[place - 1]! += 1;
      standings[at] = place - 1 - first;
    }
    for (let i = first; i < met; i += 1) places[ids[i]!] = 0;
    return met;
  }

  // Each of these writes features and the two words they belong to from `at` on, and returns where it stopped.

  #meetWords(words: readonly Word[], at: number): number {
    const standings = this.#standings;
    let last = -1;
    for (let i = 0; i < words.length; i += 1) {
      const id = this.#words.of(words[i]!);
      if (id >= 0) {
        at = stand(standings, at, id, i, i);
        const pair = last < 0 ? -1 : this.#pairs.get(last, id);
        if (pair >= 0) at = stand(standings, at, pair, i - 1, i);
      }
      last = id;
    }
    return at;
  }

  #meetCharacters(words: readonly Word[], at: number): number {
    const standings = this.#standings;
    let last = -1;
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i]!;
      const pair = last < 0 ? -1 : this.#characters.get(last, word.first);
      if (pair >= 0) at = stand(standings, at, pair, i - 1, i);
      const inside = this.#inside.of(word);
      for (let k = 0; k < inside.length; k += 1) at = stand(standings, at, inside[k]!, i, i);
      last = word.last;
    }
    return at;
  }

  /** The pairs of characters within the first so many. */
  #meetHead(words: readonly Word[], at: number): number {
    const { headCharacters } = this.#settings;
    let last = -1;
    let owner = 0;
    let seen = 0;
    for (let i = 0; i < words.length && seen < headCharacters; i += 1) {
      const { text } = words[i]!;
      for (let k = 0; k < text.length && seen < headCharacters; k += 1, seen += 1) {
        const code = text.charCodeAt(k);
        const pair = last < 0 ? -1 : this.#head.get(last, code);
        if (pair >= 0) at = stand(this.#standings, at, pair, owner, i);
        last = code;
        owner = i;
      }
    }
    return at;
  }

  /** The pairs of characters inside a word, those the vocabulary knows. */
  #pairsInside(text: string): readonly number[] {
    const ids: number[] = [];
    for (let k = 1; k < text.length; k += 1)
      ids.push(this.#characters.get(text.charCodeAt(k - 1), text.charCodeAt(k)));
    return ids.filter((id) => id >= 0);
  }

  /** Writes the values of a text's features, of unit length. */
  #weigh(first: number, last: number): void {
    const ids = this.#ids;
    const values = this.#values;
    const once = this.#settings.counting === 'present';
    let squares = 0;
    for (let i = first; i < last; i += 1) {
      const count = once ? 1 : 1 + Math.log(this.#times[i]!);
      const value = count * this.#idf[ids[i]!]!;
      values[i] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (let i = first; i < last; i += 1) values[i]! /= length;
  }
}

/** The list, or one with room for so many that begins with the same. */
function grown<T extends Int32Array | Float32Array>(list: T, most: number): T {
  if (list.length >= most) return list;
  const longer = new (list.constructor as new (length: number) => T)(2 * most);
  longer.set(list);
  return longer;
}

function stand(
  standings: Int32Array,
  at: number,
  id: number,
  first: number,
  second: number,
): number {
  standings[at] = id;
  standings[at + 1] = first;
  standings[at + 2] = second;
  return at + 3;
}

/**
 * What each word of a text adds to a score: its own weight, and half of each pair it stands in.
 * @param words how many the text has
 * @param worths what each of the reading's features adds
 */
export function contributions(
  { times, standings }: Reading,
  words: number,
  worths: Float64Array,
): Float64Array {
  const sums = new Float64Array(words);
  for (let i = 0; i < standings.length; i += 3) {
    const place = standings[i]!;
    const half = worths[place]! / times[place]! / 2;
    sums[standings[i + 1]!]! += half;
    sums[standings[i + 2]!]! += half;
  }
  return sums;
}

/**
 * The features at least `minimum` documents show, with ln((N + 1) / (n + ½)). No label is looked at:
 * features chosen by labels make a model look surer than it is.
 */
export function collectFeatures(
  documents: readonly (readonly Word[])[],
  settings: FeatureSettings,
  minimum: number,
): FeatureList {
  const counts = Object.fromEntries(
    FEATURE_KINDS.map((kind) => [kind, new Map<string, number>()]),
  ) as Record<FeatureKind, Map<string, number>>;
  for (const words of documents) {
    const seen = new Set<string>();
    visitFeatures(textsOf(words), settings, (kind, feature) => {
      const key = `${kind}\t${feature}`;
      if (seen.has(key)) return;
      seen.add(key);
      counts[kind].set(feature, (counts[kind].get(feature) ?? 0) + 1);
    });
  }
  const [words = [], pairs = [], characters = [], head = []] = FEATURE_KINDS.map((kind) =>
    // The frequent ones together: they are looked up most, and stay in the processor's cache.
    [...counts[kind]]
      .filter(([, n]) => n >= minimum)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)),
  );
  const ids = new Map(words.map(([word], id) => [word, id]));
  const twoCodes = ([two]: readonly [string, number]) => [two.charCodeAt(0), two.charCodeAt(1)];
  return {
    words: words.map(([word]) => word),
    pairs: Int32Array.from(
      pairs.flatMap(([pair]) => pair.split(' ').map((word) => ids.get(word)!)),
    ),
    characters: Int32Array.from(characters.flatMap(twoCodes)),
    head: Int32Array.from(head.flatMap(twoCodes)),
    idf: Float32Array.from([...words, ...pairs, ...characters, ...head], ([, n]) =>
      Math.log((documents.length + 1) / (n + 0.5)),
    ),
  };
}
