/** Both numbers of a pair are below this; a value is below 2³¹ − 1. */
const BELOW = 2 ** 16;

/**
 * Two whole numbers below 65,536 to one: an open-addressing hash table in one flat array, for tens of thousands of
 * entries and millions of look-ups that must not make a string or an object each.
 */
export class PairTable {
  readonly #mask: number;
  /** Two numbers a place, side by side in memory: the pair, and the value plus one; 0 where it is free. */
  readonly #entries: Int32Array;
  #size = 0;

  /** @param capacity entries at most */
  constructor(capacity: number) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(2, capacity * 2)));
    this.#mask = places - 1;
    this.#entries = new Int32Array(2 * places);
  }

  get size(): number {
    return this.#size;
  }

  set(first: number, second: number, value: number): void {
    if (first >= BELOW || second >= BELOW)
      throw new RangeError(`a pair of numbers below ${BELOW} was expected: ${first}, ${second}`);
    const at = this.#placeOf(first, second);
    if (this.#entries[at + 1] === 0) this.#size += 1;
    this.#entries[at] = (first << 16) | second;
    this.#entries[at + 1] = value + 1;
  }

  /** The value of a pair, −1 where there is none. */
  get(first: number, second: number): number {
    return this.#entries[this.#placeOf(first, second) + 1]! - 1;
  }

  #placeOf(first: number, second: number): number {
    const entries = this.#entries;
    const pair = (first << 16) | second;
    let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    mixed ^= mixed >>> 15;
    let at = (mixed & this.#mask) << 1;
    while (entries[at + 1] !== 0 && entries[at] !== pair) at = (at + 2) & ((this.#mask << 1) | 1);
    return at;
  }
}
