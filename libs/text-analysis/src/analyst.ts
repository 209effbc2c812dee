import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Analysis, TextToAnalyse } from './analyse';
import type { Place } from './places/gazetteer';

export type AnalystRequest =
  | { readonly kind: 'places'; readonly places: readonly Place[] }
  | { readonly kind: 'texts'; readonly texts: readonly TextToAnalyse[] }
  | { readonly kind: 'query'; readonly text: string }
  | { readonly kind: 'end' };

/** What became of one text. */
export type Answer<T = Analysis> = { readonly analysis: T } | { readonly error: string };

interface Waiting {
  /** With an answer of the kind that was asked for. */
  readonly done: (answer: unknown) => void;
  readonly fail: (error: Error) => void;
}

/** A thread, and who waits for it, in the order of their requests: a thread's end fails its own alone. */
interface Running {
  readonly worker: Worker;
  readonly waiting: Waiting[];
}

/** Texts of one request: the thread answers others in between, and holds no more than these. */
const AT_ONCE = 256;

/**
 * In megabytes. The young generation holds more than what a document of thirty texts leaves: with a sixth of it half of
 * that was moved to the old generation, which was then searched for garbage every second.
 */
export const ANALYST_LIMITS = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 48 };

/** The same path from `src` and from `dist`: a thread needs the built file. */
const ENTRY = resolve(__dirname, '../dist/analyst-entry.js');

/**
 * Analyses texts in a thread of its own, with the segmenter's dictionary there and nowhere else: screens
 * and clocks never wait for a long text. Started with the first text; started again where it died, whose
 * texts are then refused.
 */
export class Analyst<T = Analysis> {
  #running: Running | null = null;
  #places: readonly Place[] = [];

  /** @param entry the file of the thread, which calls `serveAnalyst` with a shape of its own */
  constructor(private readonly entry: string = ENTRY) {}

  /** The divisions by which places are found from now on. */
  setPlaces(places: readonly Place[]): void {
    this.#places = places;
    this.#running?.worker.postMessage({ kind: 'places', places } satisfies AnalystRequest);
  }

  /** Everything known of each text, in their order; of a text that cannot be read, why. */
  async analyse(texts: readonly TextToAnalyse[]): Promise<readonly Answer<T>[]> {
    const answers: Answer<T>[] = [];
    for (let at = 0; at < texts.length; at += AT_ONCE) {
      const some = texts.slice(at, at + AT_ONCE);
      answers.push(...((await this.#ask({ kind: 'texts', texts: some })) as readonly Answer<T>[]));
    }
    return answers;
  }

  /** The words by which a search finds what is indexed with `searchWords`. */
  async queryWords(text: string): Promise<readonly string[]> {
    return (await this.#ask({ kind: 'query', text })) as readonly string[];
  }

  #ask(request: AnalystRequest): Promise<unknown> {
    return new Promise((done, fail) => {
      const { worker, waiting } = (this.#running ??= this.#start());
      // First: what cannot be sent has no answer to wait for.
      worker.postMessage(request);
      worker.ref();
      waiting.push({ done, fail });
    });
  }

  /** Ends the thread once it has answered what it was asked. */
  async close(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    if (running === null) return;
    const { worker } = running;
    const ended = new Promise<void>((done) => worker.once('exit', () => done()));
    // Never terminated: stopped in the middle of a cut, the segmenter takes the whole process down with it.
    worker.postMessage({ kind: 'end' } satisfies AnalystRequest);
    worker.ref();
    await ended;
  }

  #start(): Running {
    const worker = new Worker(this.entry, { resourceLimits: ANALYST_LIMITS });
    const running: Running = { worker, waiting: [] };
    worker.postMessage({ kind: 'places', places: this.#places } satisfies AnalystRequest);
    worker.on('message', (answer: unknown) => {
      running.waiting.shift()?.done(answer);
      if (running.waiting.length === 0) worker.unref();
    });
    worker.on('error', (error) => this.#end(running, error));
    worker.on('exit', () => this.#end(running, new Error('the analyst ended')));
    return running;
  }

  /** A failing thread reports an error and then its exit: the second finds nobody waiting. */
  #end(running: Running, error: Error): void {
    if (this.#running === running) this.#running = null;
    for (const { fail } of running.waiting.splice(0)) fail(error);
  }
}
