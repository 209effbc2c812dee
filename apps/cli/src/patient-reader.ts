import type { Writable } from 'node:stream';

/** Who reads the answers may leave before the end, as `head` does: that is no failure, only the end. */
export function readerOf(output: Writable) {
  let hasLeft = false;
  let resume = () => {};
  output.on('drain', () => resume());
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    hasLeft = true;
    resume();
  });
  return {
    left: () => hasLeft,
    ready: async () => {
      if (!hasLeft) await new Promise<void>((done) => (resume = done));
    },
  };
}
