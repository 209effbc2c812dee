import { createHash, randomBytes } from 'node:crypto';

/** A push endpoint's key: 256 random bits, shown once, stored as its hash. */
export function newPushKey(): { readonly key: string; readonly hash: Buffer } {
  const key = `hx_${randomBytes(32).toString('base64url')}`;
  return { key, hash: hashOfKey(key) };
}

/** A key of that length needs no salt: nobody can try them all. */
export function hashOfKey(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
