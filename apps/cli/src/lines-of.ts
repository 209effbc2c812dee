import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/**
 * The lines of a stream of UTF-8, as they come, ended by \n or \r\n, without a byte order mark. Node's
 * readline also ends one at U+2028 and U+2029, which may stand inside a JSON string.
 */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  // A line may come in many pieces: joined once, not with each.
  let pieces: string[] = [];
  let isFirst = true;
  const lineOf = (last: string) => {
    const line = [...pieces, last].join('').replace(/\r$/, '');
    pieces = [];
    if (!isFirst) return line;
    isFirst = false;
    return line.replace(/^\uFEFF/, '');
  };
  for await (const chunk of input as AsyncIterable<Buffer | string>) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
    const [first = '', ...rest] = text.split('\n');
    if (rest.length === 0) {
      pieces.push(first);
      continue;
    }
    yield lineOf(first);
    for (const line of rest.slice(0, -1)) yield lineOf(line);
    pieces.push(rest.at(-1)!);
  }
  const last = lineOf(decoder.end());
  if (last !== '') yield last;
}
