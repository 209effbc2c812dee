import { openCheckpoint, signCheckpoint, splitNotes } from './checkpoint';
import { emptyRoot } from './merkle';
import { decodeVerifier, encodeVerifier, noteSigner, openNote, signNote } from './note';

const signer = noteSigner('huixiang.test/ledger', Buffer.alloc(32, 7));

describe('a signed note', () => {
  it('opens with its key and no other', () => {
    const note = signNote('hello\n', signer);
    expect(openNote(note, signer)).toBe('hello\n');
    expect(openNote(note, noteSigner('huixiang.test/ledger', Buffer.alloc(32, 8)))).toBeNull();
    expect(openNote(note, noteSigner('another', Buffer.alloc(32, 7)))).toBeNull();
  });

  it('does not open once a byte is changed', () => {
    const note = signNote('hello\n', signer);
    for (let i = 0; i < note.length; i += 1) {
      const broken = `${note.slice(0, i)}${note[i] === 'x' ? 'y' : 'x'}${note.slice(i + 1)}`;
      expect(openNote(broken, signer)).toBeNull();
    }
  });

  it('ignores the signatures of others', () => {
    const note = signNote('hello\n', signer);
    const witness = signNote('hello\n', noteSigner('witness', Buffer.alloc(32, 9)));
    expect(openNote(`${note}${witness.slice('hello\n\n'.length)}`, signer)).toBe('hello\n');
  });

  it('has a key that survives its text form', () => {
    const text = encodeVerifier(signer);
    expect(openNote(signNote('hello\n', signer), decodeVerifier(text))).toBe('hello\n');
    expect(() => decodeVerifier(text.replace('huixiang', 'huixiank'))).toThrow(/hash/);
    expect(() => decodeVerifier('nonsense')).toThrow(/verifier key/);
    expect(() => noteSigner('with space', Buffer.alloc(32))).toThrow(/space/);
    expect(() => signNote('no newline', signer)).toThrow(/newline/);
  });

  it('reads the verifier key of the signed-note specification', () => {
    // The example key of golang.org/x/mod/sumdb/note.
    const text = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    expect(encodeVerifier(decodeVerifier(text))).toBe(text);
    const note =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
    expect(openNote(note, decodeVerifier(text))).toContain('cryptography');
  });
});

describe('a checkpoint', () => {
  const checkpoint = { origin: signer.name, size: 0, root: emptyRoot() };
  it('survives its note', () => {
    expect(openCheckpoint(signCheckpoint(checkpoint, signer), signer)).toEqual(checkpoint);
  });
  it('is found in whatever a person kept of it', () => {
    const note = signCheckpoint(checkpoint, signer);
    const another = signCheckpoint({ ...checkpoint, size: 3 }, signer);
    for (const kept of [
      note,
      note.trimEnd(),
      `${note}\n${another}\n`,
      note.replaceAll('\n', '\r\n'),
      `\ufeff"${note.trim()}"`,
      `\n\n  ${note}`,
    ]) {
      const [first] = splitNotes(kept);
      expect(openCheckpoint(first ?? '', signer)).toEqual(checkpoint);
    }
    expect(splitNotes(`${note}\n${another}\n`)).toEqual([note, another]);
    expect(splitNotes(' \n')).toEqual([]);
  });
  it.each([
    'huixiang\n01\nAAAA\n',
    'huixiang\n1\nAAAA\n',
    '\n1\nAAAA\n',
    'huixiang\n-1\nAAAA\n',
    'huixiang\n',
  ])('is refused in a bad form (%j), even signed', (text) => {
    expect(openCheckpoint(signNote(text, signer), signer)).toBeNull();
  });
});
