import { PROPOSED_WITHIN } from './sim-hash';

/** Fingerprints of texts by number, to find those that few bits tell from another. */
export class Fingerprints {
  readonly #ids: number[] = [];
  readonly #lows: number[] = [];
  readonly #highs: number[] = [];

  add(id: number, fingerprint: bigint): void {
    this.#ids.push(id);
    this.#lows.push(Number(BigInt.asIntN(32, fingerprint)));
    this.#highs.push(Number(BigInt.asIntN(32, fingerprint >> 32n)));
  }

  /** Those whose texts may be a reprint's original, nearest first, the older of equals first. */
  near(fingerprint: bigint): readonly { readonly id: number; readonly distance: number }[] {
    const low = Number(BigInt.asIntN(32, fingerprint));
    const high = Number(BigInt.asIntN(32, fingerprint >> 32n));
    const found: { id: number; distance: number }[] = [];
    for (let i = 0; i < this.#ids.length; i += 1) {
      const distance = ones(this.#lows[i]! ^ low) + ones(this.#highs[i]! ^ high);
      if (distance <= PROPOSED_WITHIN) found.push({ id: this.#ids[i]!, distance });
    }
    return found.sort((a, b) => a.distance - b.distance || a.id - b.id);
  }
}

/** Ones among 32 bits (Warren, Hacker's Delight, figure 5-2). */
function ones(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
