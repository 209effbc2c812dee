import { PairTable } from '../pair-table';

/**
 * A word the process has met, one object for each: what lists and models know of it is looked up by its number,
 * once by its text. There are no more of them than the dictionary has words, and single signs beside.
 */
export interface Word {
  readonly text: string;
  readonly id: number;
  /** The first and the last UTF-16 code unit, and how many there are: what is looked at most is at hand. */
  readonly first: number;
  readonly last: number;
  readonly length: number;
}

const words = new Map<string, Word>();
const byId: Word[] = [];
/** Those of one sign, two in five of a text's, by its code; and of two, by both: no text to hash. */
const signs: (Word | undefined)[] = new Array<Word | undefined>(0x10000).fill(undefined);
/** The dictionary has 74,000 words of two signs. */
const MOST_OF_TWO = 2 ** 17;
const twos = new PairTable(MOST_OF_TWO);

export function wordOf(text: string): Word {
  const { length } = text;
  if (length === 1) return (signs[text.charCodeAt(0)] ??= anyWordOf(text));
  return length === 2 ? wordOfTwo(text) : anyWordOf(text);
}

function wordOfTwo(text: string): Word {
  const [first, last] = [text.charCodeAt(0), text.charCodeAt(1)];
  const id = twos.get(first, last);
  if (id >= 0) return byId[id]!;
  const word = anyWordOf(text);
  if (twos.size < MOST_OF_TWO) twos.set(first, last, word.id);
  return word;
}

function anyWordOf(text: string): Word {
  let word = words.get(text);
  if (word === undefined) {
    const { length } = text;
    word = {
      text,
      id: byId.length,
      first: text.charCodeAt(0),
      last: text.charCodeAt(length - 1),
      length,
    };
    words.set(text, word);
    byId.push(word);
  }
  return word;
}

export function textsOf(words: readonly Word[]): readonly string[] {
  return words.map(({ text }) => text);
}

/** What something makes of a word, found once and remembered. */
export class Memo<T> {
  readonly #known: (T | undefined)[] = [];

  constructor(private readonly find: (text: string) => T) {}

  of(word: Word): T {
    const known = this.#known[word.id];
    return known === undefined ? this.#learn(word) : known;
  }

  #learn({ id, text }: Word): T {
    // Without gaps, or the engine would keep a hash table after all.
    while (this.#known.length <= id) this.#known.push(undefined);
    const found = this.find(text);
    this.#known[id] = found;
    return found;
  }
}

/** The different words of a text, in the order they first stand there, and how often each does. */
export interface Tally {
  readonly words: readonly Word[];
  readonly times: readonly number[];
}

export function tally(text: readonly Word[]): Tally {
  const { words: found, sums } = sumsOf(text, null);
  return { words: found, times: sums };
}

/** The different words of two stretches of a text, in the order they first stand there, their times weighed and added. */
export function mergeTallies(
  first: Tally,
  second: Tally,
  [firstWeight, secondWeight]: readonly [number, number],
): Tally {
  const { words: found, sums } = sumsOf(
    first.words.concat(second.words),
    first.times
      .map((n) => n * firstWeight)
      .concat(secondWeight === 1 ? second.times : second.times.map((n) => n * secondWeight)),
  );
  return { words: found, times: sums };
}

/** The place of each word in the sums at hand, plus one; all 0 between them. */
let places = new Int32Array(0);

/**
 * What the standings of each word come to.
 * @param values of each standing, in order; 1 each where there are none
 */
export function sumsOf(
  text: readonly Word[],
  values: ArrayLike<number> | null,
): { readonly words: readonly Word[]; readonly sums: readonly number[] } {
  if (places.length < byId.length) places = new Int32Array(2 * byId.length);
  const found: Word[] = [];
  const sums: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const word = text[i]!;
    const value = values === null ? 1 : values[i]!;
    const place = places[word.id]!;
    if (place > 0) sums[place - 1]! += value;
    else {
      places[word.id] = found.push(word);
      sums.push(value);
    }
  }
  for (const word of found) places[word.id] = 0;
  return { words: found, sums };
}
