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
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(1);
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
