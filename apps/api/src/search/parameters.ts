/** The values of one statement, numbered as they are added. */
export class Parameters {
  readonly values: unknown[] = [];

  /** The placeholder that stands for `value`. */
  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}
