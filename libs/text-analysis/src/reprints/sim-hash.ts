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
  const count = Math.max(1, characters.length - SHINGLE + 1);
  const low = new BitCounters(count);
  const high = new BitCounters(count);
  for (let i = 0; i < count; i += 1) {
    low.add(hash(characters, i, 0x811c9dc5));
    high.add(hash(characters, i, 0x9747b28c));
  }
  return (BigInt(high.majority()) << BigInt(HALF)) | BigInt(low.majority());
}

/** Counts each of 32 bits over many numbers, a digit of all counts in one number: an addition costs a few steps. */
class BitCounters {
  readonly #digits: Int32Array;
  readonly #added: number;

  constructor(additions: number) {
    this.#digits = new Int32Array(Math.ceil(Math.log2(additions + 1)));
    this.#added = additions;
  }

  add(bits: number): void {
    let carry = bits;
    for (let digit = 0; carry !== 0; digit += 1) {
      const both = this.#digits[digit]! & carry;
      this.#digits[digit]! ^= carry;
      carry = both;
    }
  }

  /** The bits that more than half of the numbers had, as an unsigned number. */
  majority(): number {
    let bits = 0;
    for (let bit = 0; bit < HALF; bit += 1) {
      let count = 0;
      for (const [digit, plane] of this.#digits.entries()) count += ((plane >>> bit) & 1) << digit;
      if (count > this.#added / 2) bits |= 1 << bit;
    }
    return bits >>> 0;
  }
}

/** FNV-1a over the shingle that begins at `start`, its bits well mixed (MurmurHash3's finisher). */
function hash(text: string, start: number, seed: number): number {
  let value = seed;
  const end = Math.min(start + SHINGLE, text.length);
  for (let i = start; i < end; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

/** Bits in which two fingerprints differ, 0–64. */
export function hammingDistance(a: bigint, b: bigint): number {
  let distance = 0;
  for (let bits = BigInt.asUintN(2 * HALF, a ^ b); bits !== 0n; bits &= bits - 1n) distance += 1;
  return distance;
}
