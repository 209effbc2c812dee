import type { TermVector } from '../term-vector';

/** The slots that have a term, and its weight in each: the first `size` of two arrays that grow. */
interface Posting {
  readonly term: string;
  slots: Int32Array;
  weights: Float32Array;
  size: number;
}

/** A vector in little room: numbers of terms, and their weights. */
interface Packed {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/**
 * A vector for each of many slots, with an inverted index over them: only what shares a term with a text is looked at.
 * Vectors are kept as numbers, a kilobyte where an object would take five.
 */
export class VectorField {
  readonly #numbers = new Map<string, number>();
  readonly #postings: (Posting | null)[] = [];
  readonly #free: number[] = [];
  readonly #vectors: (Packed | null)[] = [];

  get(slot: number): TermVector {
    const vector: Record<string, number> = {};
    const packed = this.#vectors[slot];
    if (packed === null || packed === undefined) return vector;
    for (let i = 0; i < packed.terms.length; i += 1)
      vector[this.#postings[packed.terms[i]!]!.term] = packed.weights[i]!;
    return vector;
  }

  /** Gives a slot a vector, in place of the one it has; null takes it away. */
  set(slot: number, vector: TermVector | null): void {
    const before = this.#vectors[slot];
    this.#vectors[slot] = vector === null ? null : this.#pack(slot, vector);
    if (before !== null && before !== undefined) this.#takeOut(slot, before);
  }

  /** Adds `share` times the dot product with `vector` to the sum of every slot that shares a term; notes slots met for the first time. */
  addDots(vector: TermVector, share: number, sums: Float64Array, met: Met): void {
    for (const term in vector) {
      const number = this.#numbers.get(term);
      if (number === undefined) continue;
      const { slots, weights, size } = this.#postings[number]!;
      const weight = share * vector[term]!;
      for (let i = 0; i < size; i += 1) {
        const slot = slots[i]!;
        if (sums[slot] === 0) met.slots[met.size++] = slot;
        sums[slot]! += weight * weights[i]!;
      }
    }
  }

  /** The dot product of `vector` with that of a slot. */
  dot(slot: number, vector: TermVector): number {
    const { terms, weights } = this.#vectors[slot]!;
    let sum = 0;
    for (let i = 0; i < terms.length; i += 1) {
      const { term } = this.#postings[terms[i]!]!;
      // A text may say constructor, which every object has.
      if (Object.hasOwn(vector, term)) sum += weights[i]! * vector[term]!;
    }
    return sum;
  }

  #pack(slot: number, vector: TermVector): Packed {
    const entries = Object.entries(vector).filter(([, weight]) => weight > 0);
    const packed = {
      terms: new Int32Array(entries.length),
      weights: new Float64Array(entries.length),
    };
    for (const [i, [term, weight]] of entries.entries()) {
      const number = this.#numbers.get(term) ?? this.#number(term);
      packed.terms[i] = number;
      packed.weights[i] = weight;
      append(this.#postings[number]!, slot, weight);
    }
    return packed;
  }

  #number(term: string): number {
    const number = this.#free.pop() ?? this.#postings.length;
    this.#postings[number] = {
      term,
      slots: new Int32Array(FIRST_ROOM),
      weights: new Float32Array(FIRST_ROOM),
      size: 0,
    };
    this.#numbers.set(term, number);
    return number;
  }

  /** Takes the older of a slot's entries out of each posting, and forgets terms nobody has any more. */
  #takeOut(slot: number, { terms }: Packed): void {
    for (const number of terms) {
      const posting = this.#postings[number]!;
      const at = posting.slots.indexOf(slot);
      posting.size -= 1;
      posting.slots[at] = posting.slots[posting.size]!;
      posting.weights[at] = posting.weights[posting.size]!;
      if (posting.size > 0) continue;
      this.#postings[number] = null;
      this.#numbers.delete(posting.term);
      this.#free.push(number);
    }
  }
}

/** Slots met: the first `size` of an array with room for all there are. */
export interface Met {
  readonly slots: Int32Array;
  size: number;
}

const FIRST_ROOM = 2;

function append(posting: Posting, slot: number, weight: number): void {
  if (posting.size === posting.slots.length) {
    const [slots, weights] = [posting.slots, posting.weights];
    posting.slots = new Int32Array(2 * posting.size);
    posting.weights = new Float32Array(2 * posting.size);
    posting.slots.set(slots);
    posting.weights.set(weights);
  }
  posting.slots[posting.size] = slot;
  posting.weights[posting.size] = weight;
  posting.size += 1;
}
