import type { Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than any statement takes; what hangs longer holds nobody's end up. */
const LONGEST_END_MS = 5000;

/** The ticks of a process: what each does, and their end. */
export class Ticks {
  readonly #running = new Set<Promise<void>>();
  #ending = false;

  constructor(private readonly logger: Logger) {}

  /**
   * Runs a job until it finds nothing more to do, never twice at once. An error is logged and the next
   * tick tries again: what is due stays due.
   */
  untilIdle(name: string, work: () => Promise<number>): () => Promise<void> {
    let running: Promise<void> | null = null;
    return async () => {
      if (running !== null || this.#ending) return;
      running = this.#run(name, work);
      this.#running.add(running);
      await running;
      this.#running.delete(running);
      running = null;
    };
  }

  /** Runs a job a tick, and never a second time while the first still hangs. */
  once(name: string, work: () => Promise<unknown>): () => Promise<void> {
    return this.untilIdle(name, async () => {
      await work();
      return 0;
    });
  }

  /** From now on nothing begins. */
  stop(): void {
    this.#ending = true;
  }

  /** Until what was begun has ended: only then may the database be left. */
  async ended(): Promise<void> {
    const end = new AbortController();
    await Promise.race([
      Promise.all(this.#running),
      sleep(LONGEST_END_MS, undefined, { signal: end.signal }).catch(() => undefined),
    ]);
    end.abort();
  }

  async #run(name: string, work: () => Promise<number>): Promise<void> {
    try {
      while ((await work()) > 0 && !this.#ending);
    } catch (error) {
      this.logger.error(`${name} failed and is tried again`, (error as Error).stack);
    }
  }
}
