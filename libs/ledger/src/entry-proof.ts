import { type Checkpoint, openCheckpoint } from './checkpoint';
import { type Hash, leafHash } from './merkle';
import { type NoteVerifier, decodeVerifier } from './note';
import { verifyConsistency, verifyInclusion } from './proof';

const FORMAT = 'huixiang-entry-proof/1';

/** One entry of a log with what shows that it is in it: enough for somebody who has nothing else. */
export interface EntryProof {
  readonly index: number;
  /** The exact bytes that were hashed. */
  readonly entry: Uint8Array;
  /** The signed checkpoint it is in, and the audit path to its root. */
  readonly checkpoint: string;
  readonly inclusion: readonly Hash[];
  /** That older checkpoints of these sizes are prefixes of it. */
  readonly consistency: readonly { readonly size: number; readonly path: readonly Hash[] }[];
  /** The log's own key. */
  readonly verifier: string;
}

/** A proof as a file: JSON, its bytes in base64. */
export function encodeEntryProof(proof: EntryProof): string {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  return `${JSON.stringify(
    {
      format: FORMAT,
      index: proof.index,
      entry: base64(proof.entry),
      checkpoint: proof.checkpoint,
      inclusion: proof.inclusion.map(base64),
      consistency: proof.consistency.map(({ size, path }) => ({ size, path: path.map(base64) })),
      verifier: proof.verifier,
    },
    null,
    1,
  )}\n`;
}

/** Reads such a file; null where it is none. */
export function decodeEntryProof(text: string): EntryProof | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(read) || read['format'] !== FORMAT) return null;
  const { index, entry, checkpoint, inclusion, consistency, verifier } = read;
  const older = Array.isArray(consistency) ? consistency.map(olderOf) : [null];
  const path = hashesOf(inclusion);
  if (
    typeof index !== 'number' ||
    typeof entry !== 'string' ||
    typeof checkpoint !== 'string' ||
    typeof verifier !== 'string' ||
    path === null ||
    older.some((one) => one === null)
  )
    return null;
  return {
    index,
    entry: Buffer.from(entry, 'base64'),
    checkpoint,
    inclusion: path,
    consistency: older.filter((one) => one !== null),
    verifier,
  };
}

function olderOf(given: unknown): EntryProof['consistency'][number] | null {
  if (!isRecord(given) || typeof given['size'] !== 'number') return null;
  const path = hashesOf(given['path']);
  return path === null ? null : { size: given['size'], path };
}

function hashesOf(given: unknown): readonly Hash[] | null {
  if (!Array.isArray(given) || !given.every((one) => typeof one === 'string')) return null;
  return given.map((one) => Buffer.from(one, 'base64'));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export type EntryFault =
  | { readonly kind: 'bad_key'; readonly reason: string }
  | { readonly kind: 'bad_signature' }
  | { readonly kind: 'not_included' }
  | { readonly kind: 'bad_earlier'; readonly number: number }
  /** The proof does not reach back to that checkpoint: it has to be taken anew for its size. */
  | { readonly kind: 'no_path'; readonly number: number; readonly size: number }
  | { readonly kind: 'rewritten'; readonly number: number; readonly size: number };

export type EntryVerdict =
  | {
      readonly sound: true;
      readonly checkpoint: Checkpoint;
      readonly ownKey: boolean;
      readonly earlier: number;
    }
  | { readonly sound: false; readonly fault: EntryFault };

/**
 * Whether an entry is in the log that was signed, and that log one that goes on from every older checkpoint.
 * Never throws for what the proof holds.
 */
export function verifyEntryProof(
  proof: EntryProof,
  options: { readonly verifier?: string; readonly earlier?: readonly string[] } = {},
): EntryVerdict {
  const unsound = (fault: EntryFault): EntryVerdict => ({ sound: false, fault });
  let key: NoteVerifier;
  try {
    key = decodeVerifier(options.verifier ?? proof.verifier);
  } catch (error) {
    return unsound({ kind: 'bad_key', reason: (error as Error).message });
  }
  const checkpoint = openCheckpoint(proof.checkpoint, key);
  if (checkpoint === null || checkpoint.origin !== key.name)
    return unsound({ kind: 'bad_signature' });
  const { size, root } = checkpoint;
  if (!verifyInclusion(leafHash(proof.entry), proof.index, size, proof.inclusion, root))
    return unsound({ kind: 'not_included' });
  const earlier = options.earlier ?? [];
  for (const [number, note] of earlier.entries()) {
    const fault = faultOf(proof, checkpoint, openCheckpoint(note, key), number);
    if (fault !== null) return unsound(fault);
  }
  return {
    sound: true,
    checkpoint,
    ownKey: options.verifier === undefined,
    earlier: earlier.length,
  };
}

function faultOf(
  { consistency }: EntryProof,
  { size, root }: Checkpoint,
  old: Checkpoint | null,
  number: number,
): EntryFault | null {
  if (old === null) return { kind: 'bad_earlier', number };
  if (old.size > size) return { kind: 'rewritten', number, size: old.size };
  const path = old.size === size ? [] : consistency.find((one) => one.size === old.size)?.path;
  if (path === undefined) return { kind: 'no_path', number, size: old.size };
  return verifyConsistency(old.size, size, path, old.root, root)
    ? null
    : { kind: 'rewritten', number, size: old.size };
}
