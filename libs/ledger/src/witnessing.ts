import { type Checkpoint, openCheckpoint } from './checkpoint';
import { HASH_BYTES, type Hash, sameHash } from './merkle';
import type { NoteVerifier } from './note';
import { verifyConsistency } from './proof';

/** What a log sends its witness (C2SP tlog-witness, add-checkpoint): a checkpoint, and that it continues an older one. */
export interface AddCheckpoint {
  readonly oldSize: number;
  readonly proof: readonly Hash[];
  readonly note: string;
}

const MAX_PROOF_LINES = 63;

export function encodeAddCheckpoint({ oldSize, proof, note }: AddCheckpoint): string {
  const lines = proof.map((hash) => `${Buffer.from(hash).toString('base64')}\n`).join('');
  return `old ${oldSize}\n${lines}\n${note}`;
}

/** Reads one; null where its form is not good. */
export function decodeAddCheckpoint(body: string): AddCheckpoint | null {
  const split = body.indexOf('\n\n');
  if (split < 0) return null;
  const [first = '', ...lines] = body.slice(0, split).split('\n');
  const old = /^old (0|[1-9]\d{0,15})$/.exec(first);
  const proof = lines.map((line) => Buffer.from(line, 'base64'));
  const canonical = proof.every(
    (hash, i) => hash.length === HASH_BYTES && hash.toString('base64') === lines[i],
  );
  if (old === null || !canonical || proof.length > MAX_PROOF_LINES) return null;
  return { oldSize: Number(old[1]), proof, note: body.slice(split + 2) };
}

/** Why a witness does not sign; `status` is the protocol's. */
export type WitnessRefusal =
  /** Of another log, or signed with another key. */
  | { readonly kind: 'not_signed'; readonly status: 403 }
  /** It has the smaller one as the newest. */
  | { readonly kind: 'backwards'; readonly status: 400 }
  /** It was told of a size the witness does not have: `known` is the one it has. */
  | { readonly kind: 'stale'; readonly status: 409; readonly known: number }
  /** Of the same size, another root: the log has two histories. */
  | { readonly kind: 'split'; readonly status: 409 }
  /** What the witness saw before is not the beginning of it: the log was rewritten. */
  | { readonly kind: 'inconsistent'; readonly status: 422 };

/**
 * Whether a witness that saw `known` last may sign what it is sent: the log's own signature is on it, and it continues what
 * was seen. C2SP tlog-witness.
 */
export function judgeCheckpoint(
  { oldSize, proof, note }: AddCheckpoint,
  log: NoteVerifier,
  known: Checkpoint | null,
): { readonly checkpoint: Checkpoint } | { readonly refusal: WitnessRefusal } {
  const checkpoint = openCheckpoint(note, log);
  if (checkpoint === null || checkpoint.origin !== log.name)
    return { refusal: { kind: 'not_signed', status: 403 } };
  if (oldSize > checkpoint.size) return { refusal: { kind: 'backwards', status: 400 } };
  const seen = known?.size ?? 0;
  if (oldSize !== seen) return { refusal: { kind: 'stale', status: 409, known: seen } };
  if (known !== null && checkpoint.size === known.size && !sameHash(checkpoint.root, known.root))
    return { refusal: { kind: 'split', status: 409 } };
  // Nothing was seen: everything continues it, and there is nothing to prove.
  const continues =
    known === null
      ? proof.length === 0
      : verifyConsistency(known.size, checkpoint.size, proof, known.root, checkpoint.root);
  return continues ? { checkpoint } : { refusal: { kind: 'inconsistent', status: 422 } };
}
