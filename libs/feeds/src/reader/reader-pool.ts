import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadingContext } from '../normalise/normalise';
import type { DocumentOutcome } from './read-document';

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
  /** Threads at most; each is started when first needed. */
  readonly threads: number;
  /** A document that takes longer is given up and its thread killed. */
  readonly killAfterMs: number;
  readonly heapMegabytes: number;
}

export const POOL_LIMITS: PoolLimits = { threads: 1, killAfterMs: 2000, heapMegabytes: 96 };

/** The same path from `src` and from `dist`: a thread needs the built file. */
const ENTRY = resolve(__dirname, '../../dist/reader/worker-entry.js');

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
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();

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
    for (const { done } of this.#waiting.splice(0)) done(killed(new Error('the pool was closed')));
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }

  #run(request: ReadRequest): Promise<ReadAnswer> {
    return new Promise((done) => {
      this.#waiting.push({ request, done });
      this.#next();
    });
  }

  #next(): void {
    if (this.#waiting.length === 0) return;
    const worker = this.#idle.pop() ?? this.#start();
    if (worker === null) return;
    this.#give(worker, this.#waiting.shift()!);
  }

  #start(): Worker | null {
    if (this.#all.size >= this.#limits.threads) return null;
    const worker = new Worker(ENTRY, {
      resourceLimits: {
        maxOldGenerationSizeMb: this.#limits.heapMegabytes,
        maxYoungGenerationSizeMb: 8,
        stackSizeMb: 4,
      },
    });
    worker.unref();
    this.#all.add(worker);
    return worker;
  }

  #give(worker: Worker, { request, done }: Job): void {
    const finish = (answer: ReadAnswer, alive: boolean) => {
      clearTimeout(timer);
      // By name: a worker keeps listeners of its own on itself.
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      worker.unref();
      if (alive) this.#idle.push(worker);
      else this.#remove(worker);
      done(answer);
      this.#next();
    };
    const onMessage = (answer: ReadAnswer) => finish(answer, true);
    const onError = (error: Error) => finish(killed(error), false);
    const onExit = () => finish(killed(new Error('the reader ended')), false);
    const timer = setTimeout(() => finish(tooSlow(this.#limits), false), this.#limits.killAfterMs);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.ref();
    worker.postMessage(request);
  }

  /** Its listeners are gone: an error on its way out must not become the program's. */
  #remove(worker: Worker): void {
    this.#all.delete(worker);
    worker.on('error', () => undefined);
    void worker.terminate();
  }
}

function tooSlow({ killAfterMs }: PoolLimits): DocumentOutcome {
  return unreadable(`not read within ${killAfterMs} ms`);
}

/** Out of memory or out of stack: as hopeless as too slow. */
function killed(error: Error): DocumentOutcome {
  return unreadable(error.message);
}

function unreadable(detail: string): DocumentOutcome {
  return { kind: 'unreadable', reason: 'too_slow', detail, encoding: '', sample: '' };
}
