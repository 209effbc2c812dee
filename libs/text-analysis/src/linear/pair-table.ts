/**
 * Two whole numbers to one: an open-addressing hash table in one flat array, for tens of thousands of
 * entries and millions of look-ups that must not make a string or an object each.
 */
export class PairTable {
  readonly #mask: number;
  /** Four numbers a place, one of them idle, side by side in memory: the pair, and the value plus one; 0 where it is free. */
  readonly #entries: Int32Array;

  /** @param capacity entries at most */
  constructor(capacity: number) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(2, capacity * 2)));
    this.#mask = places - 1;
    this.#entries = new Int32Array(4 * places);
  }

  set(first: number, second: number, value: number): void {
    const at = this.#placeOf(first, second);
    this.#entries[at] = first;
    this.#entries[at + 1] = second;
    this.#entries[at + 2] = value + 1;
  }

  /** The value of a pair, −1 where there is none. */
  get(first: number, second: number): number {
    return this.#entries[this.#placeOf(first, second) + 2]! - 1;
  }

  #placeOf(first: number, second: number): number {
    const entries = this.#entries;
    let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    mixed ^= mixed >>> 15;
    let at = (mixed & this.#mask) << 2;
    while (entries[at + 2] !== 0 && (entries[at] !== first || entries[at + 1] !== second))
      at = (at + 4) & ((this.#mask << 2) | 3);
    return at;
  }
}
