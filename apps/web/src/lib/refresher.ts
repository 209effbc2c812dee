/**
 * Answers a stream of "this changed" with questions asked anew: at once where nothing was asked lately, else once
 * at the end of the pause, so that the last change is never missed and a flood asks no more than a trickle.
 */
export class Refresher {
  readonly #askedAt = new Map<string, number>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  /**
   * @param ask asks all questions of a kind anew
   * @param pauseOf milliseconds between two askings of a kind
   */
  constructor(
    private readonly ask: (kind: string) => void,
    private readonly pauseOf: (kind: string) => number,
  ) {}

  touch(kind: string): void {
    if (this.#waiting.has(kind)) return;
    const since = performance.now() - (this.#askedAt.get(kind) ?? -Infinity);
    const wait = this.pauseOf(kind) - since;
    if (wait <= 0) this.#now(kind);
    else
      this.#waiting.set(
        kind,
        setTimeout(() => this.#now(kind), wait),
      );
  }

  stop(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }

  #now(kind: string): void {
    this.#waiting.delete(kind);
    this.#askedAt.set(kind, performance.now());
    this.ask(kind);
  }
}
