import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DocumentOutcome } from './read-document';
import type { PoolLimits, ReadAnswer, ReadRequest } from './reader-pool';

/** The same path from `src` and from `dist`: a thread needs the built file. */
const ENTRY = resolve(__dirname, '../../dist/reader/worker-entry.js');

/**
 * One thread that reads one document at a time, and is killed by one that takes too long. A document's
 * time counts from when the thread is ready: on a busy machine a slow start is no document's fault.
 */
export class ReaderThread {
  readonly #limits: PoolLimits;
  readonly #worker: Worker;
  readonly #started: Promise<void>;
  #isReady = false;
  #isAlive = true;

  constructor(limits: PoolLimits) {
    this.#limits = limits;
    const worker = new Worker(ENTRY, {
      resourceLimits: {
        maxOldGenerationSizeMb: limits.heapMegabytes,
        maxYoungGenerationSizeMb: 8,
        stackSizeMb: 4,
      },
    });
    worker.unref();
    // An error on its way out of a killed thread must not become the program's.
    worker.on('error', () => (this.#isAlive = false)).on('exit', () => (this.#isAlive = false));
    this.#started = new Promise((done) => worker.once('message', () => done()));
    void this.#started.then(() => (this.#isReady = true));
    this.#worker = worker;
  }

  /** Whether it has started. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Whether it can read another document. */
  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** Never rejects: what kills the thread was too much. */
  read(request: ReadRequest): Promise<ReadAnswer> {
    const { startWithinMs, killAfterMs } = this.#limits;
    const worker = this.#worker;
    return new Promise((done) => {
      const finish = (answer: ReadAnswer) => {
        clearTimeout(timer);
        // By name: a worker keeps listeners of its own on itself.
        worker.off('message', finish).off('error', onError).off('exit', onExit);
        worker.unref();
        done(answer);
      };
      const giveUp = (detail: string) => {
        void this.close();
        finish(tooMuch(detail));
      };
      const onError = (error: Error) => giveUp(error.message);
      const onExit = () => giveUp('the reader ended');
      let timer = setTimeout(
        () => giveUp(`no reader started within ${startWithinMs} ms`),
        startWithinMs,
      );
      worker.on('error', onError).on('exit', onExit).ref();
      void this.#started.then(() => {
        if (!this.#isAlive) return;
        clearTimeout(timer);
        timer = setTimeout(() => giveUp(`not read within ${killAfterMs} ms`), killAfterMs);
        worker.on('message', finish);
        worker.postMessage(request);
      });
    });
  }

  async close(): Promise<void> {
    this.#isAlive = false;
    await this.#worker.terminate();
  }
}

/** Too slow, out of memory or out of stack: one is as hopeless as the other. */
export function tooMuch(detail: string): DocumentOutcome {
  return { kind: 'unreadable', reason: 'too_slow', detail, encoding: '', sample: '' };
}
