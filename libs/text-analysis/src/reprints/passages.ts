import { SHINGLE, shingleSequence } from './shingles';

/** What one text has of another. */
export interface Carried {
  /** Share of the original that the text carries, in [0, 1]. */
  readonly ofOriginal: number;
  /** Share of the text that is the original's, in [0, 1]. */
  readonly ofText: number;
  /** Letters of the longest passage that stands in both, word for word. */
  readonly passage: number;
}

/** A text whose passages are looked for in others: by its shingles, as reprints are. A passage it repeats of an earlier text is not its own. */
export class Passages {
  readonly #shingles: ReadonlySet<string>;
  readonly #repeated: ReadonlySet<string>;

  constructor(original: string, earlier: readonly string[] = []) {
    this.#shingles = new Set(shingleSequence(original));
    this.#repeated = new Set(earlier.flatMap(shingleSequence));
  }

  carriedBy(text: string): Carried {
    const sequence = shingleSequence(text);
    const common = new Set<string>();
    let [within, run, longest] = [0, 0, 0];
    for (const shingle of sequence) {
      const has = this.#shingles.has(shingle);
      run = has && !this.#repeated.has(shingle) ? run + 1 : 0;
      longest = Math.max(longest, run);
      if (!has) continue;
      within += 1;
      common.add(shingle);
    }
    return {
      ofOriginal: common.size / Math.max(1, this.#shingles.size),
      ofText: within / Math.max(1, sequence.length),
      passage: longest === 0 ? 0 : longest + SHINGLE - 1,
    };
  }
}
