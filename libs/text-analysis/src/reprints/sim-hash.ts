import { SHINGLE, comparable } from './shingles';

const HALF = 32;

/** Fingerprints that differ in more bits than this are not looked at. */
export const PROPOSED_WITHIN = 16;

/** Seeds of the hashes for the low and the high half, as signed numbers: the engine keeps unsigned ones as fractions. */
const LOW = 0x811c9dc5 | 0;
const HIGH = 0x9747b28c | 0;

/**
 * A 64-bit SimHash over a text's shingles (Charikar 2002; Manku et al. 2007): texts that share most
 * shingles differ in few bits. It only proposes; shingles decide.
 */
export function simHash(text: string): bigint {
  const characters = comparable(text);
  const codes = new Int32Array(Math.max(characters.length, 1));
  for (let i = 0; i < characters.length; i += 1) codes[i] = characters.charCodeAt(i);
  const shingle = Math.min(SHINGLE, characters.length);
  return (
    (BigInt(majority(codes, shingle, HIGH)) << BigInt(HALF)) | BigInt(majority(codes, shingle, LOW))
  );
}

/** Of the codes from a place on: FNV-1a, its bits well mixed (MurmurHash3's finisher). */
function hash(codes: Int32Array, at: number, length: number, seed: number): number {
  let value = seed;
  for (let i = at; i < at + length; i += 1) value = Math.imul(value ^ codes[i]!, 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

/** A bit of each of eight lanes, four bits apart. */
const LANES = 0x11111111;
/** What a lane can count to. */
const FULL = 15;

/**
 * The bits that the hashes of more than half of the shingles have, as an unsigned number; counted eight at a time, in lanes
 * of one number.
 */
function majority(codes: Int32Array, length: number, seed: number): number {
  const shingles = codes.length - length + 1;
  const counts = new Int32Array(HALF);
  for (let from = 0; from < shingles; from += FULL) {
    const to = Math.min(from + FULL, shingles);
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let at = from; at < to; at += 1) {
      const bits = hash(codes, at, length, seed);
      first += bits & LANES;
      second += (bits >>> 1) & LANES;
      third += (bits >>> 2) & LANES;
      fourth += (bits >>> 3) & LANES;
    }
    for (let bit = 0; bit < HALF; bit += 4) {
      counts[bit]! += (first >>> bit) & FULL;
      counts[bit + 1]! += (second >>> bit) & FULL;
      counts[bit + 2]! += (third >>> bit) & FULL;
      counts[bit + 3]! += (fourth >>> bit) & FULL;
    }
  }
  return (
    counts.reduce((bits, count, bit) => (count > shingles / 2 ? bits | (1 << bit) : bits), 0) >>> 0
  );
}

/** Bits in which two fingerprints differ, 0–64. */
export function hammingDistance(a: bigint, b: bigint): number {
  let distance = 0;
  for (let bits = BigInt.asUintN(2 * HALF, a ^ b); bits !== 0n; bits &= bits - 1n) distance += 1;
  return distance;
}
