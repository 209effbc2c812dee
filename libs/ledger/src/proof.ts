import { type Hash, emptyRoot, largestPowerOfTwoBelow, nodeHash, rootOf, sameHash } from './merkle';

/** The audit path of leaf `index` in the tree over `leaves`. RFC 6962 §2.1.1. */
export function inclusionProof(leaves: readonly Hash[], index: number): readonly Hash[] {
  if (index < 0 || index >= leaves.length) {
    throw new RangeError(`leaf ${index} is not in a tree of ${leaves.length}`);
  }
  if (leaves.length === 1) return [];
  const split = largestPowerOfTwoBelow(leaves.length);
  return index < split
    ? [...inclusionProof(leaves.slice(0, split), index), rootOf(leaves.slice(split))]
    : [...inclusionProof(leaves.slice(split), index - split), rootOf(leaves.slice(0, split))];
}

/** The proof that the tree over the first `oldSize` leaves is a prefix of the whole. RFC 6962 §2.1.2. */
export function consistencyProof(leaves: readonly Hash[], oldSize: number): readonly Hash[] {
  if (oldSize < 0 || oldSize > leaves.length) {
    throw new RangeError(`${oldSize} is not a prefix of ${leaves.length}`);
  }
  return oldSize === 0 ? [] : subproof(leaves, oldSize, true);
}

function subproof(leaves: readonly Hash[], oldSize: number, whole: boolean): readonly Hash[] {
  if (oldSize === leaves.length) return whole ? [] : [rootOf(leaves)];
  const split = largestPowerOfTwoBelow(leaves.length);
  return oldSize <= split
    ? [...subproof(leaves.slice(0, split), oldSize, whole), rootOf(leaves.slice(split))]
    : [...subproof(leaves.slice(split), oldSize - split, false), rootOf(leaves.slice(0, split))];
}

/** Whether `proof` shows that `leaf` is entry `index` of the tree with `root`. RFC 9162 §2.1.3.2. */
export function verifyInclusion(
  leaf: Hash,
  index: number,
  size: number,
  proof: readonly Hash[],
  root: Hash,
): boolean {
  if (!isIndex(index) || !isIndex(size) || index >= size) return false;
  let hash = leaf;
  let position = index;
  let last = size - 1;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      hash = nodeHash(sibling, hash);
      while (position % 2 === 0 && position !== 0) {
        position = Math.floor(position / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    position = Math.floor(position / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && sameHash(hash, root);
}

/** Whether `proof` shows that the tree of `oldSize` is a prefix of the tree of `size`. RFC 9162 §2.1.4.2. */
export function verifyConsistency(
  oldSize: number,
  size: number,
  proof: readonly Hash[],
  oldRoot: Hash,
  root: Hash,
): boolean {
  if (!isIndex(oldSize) || !isIndex(size) || oldSize > size) return false;
  if (oldSize === size) return proof.length === 0 && sameHash(oldRoot, root);
  if (oldSize === 0) return proof.length === 0 && sameHash(oldRoot, emptyRoot());
  const [first, ...rest] = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof;
  if (first === undefined) return false;
  let position = oldSize - 1;
  let last = size - 1;
  while (position % 2 === 1) {
    position = Math.floor(position / 2);
    last = Math.floor(last / 2);
  }
  let oldHash = first;
  let hash = first;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      oldHash = nodeHash(sibling, oldHash);
      hash = nodeHash(sibling, hash);
      while (position % 2 === 0 && position !== 0) {
        position = Math.floor(position / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    position = Math.floor(position / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && sameHash(oldHash, oldRoot) && sameHash(hash, root);
}

function isIndex(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isPowerOfTwo(value: number): boolean {
  return Number.isInteger(Math.log2(value));
}
