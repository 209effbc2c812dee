import type { ReadingContext } from '../normalise/normalise';
import type { DocumentOutcome } from './read-document';
import { ReaderThread, tooMuch } from './reader-thread';

/** What a thread is asked: to read a feed document, or the main text of an article's page. */
export type ReadRequest =
  | {
      readonly kind: 'document';
      readonly bytes: Uint8Array;
      readonly contentType: string | null;
      readonly context: ReadingContext;
      readonly strictly: boolean;
    }
  | { readonly kind: 'page'; readonly bytes: Uint8Array; readonly contentType: string | null };

export type ReadAnswer = DocumentOutcome | { readonly kind: 'page'; readonly text: string | null };

export interface PoolLimits {
  /** Threads reading at most; each is started when first needed. */
  readonly threads: number;
  /** A thread that takes longer to start is given up. */
  readonly startWithinMs: number;
  /** A document that takes longer is given up and its thread killed. */
  readonly killAfterMs: number;
  readonly heapMegabytes: number;
}

export const POOL_LIMITS: PoolLimits = {
  threads: 1,
  startWithinMs: 30_000,
  killAfterMs: 2000,
  heapMegabytes: 96,
};

const CLOSED = 'the pool was closed';

interface Job {
  readonly request: ReadRequest;
  readonly done: (answer: ReadAnswer) => void;
}

/**
 * Reads documents in threads of their own, so that a hostile one can neither block the program nor bring
 * it down: a thread that takes too long or too much memory is killed. What was too much for rss-parser is
 * tried once more without it.
 */
export class ReaderPool {
  readonly #limits: PoolLimits;
  readonly #waiting: Job[] = [];
  readonly #idle: ReaderThread[] = [];
  readonly #busy = new Set<ReaderThread>();
  #isClosed = false;

  constructor(limits: Partial<PoolLimits> = {}) {
    this.#limits = { ...POOL_LIMITS, ...limits };
  }

  /** Never rejects: what cannot be read says why. */
  async read(
    bytes: Uint8Array,
    contentType: string | null,
    context: ReadingContext,
  ): Promise<DocumentOutcome> {
    const request = { kind: 'document', bytes, contentType, context, strictly: true } as const;
    const outcome = await this.#run(request);
    const isTooMuch = outcome.kind === 'unreadable' && outcome.reason === 'too_slow';
    // At the end of the queue: no other document waits for both of its attempts.
    const answer = isTooMuch ? await this.#run({ ...request, strictly: false }) : outcome;
    if (answer.kind === 'page') throw new Error('a thread answered something else');
    return answer;
  }

  /** The main text of an article's page; null where there is none, or it took too long to find. */
  async mainText(bytes: Uint8Array, contentType: string | null): Promise<string | null> {
    const answer = await this.#run({ kind: 'page', bytes, contentType });
    return answer.kind === 'page' ? answer.text : null;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { done } of this.#waiting.splice(0)) done(tooMuch(CLOSED));
    await Promise.all([...this.#busy, ...this.#idle.splice(0)].map((thread) => thread.close()));
  }

  async #run(request: ReadRequest): Promise<ReadAnswer> {
    if (this.#isClosed) return tooMuch(CLOSED);
    return new Promise((done) => {
      this.#waiting.push({ request, done });
      this.#next();
    });
  }

  #next(): void {
    if (this.#waiting.length === 0 || this.#busy.size >= this.#limits.threads) return;
    void this.#give(this.#thread(), this.#waiting.shift()!);
  }

  #thread(): ReaderThread {
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop())
      if (idle.isAlive) return idle;
    return new ReaderThread(this.#limits);
  }

  async #give(thread: ReaderThread, { request, done }: Job): Promise<void> {
    this.#busy.add(thread);
    // Another thread starts in time for the next document not to wait for it, should this one be killed.
    const spare = setTimeout(() => {
      if (thread.isReady) this.#idle.push(new ReaderThread(this.#limits));
    }, this.#limits.killAfterMs / 2);
    const answer = await thread.read(request);
    clearTimeout(spare);
    this.#busy.delete(thread);
    if (thread.isAlive) this.#idle.push(thread);
    while (this.#idle.length + this.#busy.size > this.#limits.threads)
      void this.#idle.shift()!.close();
    done(answer);
    this.#next();
  }
}
