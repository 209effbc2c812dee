import type { TermVector } from '../term-vector';

/** The slots that have a term, and its weight in each. */
interface Posting {
  readonly slots: number[];
  readonly weights: number[];
}

/** An inverted index: which slots have a term, so that only what shares a term with a text is looked at. */
export class Postings {
  readonly #byTerm = new Map<string, Posting>();

  /** Sets a term's weight in a slot; 0 takes it out. */
  set(term: string, slot: number, weight: number): void {
    let posting = this.#byTerm.get(term);
    if (posting === undefined) {
      if (weight === 0) return;
      posting = { slots: [], weights: [] };
      this.#byTerm.set(term, posting);
    }
    const { slots, weights } = posting;
    const at = slots.lastIndexOf(slot);
    if (weight !== 0) {
      if (at >= 0) weights[at] = weight;
      else {
        slots.push(slot);
        weights.push(weight);
      }
      return;
    }
    if (at < 0) return;
    slots[at] = slots.at(-1)!;
    weights[at] = weights.at(-1)!;
    slots.pop();
    weights.pop();
    if (slots.length === 0) this.#byTerm.delete(term);
  }

  /** Adds the dot product with `vector` to the sum of every slot that shares a term; notes slots met for the first time. */
  addDots(vector: TermVector, sums: Float64Array, met: number[]): void {
    for (const term in vector) {
      const posting = this.#byTerm.get(term);
      if (posting === undefined) continue;
      const { slots, weights } = posting;
      const weight = vector[term]!;
      for (let i = 0; i < slots.length; i += 1) {
        const slot = slots[i]!;
        if (sums[slot] === 0) met.push(slot);
        sums[slot]! += weight * weights[i]!;
      }
    }
  }
}
