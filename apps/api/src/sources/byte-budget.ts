/** Bytes that may be held at a time, given out in the order they were asked for. */
export class ByteBudget {
  readonly #waiting: { readonly bytes: number; readonly go: () => void }[] = [];
  #held = 0;

  constructor(private readonly bytes: number) {}

  /** What nobody holds or waits for; never less than nothing. */
  get left(): number {
    const wanted = this.#waiting.reduce((sum, one) => sum + one.bytes, 0);
    return Math.max(0, this.bytes - this.#held - wanted);
  }

  /** Waits until there is room for so many bytes; more than there ever are wait until nothing is held. */
  async take(bytes: number): Promise<void> {
    await new Promise<void>((go) => {
      this.#waiting.push({ bytes, go });
      this.#serve();
    });
  }

  /** Gives bytes back. A negative number takes more without waiting: what has arrived is there. */
  give(bytes: number): void {
    this.#held -= bytes;
    this.#serve();
  }

  #serve(): void {
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      if (this.#held > 0 && this.#held + next.bytes > this.bytes) return;
      this.#held += next.bytes;
      this.#waiting.shift();
      next.go();
    }
  }
}
