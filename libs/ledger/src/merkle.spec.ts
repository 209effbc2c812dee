import fc from 'fast-check';
import { EMPTY_RANGE, appendLeaf, rootOfRange } from './compact-range';
import { type Hash, emptyRoot, leafHash, rootOf } from './merkle';
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './proof';

const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex');

/** The inputs and roots every RFC 6962 implementation is checked against (Certificate Transparency). */
const INPUTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const leaves = INPUTS.map((input) => leafHash(Buffer.from(input, 'hex')));

describe('the Merkle tree', () => {
  it('of nothing has the root RFC 6962 gives', () => {
    expect(hex(emptyRoot())).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(rootOfRange(EMPTY_RANGE)).toEqual(emptyRoot());
  });

  it.each(ROOTS.map((root, i) => [i + 1, root] as const))(
    'of %i leaves has the known root',
    (size, root) => {
      expect(hex(rootOf(leaves.slice(0, size)))).toBe(root);
      expect(hex(rootOfRange(leaves.slice(0, size).reduce(appendLeaf, EMPTY_RANGE)))).toBe(root);
    },
  );

  it('grows leaf by leaf to the root of its definition', () => {
    let range = EMPTY_RANGE;
    const all: Hash[] = [];
    for (let i = 0; i < 300; i += 1) {
      all.push(leafHash(Buffer.from(String(i))));
      range = appendLeaf(range, all[i]!);
      expect(hex(rootOfRange(range))).toBe(hex(rootOf(all)));
    }
  });
});

const tree = fc
  .integer({ min: 1, max: 70 })
  .map((size) => Array.from({ length: size }, (_, i) => leafHash(Buffer.of(i))));
const flip = (hash: Hash, bit: number) =>
  Buffer.from(hash).map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

describe('an inclusion proof', () => {
  it('verifies for every leaf, and for no other index, size, root or path', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(255), fc.nat(), (all, pick, bit, where) => {
        const index = pick % all.length;
        const proof = inclusionProof(all, index);
        const root = rootOf(all);
        const leaf = all[index]!;
        expect(verifyInclusion(leaf, index, all.length, proof, root)).toBe(true);
        expect(verifyInclusion(leaf, index + 1, all.length, proof, root)).toBe(false);
        expect(verifyInclusion(leaf, index - 1, all.length, proof, root)).toBe(false);
        expect(verifyInclusion(flip(leaf, bit), index, all.length, proof, root)).toBe(false);
        expect(verifyInclusion(leaf, index, all.length, proof, flip(root, bit))).toBe(false);
        expect(verifyInclusion(leaf, index, all.length, [...proof, leaf], root)).toBe(false);
        expect(verifyInclusion(leaf, index, all.length, [leaf, ...proof], root)).toBe(false);
        if (proof.length === 0) return;
        expect(verifyInclusion(leaf, index, all.length, proof.slice(1), root)).toBe(false);
        expect(verifyInclusion(leaf, index, all.length, proof.slice(0, -1), root)).toBe(false);
        const broken = proof.map((hash, i) =>
          i === where % proof.length ? flip(hash, bit) : hash,
        );
        expect(verifyInclusion(leaf, index, all.length, broken, root)).toBe(false);
      }),
    );
  });

  it('refuses numbers that are no index', () => {
    expect(verifyInclusion(leaves[0]!, 0.5, 1, [], leaves[0]!)).toBe(false);
    expect(verifyInclusion(leaves[0]!, 0, 0, [], leaves[0]!)).toBe(false);
    expect(() => inclusionProof(leaves, 8)).toThrow(RangeError);
  });
});

describe('a consistency proof', () => {
  it('verifies for every prefix, and not once anything is changed', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(255), fc.nat(), (all, pick, bit, where) => {
        const size = all.length;
        const oldSize = (pick % size) + 1;
        const proof = consistencyProof(all, oldSize);
        const [oldRoot, root] = [rootOf(all.slice(0, oldSize)), rootOf(all)];
        expect(verifyConsistency(oldSize, size, proof, oldRoot, root)).toBe(true);
        expect(verifyConsistency(oldSize, size, proof, flip(oldRoot, bit), root)).toBe(false);
        expect(verifyConsistency(oldSize, size, proof, oldRoot, flip(root, bit))).toBe(false);
        expect(verifyConsistency(oldSize, size, [...proof, root], oldRoot, root)).toBe(false);
        if (oldSize === size) return;
        expect(verifyConsistency(size, oldSize, proof, root, oldRoot)).toBe(false);
        expect(verifyConsistency(oldSize, size, proof.slice(1), oldRoot, root)).toBe(false);
        expect(verifyConsistency(oldSize, size, proof.slice(0, -1), oldRoot, root)).toBe(false);
        const broken = proof.map((hash, i) =>
          i === where % proof.length ? flip(hash, bit) : hash,
        );
        expect(verifyConsistency(oldSize, size, broken, oldRoot, root)).toBe(false);
      }),
    );
  });

  it('from nothing is empty, and only the empty root is nothing', () => {
    expect(consistencyProof(leaves, 0)).toEqual([]);
    expect(verifyConsistency(0, 8, [], emptyRoot(), rootOf(leaves))).toBe(true);
    expect(verifyConsistency(0, 8, [], leaves[0]!, rootOf(leaves))).toBe(false);
    expect(() => consistencyProof(leaves, 9)).toThrow(RangeError);
  });
});
