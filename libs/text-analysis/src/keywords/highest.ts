/** The highest so many of the numbers above 0 it is offered: most are turned away with one comparison. */
export class Highest {
  /** Ascending; 0 where nothing stands yet. */
  readonly #kept: Float64Array;

  constructor(count: number) {
    this.#kept = new Float64Array(count);
  }

  /** What a number must reach to be among them; 0 while there is room. */
  get least(): number {
    return this.#kept[0]!;
  }

  offer(number: number): void {
    const kept = this.#kept;
    if (number <= kept[0]!) return;
    let at = 1;
    for (; at < kept.length && kept[at]! < number; at += 1) kept[at - 1] = kept[at]!;
    kept[at - 1] = number;
  }
}
