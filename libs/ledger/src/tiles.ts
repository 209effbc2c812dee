import { type Hash, nodeHash } from './merkle';

/** Hashes (or entries) in a full tile. C2SP tlog-tiles. */
export const TILE_WIDTH = 256;

/** Path of a tile: `tile/<level>/<index>[.p/<width>]`, the index in groups of three digits. */
export function tilePath(level: number | 'entries', index: number, width = TILE_WIDTH): string {
  const groups = [String(index % 1000).padStart(3, '0')];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`);
  }
  return `tile/${level}/${groups.join('/')}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** An entry bundle: each entry behind its length as a big-endian uint16. C2SP tlog-tiles. */
export function encodeBundle(entries: readonly Uint8Array[]): Buffer {
  const parts: Uint8Array[] = [];
  for (const entry of entries) {
    if (entry.length > 0xffff)
      throw new RangeError(`an entry of ${entry.length} bytes is over 65,535`);
    parts.push(Buffer.of(entry.length >> 8, entry.length & 0xff), entry);
  }
  return Buffer.concat(parts);
}

/** Reads an entry bundle; null where the lengths do not fit the bytes. */
export function decodeBundle(bundle: Uint8Array): readonly Buffer[] | null {
  const bytes = Buffer.from(bundle);
  const entries: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 2 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at);
    if (end > bytes.length) return null;
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return entries;
}

/** The sizes of the tiles that hold `count` hashes of one level: full ones and the partial last. */
export function tileWidths(count: number): readonly number[] {
  const full = Array.from({ length: Math.floor(count / TILE_WIDTH) }, () => TILE_WIDTH);
  return count % TILE_WIDTH === 0 ? full : [...full, count % TILE_WIDTH];
}

/** The hashes of the next tile level: one for each full tile of this one. */
export function nextTileLevel(hashes: readonly Hash[]): readonly Hash[] {
  const next: Hash[] = [];
  for (let start = 0; start + TILE_WIDTH <= hashes.length; start += TILE_WIDTH) {
    let row = hashes.slice(start, start + TILE_WIDTH);
    while (row.length > 1) row = pairUp(row);
    next.push(row[0]!);
  }
  return next;
}

function pairUp(row: readonly Hash[]): Hash[] {
  const pairs: Hash[] = [];
  for (let i = 0; i < row.length; i += 2) pairs.push(nodeHash(row[i]!, row[i + 1]!));
  return pairs;
}
