import { type Hash, emptyRoot, nodeHash } from './merkle';

/**
 * The right edge of a Merkle tree: roots of its full subtrees, largest first. It is all a log needs
 * to append and to compute its root, in O(log n) space.
 */
export interface CompactRange {
  readonly size: number;
  readonly subtrees: readonly Hash[];
}

export const EMPTY_RANGE: CompactRange = { size: 0, subtrees: [] };

/** The range with one leaf more. */
export function appendLeaf(range: CompactRange, leaf: Hash): CompactRange {
  const subtrees = [...range.subtrees];
  let hash = leaf;
  for (let size = range.size; size % 2 === 1; size = Math.floor(size / 2)) {
    const left = subtrees.pop();
    if (left === undefined) throw new RangeError(`a range of size ${range.size} lacks a subtree`);
    hash = nodeHash(left, hash);
  }
  subtrees.push(hash);
  return { size: range.size + 1, subtrees };
}

/** The root of the tree whose right edge this is. */
export function rootOfRange(range: CompactRange): Hash {
  if (range.subtrees.length === 0) return emptyRoot();
  return range.subtrees.reduceRight((right, left) => nodeHash(left, right));
}
