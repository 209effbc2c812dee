import { Readable, type Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

export class TooLarge extends Error {}

export interface BodyLimits {
  /** Bytes after decompression. */
  readonly maxBytes: number;
  /** Bytes after decompression for one before it; counted from the first megabyte on. */
  readonly maxRatio: number;
}

const RATIO_COUNTS_FROM = 1024 * 1024;

/**
 * Reads a body whole, decompressing it: by what its first bytes are (servers send gzip without saying so,
 * and two kinds of deflate), else by its header.
 *
 * @throws TooLarge as soon as a limit is passed; whatever the body throws
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  contentEncoding: string | null,
  limits: BodyLimits,
  signal: AbortSignal,
): Promise<Buffer> {
  const iterator = body[Symbol.asyncIterator]();
  let received = 0;
  const first = await iterator.next();
  const head = first.done === true ? Buffer.alloc(0) : Buffer.from(first.value);
  const source = Readable.from(
    (async function* () {
      try {
        for (let chunk = head; ;) {
          received += chunk.length;
          yield chunk;
          const next = await iterator.next();
          if (next.done === true) return;
          chunk = Buffer.from(next.value);
        }
      } finally {
        await iterator.return?.();
      }
    })(),
    { objectMode: false },
  );
  const chunks: Buffer[] = [];
  let size = 0;
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > limits.maxBytes) return done(new TooLarge(`over ${limits.maxBytes} bytes`));
      if (size > RATIO_COUNTS_FROM && size > received * limits.maxRatio)
        return done(new TooLarge(`expands more than ${limits.maxRatio} times`));
      chunks.push(chunk);
      return done();
    },
  });
  const inflate = decompressor(head, contentEncoding);
  await (inflate === null
    ? pipeline(source, sink, { signal })
    : pipeline(source, inflate, sink, { signal }));
  return Buffer.concat(chunks);
}

function decompressor(head: Buffer, contentEncoding: string | null): Transform | null {
  if (head.length === 0) return null;
  if (head[0] === 0x1f && head[1] === 0x8b) return createGunzip();
  const encoding = contentEncoding?.trim().toLowerCase();
  if (encoding === 'br') return createBrotliDecompress();
  if (encoding === 'deflate') return isZlib(head) ? createInflate() : createInflateRaw();
  return null;
}

/** RFC 1950 §2.2: method 8, and the first two bytes are a multiple of 31. */
function isZlib(head: Buffer): boolean {
  return (head[0]! & 0x0f) === 8 && head.length > 1 && head.readUInt16BE(0) % 31 === 0;
}
