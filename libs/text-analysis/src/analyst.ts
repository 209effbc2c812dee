import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Analysis, TextToAnalyse } from './analyse';
import type { Place } from './places/gazetteer';

export type AnalystRequest =
  | { readonly kind: 'places'; readonly places: readonly Place[] }
  | { readonly kind: 'texts'; readonly texts: readonly TextToAnalyse[] };

interface Waiting {
  readonly done: (analyses: readonly Analysis[]) => void;
  readonly fail: (error: Error) => void;
}

/** The same path from `src` and from `dist`: a thread needs the built file. */
const ENTRY = resolve(__dirname, '../dist/analyst-entry.js');

/**
 * Analyses texts in a thread of its own, with the segmenter's dictionary there and nowhere else: screens
 * and clocks never wait for a long text. Started with the first text; started again where it died, whose
 * texts are then refused.
 */
export class Analyst {
  #worker: Worker | null = null;
  #places: readonly Place[] = [];
  readonly #waiting: Waiting[] = [];

  /** The divisions by which places are found from now on. */
  setPlaces(places: readonly Place[]): void {
    this.#places = places;
    this.#worker?.postMessage({ kind: 'places', places } satisfies AnalystRequest);
  }

  /** Everything known of each text, in their order. */
  async analyse(texts: readonly TextToAnalyse[]): Promise<readonly Analysis[]> {
    if (texts.length === 0) return [];
    return new Promise((done, fail) => {
      const worker = (this.#worker ??= this.#start());
      worker.ref();
      this.#waiting.push({ done, fail });
      worker.postMessage({ kind: 'texts', texts } satisfies AnalystRequest);
    });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(ENTRY, {
      resourceLimits: { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 8 },
    });
    worker.postMessage({ kind: 'places', places: this.#places } satisfies AnalystRequest);
    worker.on('message', (analyses: readonly Analysis[]) => {
      this.#waiting.shift()?.done(analyses);
      if (this.#waiting.length === 0) worker.unref();
    });
    worker.on('error', (error) => this.#end(worker, error));
    worker.on('exit', () => this.#end(worker, new Error('the analyst ended')));
    return worker;
  }

  #end(worker: Worker, error: Error): void {
    if (this.#worker === worker) this.#worker = null;
    for (const { fail } of this.#waiting.splice(0)) fail(error);
  }
}
