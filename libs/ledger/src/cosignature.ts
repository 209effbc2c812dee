import { sign, verify } from 'node:crypto';
import { type NoteSigner, type NoteVerifier, signatureLine, signatureOf } from './note';

/** Seconds, 64 bits, big-endian. */
const TIME_BYTES = 8;

/**
 * The line by which a witness says that at `at` it saw this checkpoint, and that it continues every one it saw before.
 * C2SP tlog-cosignature, cosignature/v1.
 *
 * @param text the checkpoint's text, without its signatures
 */
export function cosign(text: string, signer: NoteSigner, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const time = Buffer.alloc(TIME_BYTES);
  time.writeBigUInt64BE(BigInt(seconds));
  const signature = sign(null, messageOf(text, seconds), signer.privateKey);
  return signatureLine(signer, Buffer.concat([time, signature]));
}

/** When a witness saw the checkpoint of a note; null where it did not, or where its line is not good. */
export function openCosignature(note: string, witness: NoteVerifier): Date | null {
  const found = signatureOf(note, witness);
  if (found === null || found.signature.length !== TIME_BYTES + 64) return null;
  const seconds = Number(found.signature.readBigUInt64BE());
  const message = messageOf(found.text, seconds);
  const good = verify(null, message, witness.publicKey, found.signature.subarray(TIME_BYTES));
  return good ? new Date(seconds * 1000) : null;
}

function messageOf(text: string, seconds: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
}
