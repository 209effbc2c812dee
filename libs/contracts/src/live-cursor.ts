import type { LiveBatch, LiveNotice } from './live.contract';

/**
 * How far a screen has been told. What comes behind a lost connection may overlap what came before it: each notice is taken
 * once, in ledger order.
 */
export class LiveCursor {
  #at = -1;

  /** Index of the last entry told; −1 before the first answer. */
  get at(): number {
    return this.#at;
  }

  /** The notices of a batch that are new; all of it is behind the screen afterwards. */
  take(batch: LiveBatch): readonly LiveNotice[] {
    const fresh = batch.notices.filter(({ index }) => index > this.#at);
    this.#at = Math.max(this.#at, batch.cursor);
    return fresh;
  }
}
