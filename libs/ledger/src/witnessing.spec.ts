import fc from 'fast-check';
import { openCheckpoint, signCheckpoint } from './checkpoint';
import { EMPTY_RANGE, appendLeaf, rootOfRange } from './compact-range';
import { cosign, openCosignature } from './cosignature';
import { type Hash, leafHash } from './merkle';
import { decodeVerifier, encodeVerifier, noteSigner, openNote } from './note';
import { consistencyProof } from './proof';
import { decodeAddCheckpoint, encodeAddCheckpoint, judgeCheckpoint } from './witnessing';

const log = noteSigner('huixiang.test/ledger', Buffer.alloc(32, 7));
const witness = noteSigner('witness.test', Buffer.alloc(32, 9), 'cosignature');
const leavesOf = (size: number, salt = '') =>
  Array.from({ length: size }, (_, i) => leafHash(Buffer.from(`${salt}${i}`)));
const noteOf = (leaves: readonly Hash[], signer = log) => {
  const root = rootOfRange(leaves.reduce(appendLeaf, EMPTY_RANGE));
  return signCheckpoint({ origin: 'huixiang.test/ledger', size: leaves.length, root }, signer);
};
const known = (size: number) => (size === 0 ? null : openCheckpoint(noteOf(leavesOf(size)), log)!);
const request = (oldSize: number, leaves: readonly Hash[], note = noteOf(leaves)) => ({
  oldSize,
  proof: oldSize > leaves.length ? [] : consistencyProof(leaves, oldSize),
  note,
});
const refusalOf = (...given: Parameters<typeof judgeCheckpoint>) => {
  const judged = judgeCheckpoint(...given);
  return 'refusal' in judged ? judged.refusal : null;
};

it('a witness signs what continues what it saw, whatever the sizes', () => {
  fc.assert(
    fc.property(fc.nat(70), fc.nat(70), (a, b) => {
      const [old, size] = a < b ? [a, b] : [b, a];
      fc.pre(size > 0);
      const judged = judgeCheckpoint(request(old, leavesOf(size)), log, known(old));
      expect(judged).toMatchObject({ checkpoint: { size } });
    }),
  );
});

it('and refuses a rewritten log, whatever it proves', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(30), (old, more) => {
      const rewritten = leavesOf(old + more, 'another');
      expect(refusalOf(request(old, rewritten), log, known(old))?.kind).toBe(
        more === 0 ? 'split' : 'inconsistent',
      );
    }),
  );
});

it.each([
  [
    'another key',
    request(0, leavesOf(3), noteOf(leavesOf(3), noteSigner(log.name, Buffer.alloc(32, 8)))),
    null,
    403,
  ],
  ['a size it does not have', request(2, leavesOf(5)), known(3), 409],
  ['a log that was cut', request(5, leavesOf(3)), known(5), 400],
  [
    'a proof where there is nothing to prove',
    { ...request(0, leavesOf(3)), proof: [leavesOf(1)[0]!] },
    null,
    422,
  ],
] as const)('refuses %s', (_, given, seen, status) => {
  expect(refusalOf(given, log, seen)?.status).toBe(status);
});

it('says which size it has', () => {
  expect(refusalOf(request(2, leavesOf(5)), log, known(3))).toEqual({
    kind: 'stale',
    status: 409,
    known: 3,
  });
});

it('a request survives its form, and one of another form is none', () => {
  const given = request(3, leavesOf(11));
  const read = decodeAddCheckpoint(encodeAddCheckpoint(given));
  expect(read).toMatchObject({ oldSize: 3, note: given.note });
  expect(read?.proof.map((hash) => Buffer.from(hash))).toEqual(
    given.proof.map((hash) => Buffer.from(hash)),
  );
  const whole = encodeAddCheckpoint(given);
  for (const broken of [
    '',
    'old 3',
    whole.replace('old 3', 'old 03'),
    whole.replace('old 3\n', 'old 3\nAAAA\n'),
  ])
    expect(decodeAddCheckpoint(broken)).toBeNull();
});

describe('a cosignature', () => {
  const at = new Date('2026-03-06T08:00:00Z');
  const note = noteOf(leavesOf(3));
  const text = openNote(note, log)!;
  it('says when, and leaves the note what it was', () => {
    const cosigned = note + cosign(text, witness, at);
    expect(openCosignature(cosigned, witness)).toEqual(at);
    expect(openNote(cosigned, log)).toBe(text);
  });
  it('is of that text and that key alone', () => {
    const other = noteOf(leavesOf(4)) + cosign(text, witness, at);
    expect(openCosignature(other, witness)).toBeNull();
    expect(
      openCosignature(
        note + cosign(text, witness, at),
        noteSigner('witness.test', Buffer.alloc(32, 1), 'cosignature'),
      ),
    ).toBeNull();
    expect(openCosignature(note, witness)).toBeNull();
  });
  it('is made with a key of its own kind', () => {
    expect(decodeVerifier(encodeVerifier(witness), 'cosignature').id).toEqual(witness.id);
    expect(() => decodeVerifier(encodeVerifier(witness))).toThrow(/note/);
    expect(() => decodeVerifier(encodeVerifier(log), 'cosignature')).toThrow(/cosignature/);
  });
});
