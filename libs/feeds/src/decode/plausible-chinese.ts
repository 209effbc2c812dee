/**
 * How often a text's Chinese characters are among the common ones, from 0 to 1; null without any. Text
 * decoded in a wrong encoding is full of rare characters, right text nearly free of them: GB 2312's
 * first level (3,755 characters) covers 99.7 % of running Chinese, Big5's 5,401 the same of traditional.
 */
export function commonHanShare(text: string): number | null {
  let han = 0;
  let common = 0;
  for (const character of text) {
    if (!/\p{Script=Han}/u.test(character)) continue;
    han += 1;
    if (commonHan().has(character)) common += 1;
  }
  return han === 0 ? null : common / han;
}

let set: ReadonlySet<string> | null = null;

function commonHan(): ReadonlySet<string> {
  return (set ??= new Set([
    ...block('gb18030', [0xb0, 0xd7], [[0xa1, 0xfe]]),
    ...block(
      'big5',
      [0xa4, 0xc6],
      [
        [0x40, 0x7e],
        [0xa1, 0xfe],
      ],
    ),
  ]));
}

/** The characters of a rectangle of a two-byte encoding: lead bytes by trail bytes, ends included. */
function block(
  encoding: string,
  [first, last]: readonly [number, number],
  trails: readonly (readonly [number, number])[],
): string {
  const bytes: number[] = [];
  for (let lead = first; lead <= last; lead += 1) {
    for (const [from, to] of trails)
      for (let trail = from; trail <= to; trail += 1) bytes.push(lead, trail);
  }
  return new TextDecoder(encoding).decode(Buffer.from(bytes)).replaceAll('\ufffd', '');
}
