import type { SparseVector } from './features';

/** One linear function of a model: a weight for each feature, and a bias. */
export interface Column {
  readonly name: string;
  readonly weights: Float64Array;
  readonly bias: number;
}

interface StoredColumn {
  readonly name: string;
  readonly bias: number;
  /** A stored weight times this is the weight. */
  readonly scale: number;
}

/** Columns as they are kept: 16 bits a weight, features outermost. */
export class Weights {
  readonly #columns: readonly StoredColumn[];
  readonly #values: Int16Array;

  constructor(columns: readonly StoredColumn[], values: Int16Array) {
    this.#columns = columns;
    this.#values = values;
  }

  static from(columns: readonly Column[]): Weights {
    const features = columns[0]?.weights.length ?? 0;
    const values = new Int16Array(features * columns.length);
    const stored = columns.map(({ name, bias, weights }, column) => {
      const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 32767;
      for (let id = 0; id < features; id += 1)
        values[id * columns.length + column] = Math.round(weights[id]! / (scale || 1));
      return { name, bias, scale };
    });
    return new Weights(stored, values);
  }

  get columns(): readonly StoredColumn[] {
    return this.#columns;
  }

  get values(): Int16Array {
    return this.#values;
  }

  /** The value of every column for a text, in the order of the columns. */
  scores({ ids, values }: SparseVector): Float64Array {
    const width = this.#columns.length;
    const weights = this.#values;
    const sums = new Float64Array(width);
    let i = 0;
    // Four features at a time: their rows come from memory together, and each sum is read and written once for all.
    for (; i + 3 < ids.length; i += 4) {
      const a = ids[i]! * width;
      const b = ids[i + 1]! * width;
      const c = ids[i + 2]! * width;
      const d = ids[i + 3]! * width;
      const va = values[i]!;
      const vb = values[i + 1]!;
      const vc = values[i + 2]!;
      const vd = values[i + 3]!;
      for (let column = 0; column < width; column += 1)
        sums[column] =
          sums[column]! +
          weights[a + column]! * va +
          weights[b + column]! * vb +
          weights[c + column]! * vc +
          weights[d + column]! * vd;
    }
    for (; i < ids.length; i += 1) {
      const row = ids[i]! * width;
      const value = values[i]!;
      for (let column = 0; column < width; column += 1)
        sums[column]! += weights[row + column]! * value;
    }
    return sums.map(
      (sum, column) => sum * this.#columns[column]!.scale + this.#columns[column]!.bias,
    );
  }

  /** What each feature of a text adds to a sum of columns, each taken with its share. */
  worths({ ids, values }: SparseVector, shares: ReadonlyMap<number, number>): Float64Array {
    const width = this.#columns.length;
    const weights = this.#values;
    const worths = new Float64Array(ids.length);
    for (const [column, share] of shares) {
      const factor = share * this.#columns[column]!.scale;
      for (let i = 0; i < ids.length; i += 1)
        worths[i]! += weights[ids[i]! * width + column]! * values[i]! * factor;
    }
    return worths;
  }
}
