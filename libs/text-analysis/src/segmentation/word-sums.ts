import type { Word } from './word';

/**
 * A sum for each of a text's words, in the order they first stand there. The lists are used again for the next text,
 * or each would leave its garbage behind: what is to be kept of them is copied.
 */
class WordSums {
  readonly words: Word[] = [];
  readonly values: number[] = [];
  size = 0;
  /** The place of each word in the lists, plus one; 0 of those that are not there. */
  #places = new Int32Array(0);

  /** Forgets the text before. */
  clear(): this {
    for (let i = 0; i < this.size; i += 1) this.#places[this.words[i]!.id] = 0;
    this.size = 0;
    return this;
  }

  add(word: Word, value: number): void {
    const { id } = word;
    if (id >= this.#places.length) this.#grow(id);
    const place = this.#places[id]!;
    if (place > 0) this.values[place - 1]! += value;
    else {
      this.words[this.size] = word;
      this.values[this.size] = value;
      this.size += 1;
      this.#places[id] = this.size;
    }
  }

  #grow(id: number): void {
    const places = new Int32Array(2 * (id + 1));
    places.set(this.#places);
    this.#places = places;
  }
}

/** One for all: whoever clears it is done with it before another does. */
export const wordSums = new WordSums();

/** The different words of a text, in the order they first stand there, and how often each does. */
export interface Tally {
  readonly words: readonly Word[];
  readonly times: readonly number[];
}

export function tally(text: readonly Word[]): Tally {
  wordSums.clear();
  for (let i = 0; i < text.length; i += 1) wordSums.add(text[i]!, 1);
  return tallied();
}

/** The different words of two stretches of a text, in the order they first stand there, their times weighed and added. */
export function mergeTallies(
  first: Tally,
  second: Tally,
  [firstWeight, secondWeight]: readonly [number, number],
): Tally {
  wordSums.clear();
  addTally(first, firstWeight);
  addTally(second, secondWeight);
  return tallied();
}

function addTally({ words, times }: Tally, weight: number): void {
  for (let i = 0; i < words.length; i += 1) wordSums.add(words[i]!, weight * times[i]!);
}

function tallied(): Tally {
  const { words, values, size } = wordSums;
  return { words: words.slice(0, size), times: values.slice(0, size) };
}
