import { type Hash, largestPowerOfTwoBelow, nodeHash, rootOf } from './merkle';

/** Leaves of the blocks whose roots are kept: a tile's width. */
export const BLOCK_LEAVES = 256;

/** What a proof is made of where not every leaf is at hand. */
export interface TreeParts {
  readonly size: number;
  /** Roots of the whole blocks, in order. */
  readonly blocks: readonly Hash[];
  /** Leaves of single blocks, whole or the last one, by their number: those a proof goes into. */
  readonly leaves: ReadonlyMap<number, readonly Hash[]>;
}

/** The blocks whose leaves `inclusionPath` or `consistencyPath` look into. */
export function blocksOfPath(size: number, ...places: readonly number[]): readonly number[] {
  const last = Math.floor(Math.max(0, size - 1) / BLOCK_LEAVES);
  return [...new Set([...places.map((place) => Math.floor(place / BLOCK_LEAVES)), last])].filter(
    (block) => block <= last,
  );
}

/** The audit path of leaf `index`. RFC 6962 §2.1.1. */
export function inclusionPath(tree: TreeParts, index: number): readonly Hash[] {
  if (index < 0 || index >= tree.size)
    throw new RangeError(`leaf ${index} is not in a tree of ${tree.size}`);
  const path: Hash[] = [];
  let [from, to] = [0, tree.size];
  while (to - from > 1) {
    const split = from + largestPowerOfTwoBelow(to - from);
    if (index < split) {
      path.unshift(rootBetween(tree, split, to));
      to = split;
    } else {
      path.unshift(rootBetween(tree, from, split));
      from = split;
    }
  }
  return path;
}

/** The proof that the tree over the first `oldSize` leaves is a prefix of the whole. RFC 6962 §2.1.2. */
export function consistencyPath(tree: TreeParts, oldSize: number): readonly Hash[] {
  if (oldSize < 0 || oldSize > tree.size)
    throw new RangeError(`${oldSize} is not a prefix of ${tree.size}`);
  if (oldSize === 0 || oldSize === tree.size) return [];
  const path: Hash[] = [];
  let [from, to, whole] = [0, tree.size, true];
  while (oldSize !== to) {
    const split = from + largestPowerOfTwoBelow(to - from);
    if (oldSize <= split) {
      path.unshift(rootBetween(tree, split, to));
      to = split;
    } else {
      path.unshift(rootBetween(tree, from, split));
      from = split;
      whole = false;
    }
  }
  return whole ? path : [rootBetween(tree, from, to), ...path];
}

/** Root over the leaves [from, to), which the tree splits off: whole blocks are not looked into. */
function rootBetween(tree: TreeParts, from: number, to: number): Hash {
  const first = Math.floor(from / BLOCK_LEAVES);
  if (to - from > BLOCK_LEAVES || (from % BLOCK_LEAVES === 0 && to % BLOCK_LEAVES === 0)) {
    const roots = tree.blocks.slice(first, Math.floor(to / BLOCK_LEAVES));
    const rest = to % BLOCK_LEAVES === 0 ? [] : [rootBetween(tree, to - (to % BLOCK_LEAVES), to)];
    return rootOfParts([...roots, ...rest]);
  }
  const leaves = tree.leaves.get(first);
  const start = first * BLOCK_LEAVES;
  const own = leaves?.slice(from - start, to - start);
  if (own?.length !== to - from) throw new RangeError(`the leaves of block ${first} are not given`);
  return rootOf(own);
}

/** Root over parts that are equally large but for the last, which may be smaller. */
function rootOfParts(parts: readonly Hash[]): Hash {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const split = largestPowerOfTwoBelow(parts.length);
  return nodeHash(rootOfParts(parts.slice(0, split)), rootOfParts(parts.slice(split)));
}
