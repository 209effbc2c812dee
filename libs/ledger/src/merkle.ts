import { createHash } from 'node:crypto';

/** A 32-byte SHA-256 hash. */
export type Hash = Uint8Array;

export const HASH_BYTES = 32;

/** Hash of an entry's exact bytes: SHA-256(0x00 ‖ entry). RFC 6962 §2.1. */
export function leafHash(entry: Uint8Array): Hash {
  return createHash('sha256').update(Uint8Array.of(0)).update(entry).digest();
}

/** Hash of two subtrees: SHA-256(0x01 ‖ left ‖ right). RFC 6962 §2.1. */
export function nodeHash(left: Hash, right: Hash): Hash {
  return createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest();
}

/** Root of the empty tree: SHA-256 of nothing. RFC 6962 §2.1. */
export function emptyRoot(): Hash {
  return createHash('sha256').digest();
}

export function sameHash(a: Hash, b: Hash): boolean {
  return Buffer.compare(a, b) === 0;
}

/** The root over leaf hashes, by the definition of RFC 6962 §2.1; the reference the rest is tested against. */
export function rootOf(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return emptyRoot();
  if (leaves.length === 1) return leaves[0]!;
  const split = largestPowerOfTwoBelow(leaves.length);
  return nodeHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

/** The largest power of two strictly below `n` (n ≥ 2). */
export function largestPowerOfTwoBelow(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}
