import {
  createHash,
  createPrivateKey,
  createPublicKey,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';

/**
 * Algorithm byte of a verifier key and key id: Ed25519 over a note (C2SP signed-note), or over a note and the time it was
 * seen at (C2SP tlog-cosignature). A key of one kind never passes for one of the other.
 */
const ALGORITHMS = { note: 1, cosignature: 4 } as const;
export type KeyKind = keyof typeof ALGORITHMS;
/** DER header of a raw Ed25519 public key (RFC 8410 §4). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
/** DER header of a raw Ed25519 private key (RFC 8410 §7). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface NoteVerifier {
  readonly name: string;
  readonly id: Buffer;
  readonly kind: KeyKind;
  readonly publicKey: KeyObject;
}

export interface NoteSigner extends NoteVerifier {
  readonly privateKey: KeyObject;
}

/** A signer from a 32-byte Ed25519 seed. `name` is the log's origin or the witness's, without spaces or plus signs. */
export function noteSigner(name: string, seed: Uint8Array, kind: KeyKind = 'note'): NoteSigner {
  if (/[\s+]/.test(name) || name === '')
    throw new TypeError(`key name ${JSON.stringify(name)} has a space or plus`);
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const raw = rawPublicKey(createPublicKey(privateKey));
  return { ...verifierOf(name, raw, kind), privateKey };
}

/** The text form of a verifier key: `name+hash+base64(algorithm ‖ public key)`. C2SP signed-note. */
export function encodeVerifier(verifier: NoteVerifier): string {
  const key = Buffer.concat([
    Buffer.of(ALGORITHMS[verifier.kind]),
    rawPublicKey(verifier.publicKey),
  ]);
  return `${verifier.name}+${verifier.id.toString('hex')}+${key.toString('base64')}`;
}

/** Reads a verifier key; throws a TypeError that names what is wrong. */
export function decodeVerifier(text: string, kind: KeyKind = 'note'): NoteVerifier {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim());
  const key = Buffer.from(match?.[3] ?? '', 'base64');
  if (match === null || key.length !== 33 || key[0] !== ALGORITHMS[kind]) {
    throw new TypeError(`not an Ed25519 ${kind} verifier key of the form name+hash+key`);
  }
  const verifier = verifierOf(match[1]!, key.subarray(1), kind);
  if (verifier.id.toString('hex') !== match[2])
    throw new TypeError('the key does not have the hash it states');
  return verifier;
}

/** Signs `text`, which must end in a newline, into a note. */
export function signNote(text: string, signer: NoteSigner): string {
  if (!text.endsWith('\n')) throw new TypeError('a note ends in a newline');
  const signature = sign(null, Buffer.from(text), signer.privateKey);
  return `${text}\n${signatureLine(signer, signature)}`;
}

/** One signature under a note. */
export function signatureLine({ name, id }: NoteVerifier, signature: Uint8Array): string {
  return `— ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`;
}

/**
 * The text of a note that carries a good signature of `verifier`, else null. Signatures of other
 * keys are ignored (witnesses, rotation), as C2SP signed-note demands.
 */
export function openNote(note: string, verifier: NoteVerifier): string | null {
  const found = signatureOf(note, verifier);
  if (found === null) return null;
  const { text, signature } = found;
  return verify(null, Buffer.from(text), verifier.publicKey, signature) ? text : null;
}

/** The text of a note and what the key of `verifier` signed under it, unchecked; null where there is none or the form is not good. */
export function signatureOf(
  note: string,
  verifier: NoteVerifier,
): { readonly text: string; readonly signature: Buffer } | null {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) return null;
  let found: Buffer | null = null;
  for (const line of note.slice(split + 2, -1).split('\n')) {
    const match = /^— (\S+) ([A-Za-z0-9+/]+=*)$/.exec(line);
    if (match === null) return null;
    const bytes = Buffer.from(match[2]!, 'base64');
    if (match[1] === verifier.name && bytes.subarray(0, 4).equals(verifier.id))
      found ??= bytes.subarray(4);
  }
  return found === null ? null : { text: note.slice(0, split + 1), signature: found };
}

function verifierOf(name: string, raw: Uint8Array, kind: KeyKind): NoteVerifier {
  const id = createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.of(ALGORITHMS[kind]))
    .update(raw)
    .digest()
    .subarray(0, 4);
  const publicKey = createPublicKey({
    key: Buffer.concat([SPKI_PREFIX, raw]),
    format: 'der',
    type: 'spki',
  });
  return { name, id, kind, publicKey };
}

function rawPublicKey(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX.length);
}
