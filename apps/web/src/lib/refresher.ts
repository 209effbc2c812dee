/** Milliseconds after which an answer still owed is given up: asked again sooner, a slow line would never answer. */
const PATIENCE = 30_000;

/**
 * Answers a stream of "this changed" with questions asked anew: at once where nothing was asked lately, else once
 * at the end of the pause and never while an answer is owed, so that the last change is never missed, a flood asks no more
 * than a trickle, and a slow line has one question of a kind on it.
 */
export class Refresher {
  readonly #askedAt = new Map<string, number>();
  readonly #asking = new Set<string>();
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
    const wait = (this.#asking.has(kind) ? PATIENCE : this.pauseOf(kind)) - since;
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
    const asked = performance.now();
    this.#askedAt.set(kind, asked);
    this.#asking.add(kind);
    void this.ask(kind).then(() => this.#answered(kind, asked));
  }

  #answered(kind: string, asked: number): void {
    if (this.#askedAt.get(kind) !== asked) return;
    this.#asking.delete(kind);
    if (!this.#waiting.has(kind)) return;
    // Touched while it was asked: it waits for the pause now, not for patience to end.
    clearTimeout(this.#waiting.get(kind));
    this.#waiting.delete(kind);
    this.touch(kind);
  }
}
