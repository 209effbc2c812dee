/** What took long to answer is asked again when so many times as long have passed: the line and the server rest half of the time. */
const REST = 2;
/** Milliseconds that nothing rests longer, however slow the line. */
const LONGEST_REST = 5000;
/** Milliseconds after which an answer still owed is given up: asked again sooner, a slow line would never answer. */
const PATIENCE = 30_000;

/**
 * Answers a stream of "this changed" with questions asked anew: at once where nothing was asked lately, else once
 * at the end of the pause, so that the last change is never missed and a flood asks no more than a trickle.
 */
export class Refresher {
  readonly #askedAt = new Map<string, number>();
  readonly #asking = new Set<string>();
  /** Milliseconds the last answer took. */
  readonly #took = new Map<string, number>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  /**
   * @param ask asks all questions of a kind anew, and is done when they are answered
   * @param pauseOf milliseconds between two askings of a kind at least
   */
  constructor(
    private readonly ask: (kind: string) => Promise<unknown>,
    private readonly pauseOf: (kind: string) => number,
  ) {}

  touch(kind: string): void {
    if (this.#waiting.has(kind)) return;
    const since = performance.now() - (this.#askedAt.get(kind) ?? -Infinity);
    const wait = Math.max(this.pauseOf(kind), this.#restOf(kind)) - since;
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

  #restOf(kind: string): number {
    if (this.#asking.has(kind)) return PATIENCE;
    return Math.min(REST * (this.#took.get(kind) ?? 0), LONGEST_REST);
  }

  #now(kind: string): void {
    this.#waiting.delete(kind);
    const asked = performance.now();
    this.#askedAt.set(kind, asked);
    this.#asking.add(kind);
    void this.ask(kind).then(() => this.#answered(kind, asked));
  }

  #answered(kind: string, asked: number): void {
    if (this.#askedAt.get(kind) !== asked) return;
    this.#asking.delete(kind);
    this.#took.set(kind, performance.now() - asked);
    if (!this.#waiting.has(kind)) return;
    // Touched while it was asked: it waits for the rest now, not for patience to end.
    clearTimeout(this.#waiting.get(kind));
    this.#waiting.delete(kind);
    this.touch(kind);
  }
}
