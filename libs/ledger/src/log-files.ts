import { leafHash, type Hash } from './merkle';
import { TILE_WIDTH, encodeBundle, nextTileLevel, tilePath, tileWidths } from './tiles';

/** One file of an exported log: its path inside the export and its bytes. */
export interface LogFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The file that states whose signature the checkpoint must carry. */
export const VERIFIER_FILE = 'verifier.txt';
export const CHECKPOINT_FILE = 'checkpoint';

/**
 * A log as files in the C2SP tlog-tiles layout: entry bundles, hash tiles of every level, the signed
 * checkpoint and the verifier key. Any tool that reads tlog-tiles can check it. Entries stream
 * through in index order; only their hashes stay in memory.
 */
export async function* logFiles(
  entries: AsyncIterable<Uint8Array>,
  checkpoint: string,
  verifier: string,
): AsyncGenerator<LogFile> {
  const hashes: Hash[] = [];
  let bundle: Uint8Array[] = [];
  let index = 0;
  for await (const entry of entries) {
    bundle.push(entry);
    hashes.push(leafHash(entry));
    if (bundle.length < TILE_WIDTH) continue;
    yield { path: tilePath('entries', index, TILE_WIDTH), bytes: encodeBundle(bundle) };
    index += 1;
    bundle = [];
  }
  if (bundle.length > 0) {
    yield { path: tilePath('entries', index, bundle.length), bytes: encodeBundle(bundle) };
  }
  yield* hashTiles(hashes);
  yield { path: VERIFIER_FILE, bytes: Buffer.from(`${verifier}\n`) };
  yield { path: CHECKPOINT_FILE, bytes: Buffer.from(checkpoint) };
}

/** The hash tiles of a level and of all above it, from that level's hashes. */
export function* hashTiles(lowest: readonly Hash[], lowestLevel = 0): Generator<LogFile> {
  let level = lowestLevel;
  for (let hashes = lowest; hashes.length > 0; hashes = nextTileLevel(hashes)) {
    for (const [index, width] of tileWidths(hashes.length).entries()) {
      const start = index * TILE_WIDTH;
      const bytes = Buffer.concat(hashes.slice(start, start + width));
      yield { path: tilePath(level, index, width), bytes };
    }
    level += 1;
  }
}
