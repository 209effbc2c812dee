/** An answer that is asked for often, remembered for a while; asked for by many at once, it is found once. */
export class Remembered<T> {
  #answer: Promise<T> | null = null;
  #until = 0;

  constructor(
    private readonly milliseconds: number,
    private readonly find: () => Promise<T>,
  ) {}

  get(): Promise<T> {
    if (this.#answer !== null && performance.now() < this.#until) return this.#answer;
    const answer = this.find();
    this.#answer = answer;
    this.#until = performance.now() + this.milliseconds;
    // A failure is nobody's answer but of those who wait for it.
    answer.catch(() => {
      if (this.#answer === answer) this.#answer = null;
    });
    return answer;
  }
}
