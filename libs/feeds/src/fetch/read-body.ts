import { Readable, type Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

export class TooLarge extends Error {}

/** Compressed contents that cannot be decompressed. */
export class CorruptBody extends Error {}

export interface BodyLimits {
  /** Bytes after decompression. */
  readonly maxBytes: number;
  /** Bytes after decompression for one before it; counted from the first megabyte on. */
  readonly maxRatio: number;
}

const RATIO_COUNTS_FROM = 1024 * 1024;

/**
 * Reads a body whole, decompressing it: by what its first bytes are (servers send gzip without saying so,
 * plain text under the name of gzip, and two kinds of deflate), else by its header.
 *
 * @throws TooLarge as soon as a limit is passed; CorruptBody; whatever the body throws
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  contentEncoding: string | null,
  limits: BodyLimits,
  signal: AbortSignal,
): Promise<Buffer> {
  const iterator = body[Symbol.asyncIterator]();
  let received = 0;
  const head = await headOf(iterator);
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
  try {
    await pipeline([source, ...decompressors(head, contentEncoding), sink], { signal });
  } catch (error) {
    // What was refused before it was begun.
    await iterator.return?.();
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw /^(Z_|ERR_.*BROTLI|ERR__ERROR)/.test(code)
      ? new CorruptBody((error as Error).message, { cause: error })
      : error;
  }
  return Buffer.concat(chunks);
}

/** The first two bytes at least, where there are so many: they tell what a body is. */
async function headOf(iterator: AsyncIterator<Uint8Array>): Promise<Buffer> {
  let head: Buffer = Buffer.alloc(0);
  while (head.length < 2) {
    const next = await iterator.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

/** More layers than this are made to exhaust. */
const MAX_LAYERS = 3;

/** What undoes the encodings of a body, which its header names in the order they were applied in. */
function decompressors(head: Buffer, contentEncoding: string | null): readonly Transform[] {
  if (head.length === 0) return [];
  const names = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim().replace(/^x-/, ''))
    .filter((name) => name === 'gzip' || name === 'deflate' || name === 'br');
  if (names.length > MAX_LAYERS) throw new CorruptBody(`compressed ${names.length} times`);
  const outermost = names.pop();
  const inner = names.reverse().map((name) => decompressor(name));
  if (isGzip(head) && outermost !== 'br') return [createGunzip(), ...inner];
  if (outermost === undefined || (outermost === 'gzip' && isText(head))) return [];
  if (outermost === 'deflate' && !isZlib(head)) return [createInflateRaw(), ...inner];
  return [decompressor(outermost), ...inner];
}

function decompressor(name: string): Transform {
  if (name === 'br') return createBrotliDecompress();
  return name === 'gzip' ? createGunzip() : createInflate();
}

function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** As feeds and pages begin: with a blank, a mark, `<`, `{` or `[`. */
function isText(head: Buffer): boolean {
  return /^(?:[\s<{[]|\xef\xbb|\xff\xfe|\xfe\xff)/.test(head.toString('latin1'));
}

/** RFC 1950 §2.2: method 8, and the first two bytes are a multiple of 31. */
function isZlib(head: Buffer): boolean {
  return (head[0]! & 0x0f) === 8 && head.length > 1 && head.readUInt16BE(0) % 31 === 0;
}
