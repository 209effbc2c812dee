import { SHINGLE, comparable } from './shingles';

const HALF = 32;

/** Fingerprints that differ in more bits than this are not looked at. */
export const PROPOSED_WITHIN = 16;

/**
 * A 64-bit SimHash over a text's shingles (Charikar 2002; Manku et al. 2007): texts that share most
 * shingles differ in few bits. It only proposes; shingles decide.
 */
export function simHash(text: string): bigint {
  const characters = comparable(text);
  const codes = new Int32Array(Math.max(characters.length, 1));
  for (let i = 0; i < characters.length; i += 1) codes[i] = characters.charCodeAt(i);
  const shingle = Math.min(SHINGLE, characters.length);
  const low = majority(hashes(codes, shingle, 0x811c9dc5));
  const high = majority(hashes(codes, shingle, 0x9747b28c));
  return (BigInt(high) << BigInt(HALF)) | BigInt(low);
}

/** Of each stretch of so many codes: FNV-1a, its bits well mixed (MurmurHash3's finisher). */
function hashes(codes: Int32Array, length: number, seed: number): Int32Array {
  const found = new Int32Array(codes.length - length + 1);
  for (let at = 0; at < found.length; at += 1) {
    let value = seed;
    for (let i = at; i < at + length; i += 1) value = Math.imul(value ^ codes[i]!, 0x01000193);
    value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
    found[at] = value ^ (value >>> 16);
  }
  return found;
}

/** A bit of each of eight lanes, four bits apart. */
const LANES = 0x11111111;
/** What a lane can count to. */
const FULL = 15;

/** The bits that more than half of the numbers have, as an unsigned number; counted eight at a time, in lanes of one number. */
function majority(numbers: Int32Array): number {
  const counts = new Int32Array(HALF);
  for (let from = 0; from < numbers.length; from += FULL) {
    const to = Math.min(from + FULL, numbers.length);
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let i = from; i < to; i += 1) {
      const bits = numbers[i]!;
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
    counts.reduce(
      (bits, count, bit) => (count > numbers.length / 2 ? bits | (1 << bit) : bits),
      0,
    ) >>> 0
  );
}

/** Bits in which two fingerprints differ, 0–64. */
export function hammingDistance(a: bigint, b: bigint): number {
  let distance = 0;
  for (let bits = BigInt.asUintN(2 * HALF, a ^ b); bits !== 0n; bits &= bits - 1n) distance += 1;
  return distance;
}
