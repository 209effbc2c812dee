import type { Logger } from '@nestjs/common';

/**
 * Runs a job until it finds nothing more to do, never twice at once. An error is logged and the next
 * tick tries again: what is due stays due.
 */
export function untilIdle(
  logger: Logger,
  name: string,
  work: () => Promise<number>,
): () => Promise<void> {
  let running = false;
  return async () => {
    if (running) return;
    running = true;
    try {
      while ((await work()) > 0);
    } catch (error) {
      logger.error(`${name} failed and is tried again`, (error as Error).stack);
    } finally {
      running = false;
    }
  };
}

/** Runs a job a tick, and never a second time while the first still hangs. */
export function once(logger: Logger, name: string, work: () => Promise<void>): () => Promise<void> {
  return untilIdle(logger, name, async () => {
    await work();
    return 0;
  });
}
