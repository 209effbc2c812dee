import { openCheckpoint, type Checkpoint } from './checkpoint';
import { EMPTY_RANGE, appendLeaf, rootOfRange, type CompactRange } from './compact-range';
import { CHECKPOINT_FILE, VERIFIER_FILE, hashTiles } from './log-files';
import { HASH_BYTES, type Hash, leafHash, sameHash } from './merkle';
import { decodeVerifier, type NoteVerifier } from './note';
import { TILE_WIDTH, decodeBundle, nextTileLevel, tilePath, tileWidths } from './tiles';

/** Reads one file of an export; null where it is not there. */
export type ReadLogFile = (path: string) => Promise<Uint8Array | null>;

export interface VerifyOptions {
  /** The key the inspector trusts; without it the export's own key is used, and said so. */
  readonly verifier?: string;
  /** Checkpoints noted earlier (printed on a report, kept by a witness). */
  readonly earlier?: readonly string[];
  /** Told each entry as it is read; what it is told counts only where the log turns out sound. */
  readonly onEntry?: (index: number, entry: Uint8Array) => void;
}

export type LogFault =
  | { readonly kind: 'missing_file'; readonly path: string }
  | { readonly kind: 'bad_key'; readonly reason: string }
  | { readonly kind: 'bad_signature'; readonly path: string }
  | { readonly kind: 'bad_bundle'; readonly path: string; readonly index: number }
  | { readonly kind: 'entry_altered'; readonly index: number }
  | { readonly kind: 'tile_altered'; readonly path: string }
  | { readonly kind: 'root_differs'; readonly size: number; readonly soundUpTo: number }
  | { readonly kind: 'bad_earlier'; readonly number: number }
  | { readonly kind: 'rewritten'; readonly number: number; readonly size: number };

export type LogVerdict =
  | {
      readonly sound: true;
      readonly checkpoint: Checkpoint;
      readonly ownKey: boolean;
      readonly earlier: number;
    }
  | { readonly sound: false; readonly fault: LogFault };

class Unsound extends Error {
  constructor(readonly fault: LogFault) {
    super(fault.kind);
  }
}

/**
 * Whether an exported log is whole, unaltered and consistent with every earlier checkpoint.
 * Each entry is hashed and compared with its tile, so that the first wrong index can be named; the
 * root over all of them must be the signed one. Never throws for what the files hold.
 */
export async function verifyLog(
  read: ReadLogFile,
  options: VerifyOptions = {},
): Promise<LogVerdict> {
  try {
    const verifier = await verifierFor(read, options);
    const note = Buffer.from(await required(read, CHECKPOINT_FILE)).toString('utf8');
    const checkpoint = openCheckpoint(note, verifier);
    if (checkpoint === null || checkpoint.origin !== verifier.name) {
      throw new Unsound({ kind: 'bad_signature', path: CHECKPOINT_FILE });
    }
    const earlier = (options.earlier ?? []).map((text, number) => {
      const opened = openCheckpoint(text, verifier);
      if (opened === null) throw new Unsound({ kind: 'bad_earlier', number });
      return opened;
    });
    await replay(read, checkpoint, earlier, options.onEntry ?? (() => undefined));
    return {
      sound: true,
      checkpoint,
      ownKey: options.verifier === undefined,
      earlier: earlier.length,
    };
  } catch (error) {
    if (error instanceof Unsound) return { sound: false, fault: error.fault };
    throw error;
  }
}

async function verifierFor(read: ReadLogFile, options: VerifyOptions): Promise<NoteVerifier> {
  const text =
    options.verifier ?? Buffer.from(await required(read, VERIFIER_FILE)).toString('utf8');
  try {
    return decodeVerifier(text);
  } catch (error) {
    throw new Unsound({ kind: 'bad_key', reason: (error as Error).message });
  }
}

async function required(read: ReadLogFile, path: string): Promise<Uint8Array> {
  const bytes = await read(path);
  if (bytes === null) throw new Unsound({ kind: 'missing_file', path });
  return bytes;
}

async function replay(
  read: ReadLogFile,
  checkpoint: Checkpoint,
  earlier: readonly Checkpoint[],
  onEntry: NonNullable<VerifyOptions['onEntry']>,
): Promise<void> {
  let range: CompactRange = EMPTY_RANGE;
  const tileRoots: Hash[] = [];
  checkPrefixes(range, earlier);
  for (const [index, width] of tileWidths(checkpoint.size).entries()) {
    const entriesPath = tilePath('entries', index, width);
    const entries = decodeBundle(await required(read, entriesPath));
    const hashesPath = tilePath(0, index, width);
    const hashes = await required(read, hashesPath);
    const start = index * TILE_WIDTH;
    if (entries === null)
      throw new Unsound({ kind: 'bad_bundle', path: entriesPath, index: start });
    const stated = Array.from({ length: width }, (_, i) =>
      hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES),
    );
    for (let i = 0; i < Math.max(width, entries.length); i += 1) {
      const entry = entries[i];
      const hash = stated[i];
      if (entry === undefined || hash === undefined || !sameHash(leafHash(entry), hash)) {
        throw new Unsound({ kind: 'entry_altered', index: start + i });
      }
      onEntry(start + i, entry);
      range = appendLeaf(range, hash);
      checkPrefixes(range, earlier);
    }
    if (hashes.length > width * HASH_BYTES) {
      throw new Unsound({ kind: 'tile_altered', path: hashesPath });
    }
    tileRoots.push(...nextTileLevel(stated));
  }
  if (!sameHash(rootOfRange(range), checkpoint.root)) {
    // Entries and tiles agree with each other but not with the signature: both were rewritten, and
    // only an earlier checkpoint can say up to where the log is still the one that was signed.
    const soundUpTo = Math.max(0, ...earlier.map((one) => one.size));
    throw new Unsound({ kind: 'root_differs', size: checkpoint.size, soundUpTo });
  }
  for (const { path, bytes } of hashTiles(tileRoots, 1)) {
    if (!sameHash(await required(read, path), bytes)) {
      throw new Unsound({ kind: 'tile_altered', path });
    }
  }
  const beyond = earlier.findIndex((one) => one.size > checkpoint.size);
  if (beyond >= 0) {
    throw new Unsound({ kind: 'rewritten', number: beyond, size: earlier[beyond]!.size });
  }
}

function checkPrefixes(range: CompactRange, earlier: readonly Checkpoint[]): void {
  for (const [number, one] of earlier.entries()) {
    if (one.size === range.size && !sameHash(rootOfRange(range), one.root)) {
      throw new Unsound({ kind: 'rewritten', number, size: one.size });
    }
  }
}
