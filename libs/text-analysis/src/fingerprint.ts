import { createHash } from 'node:crypto';
import type { TermVector } from '@huixiang/domain';

const BITS = 64n;
const HALF = 32;

/**
 * A 64-bit SimHash over weighted terms (Charikar 2002; Manku et al. 2007): near texts differ in few bits.
 * It only proposes; shingles decide.
 */
export function simHash(terms: TermVector): bigint {
  const sums = new Float64Array(2 * HALF);
  for (const [term, weight] of Object.entries(terms)) {
    const [high, low] = hashOf(term);
    for (let bit = 0; bit < HALF; bit += 1) {
      sums[bit]! += (low >>> bit) & 1 ? weight : -weight;
      sums[bit + HALF]! += (high >>> bit) & 1 ? weight : -weight;
    }
  }
  return sums.reduce((hash, sum, bit) => (sum > 0 ? hash | (1n << BigInt(bit)) : hash), 0n);
}

const MAX_REMEMBERED = 50_000;
const hashes = new Map<string, readonly [high: number, low: number]>();

/** The first 64 bits of a term's SHA-256. Terms come again and again. */
function hashOf(term: string): readonly [high: number, low: number] {
  const known = hashes.get(term);
  if (known !== undefined) return known;
  if (hashes.size > MAX_REMEMBERED) hashes.clear();
  const digest = createHash('sha256').update(term).digest();
  const hash = [digest.readUInt32BE(0), digest.readUInt32BE(4)] as const;
  hashes.set(term, hash);
  return hash;
}

/** Bits in which two fingerprints differ, 0–64. */
export function hammingDistance(a: bigint, b: bigint): number {
  let distance = 0;
  for (let bits = BigInt.asUintN(Number(BITS), a ^ b); bits !== 0n; bits &= bits - 1n)
    distance += 1;
  return distance;
}

const SHINGLE = 5;
/** Share of common 5-grams from which a text is another's. */
export const REPRINT_SIMILARITY = 0.7;

/** Jaccard similarity of the 5-character shingles of two texts, spaces and punctuation ignored. */
export function shingleSimilarity(a: string, b: string): number {
  const [left, right] = [shingles(a), shingles(b)];
  if (left.size === 0 || right.size === 0) return a === b ? 1 : 0;
  let common = 0;
  for (const shingle of left) if (right.has(shingle)) common += 1;
  return common / (left.size + right.size - common);
}

function shingles(text: string): ReadonlySet<string> {
  const characters = text.replace(/[\s\p{P}]+/gu, '');
  const found = new Set<string>();
  for (let i = 0; i + SHINGLE <= characters.length; i += 1)
    found.add(characters.slice(i, i + SHINGLE));
  return found;
}
