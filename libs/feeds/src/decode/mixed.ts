import { isUtf8 } from 'node:buffer';
import { commonHanShare } from './plausible-chinese';

type Decode = (bytes: Buffer, encoding: string) => string;

/** Encodings Chinese sites mix UTF-8 with. */
const MIXED_WITH_UTF8: ReadonlySet<string> = new Set(['utf-8', 'gb18030', 'big5']);

/**
 * The text of a document some parts of which are in UTF-8 and others in GBK (or Big5), as templates and
 * databases of different ages make them; null where it is all of one piece. Decided for each stretch
 * between tags, quotes and line ends, which no such encoding has within a character. Linear.
 *
 * @param encoding what the document is in for the most part
 */
export function decodeMixed(bytes: Buffer, encoding: string, decode: Decode): string | null {
  if (!MIXED_WITH_UTF8.has(encoding)) return null;
  const parts: string[] = [];
  let from = 0;
  for (const [start, end] of foreignStretches(bytes)) {
    const stretch = bytes.subarray(start, end);
    const other = encoding === 'utf-8' ? asGbk(stretch, decode) : asUtf8(stretch, encoding, decode);
    if (other === null) continue;
    parts.push(decode(bytes.subarray(from, start), encoding), other);
    from = end;
  }
  return from === 0 ? null : [...parts, decode(bytes.subarray(from), encoding)].join('');
}

/** What stands between ASCII's `<`, `>`, `"` and line ends, and holds anything but ASCII. */
function* foreignStretches(bytes: Buffer): Iterable<readonly [start: number, end: number]> {
  let start = 0;
  let isForeign = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte > 0x7f) isForeign = true;
    else if (byte === LESS || byte === GREATER || byte === QUOTE || byte === LINE_END) {
      if (isForeign) yield [start, at];
      start = at + 1;
      isForeign = false;
    }
  }
  if (isForeign) yield [start, bytes.length];
}

const LESS = 0x3c;
const GREATER = 0x3e;
const QUOTE = 0x22;
const LINE_END = 0x0a;

/** A stretch of a document in UTF-8 that is none, and right Chinese in GBK. */
function asGbk(stretch: Buffer, decode: Decode): string | null {
  if (isUtf8(stretch)) return null;
  const text = decode(stretch, 'gb18030');
  return !text.includes('\ufffd') && (commonHanShare(text) ?? 0) > 0.8 ? text : null;
}

/** A stretch of a document in `encoding` that is UTF-8, and more likely so. */
function asUtf8(stretch: Buffer, encoding: string, decode: Decode): string | null {
  if (!isUtf8(stretch)) return null;
  const text = stretch.toString('utf8');
  const plain = decode(stretch, encoding);
  return plain.includes('\ufffd') || likelihood(text) > likelihood(plain) ? text : null;
}

/** Text without Chinese characters may be right or wrong. */
function likelihood(text: string): number {
  return commonHanShare(text) ?? 0.5;
}
