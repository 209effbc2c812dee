import fc from 'fast-check';
import { leafHash, rootOf } from './merkle';
import { consistencyProof, inclusionProof } from './proof';
import {
  BLOCK_LEAVES,
  type TreeParts,
  blocksOfPath,
  consistencyPath,
  inclusionPath,
} from './proof-paths';

const all = Array.from({ length: 2100 }, (_, i) => leafHash(Buffer.from(String(i))));
const blockOf = (size: number, block: number) =>
  all.slice(block * BLOCK_LEAVES, Math.min(size, (block + 1) * BLOCK_LEAVES));
const partsOf = (size: number, ...places: number[]): TreeParts => ({
  size,
  blocks: Array.from({ length: Math.floor(size / BLOCK_LEAVES) }, (_, i) =>
    rootOf(blockOf(size, i)),
  ),
  leaves: new Map(blocksOfPath(size, ...places).map((block) => [block, blockOf(size, block)])),
});

describe('a proof from roots of blocks and the leaves of two of them', () => {
  it('is the one made from all leaves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: all.length }), fc.nat(), fc.nat(), (size, a, b) => {
        const [index, oldSize] = [a % size, b % (size + 1)];
        const leaves = all.slice(0, size);
        expect(inclusionPath(partsOf(size, index), index)).toEqual(inclusionProof(leaves, index));
        const old = partsOf(size, Math.max(0, oldSize - 1), oldSize);
        expect(consistencyPath(old, oldSize)).toEqual(consistencyProof(leaves, oldSize));
      }),
      { numRuns: 300 },
    );
  });

  it.each([1, 255, 256, 257, 512, 768, 1024, 1025, 2048])('is so at the seams: %i', (size) => {
    const leaves = all.slice(0, size);
    for (const index of [0, size - 1, Math.min(255, size - 1), Math.min(256, size - 1)])
      expect(inclusionPath(partsOf(size, index), index)).toEqual(inclusionProof(leaves, index));
    for (const oldSize of [0, 1, size, size - 1, Math.min(256, size), Math.min(512, size)])
      expect(consistencyPath(partsOf(size, Math.max(0, oldSize - 1), oldSize), oldSize)).toEqual(
        consistencyProof(leaves, oldSize),
      );
  });

  it('is refused of what is not in the tree, and of leaves that were not given', () => {
    expect(() => inclusionPath(partsOf(10, 0), 10)).toThrow(RangeError);
    expect(() => consistencyPath(partsOf(10, 0), 11)).toThrow(RangeError);
    expect(() => inclusionPath({ ...partsOf(600, 0), leaves: new Map() }, 0)).toThrow(RangeError);
  });
});
