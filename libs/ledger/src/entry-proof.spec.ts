import { signCheckpoint } from './checkpoint';
import {
  type EntryProof,
  decodeEntryProof,
  encodeEntryProof,
  verifyEntryProof,
} from './entry-proof';
import { leafHash, rootOf } from './merkle';
import { encodeVerifier, noteSigner } from './note';
import { consistencyProof, inclusionProof } from './proof';

const signer = noteSigner('huixiang/test', Buffer.alloc(32, 7));
const bodies = Array.from({ length: 700 }, (_, i) => Buffer.from(`第 ${i} 条`));
const leaves = bodies.map(leafHash);
const checkpointOf = (size: number, by = signer, of = leaves) =>
  signCheckpoint({ origin: by.name, size, root: rootOf(of.slice(0, size)) }, by);
const proof: EntryProof = {
  index: 300,
  entry: bodies[300]!,
  checkpoint: checkpointOf(700),
  inclusion: inclusionProof(leaves, 300),
  consistency: [{ size: 500, path: consistencyProof(leaves, 500) }],
  verifier: encodeVerifier(signer),
};
const fault = (of: Partial<EntryProof>, options?: Parameters<typeof verifyEntryProof>[1]) => {
  const verdict = verifyEntryProof({ ...proof, ...of }, options);
  return verdict.sound ? null : verdict.fault.kind;
};

it('survives being written to a file', () => {
  expect(decodeEntryProof(encodeEntryProof(proof))).toEqual({
    ...proof,
    inclusion: proof.inclusion.map((hash) => Buffer.from(hash)),
    consistency: proof.consistency.map(({ size, path }) => ({
      size,
      path: path.map((hash) => Buffer.from(hash)),
    })),
  });
  for (const text of ['', 'x', '{}', '[]', 'null', '{"format":"huixiang-entry-proof/1"}'])
    expect(decodeEntryProof(text)).toBeNull();
});

it('is small', () => {
  expect(encodeEntryProof(proof).length).toBeLessThan(4096);
});

it('is accepted with the key one trusts and an older checkpoint', () => {
  const options = {
    verifier: encodeVerifier(signer),
    earlier: [checkpointOf(500), checkpointOf(700)],
  };
  expect(verifyEntryProof(proof, options)).toMatchObject({
    sound: true,
    ownKey: false,
    earlier: 2,
    checkpoint: { size: 700 },
  });
  expect(verifyEntryProof(proof)).toMatchObject({ sound: true, ownKey: true, earlier: 0 });
});

it('is refused once anything of it is changed', () => {
  expect(fault({ entry: Buffer.from('改过') })).toBe('not_included');
  expect(fault({ index: 301 })).toBe('not_included');
  expect(fault({ inclusion: proof.inclusion.slice(1) })).toBe('not_included');
  expect(fault({ checkpoint: checkpointOf(699) })).toBe('not_included');
  expect(fault({ checkpoint: proof.checkpoint.replace('700', '701') })).toBe('bad_signature');
  expect(fault({ verifier: 'x' })).toBe('bad_key');
  const other = noteSigner('huixiang/test', Buffer.alloc(32, 8));
  expect(fault({}, { verifier: encodeVerifier(other) })).toBe('bad_signature');
});

it('is refused of a log that was rewritten since an older checkpoint', () => {
  const rewritten = [...leaves];
  rewritten[10] = leafHash(Buffer.from('改写'));
  const forged = {
    checkpoint: checkpointOf(700, signer, rewritten),
    inclusion: inclusionProof(rewritten, 300),
    consistency: [{ size: 500, path: consistencyProof(rewritten, 500) }],
  };
  expect(fault(forged)).toBeNull();
  expect(fault(forged, { earlier: [checkpointOf(500)] })).toBe('rewritten');
  expect(fault({}, { earlier: [checkpointOf(500, signer, rewritten)] })).toBe('rewritten');
  expect(fault({}, { earlier: [checkpointOf(400)] })).toBe('no_path');
  expect(fault({}, { earlier: ['x'] })).toBe('bad_earlier');
});
