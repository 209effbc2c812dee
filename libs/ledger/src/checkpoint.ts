import { HASH_BYTES, type Hash } from './merkle';
import { type NoteSigner, type NoteVerifier, openNote, signNote } from './note';

/** What a log commits to: its name, how many entries it has, and the root over them. C2SP tlog-checkpoint. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

export function signCheckpoint(checkpoint: Checkpoint, signer: NoteSigner): string {
  const root = Buffer.from(checkpoint.root).toString('base64');
  return signNote(`${checkpoint.origin}\n${checkpoint.size}\n${root}\n`, signer);
}

/** Reads a signed checkpoint; null where the signature or the form is not good. */
export function openCheckpoint(note: string, verifier: NoteVerifier): Checkpoint | null {
  const text = openNote(note, verifier);
  return text === null ? null : parseCheckpoint(text);
}

/**
 * The notes in a text a person kept: a witness file of many, or one copied from a report or a cell, with
 * whatever line ends and quotes it got on the way.
 */
export function splitNotes(text: string): readonly string[] {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n\n+(?!—)/)
    .map((note) => note.trim().replace(/^"|"$/g, '').trim())
    .filter((note) => note !== '')
    .map((note) => `${note}\n`);
}

function parseCheckpoint(text: string): Checkpoint | null {
  const [origin, size, root] = text.split('\n');
  if (origin === undefined || origin === '' || !/^(0|[1-9]\d{0,15})$/.test(size ?? '')) return null;
  const hash = Buffer.from(root ?? '', 'base64');
  if (hash.length !== HASH_BYTES || hash.toString('base64') !== root) return null;
  return { origin, size: Number(size), root: hash };
}
