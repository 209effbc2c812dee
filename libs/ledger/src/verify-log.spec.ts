import fc from 'fast-check';
import { signCheckpoint } from './checkpoint';
import { EMPTY_RANGE, appendLeaf, rootOfRange } from './compact-range';
import { CHECKPOINT_FILE, VERIFIER_FILE, logFiles } from './log-files';
import { leafHash } from './merkle';
import { encodeVerifier, noteSigner } from './note';
import { decodeBundle, encodeBundle, tilePath } from './tiles';
import { verifyLog } from './verify-log';

const signer = noteSigner('huixiang.test/ledger', Buffer.alloc(32, 7));
const entry = (i: number) => Buffer.from(`{"entry":${i},"text":"签收"}`);

function checkpointOf(entries: readonly Uint8Array[]): string {
  const range = entries.map(leafHash).reduce(appendLeaf, EMPTY_RANGE);
  return signCheckpoint(
    { origin: signer.name, size: range.size, root: rootOfRange(range) },
    signer,
  );
}

async function* stream(entries: readonly Uint8Array[]) {
  for (const one of entries) yield await Promise.resolve(one);
}

async function exported(count: number): Promise<Map<string, Uint8Array>> {
  const entries = Array.from({ length: count }, (_, i) => entry(i));
  const files = new Map<string, Uint8Array>();
  for await (const file of logFiles(
    stream(entries),
    checkpointOf(entries),
    encodeVerifier(signer),
  )) {
    files.set(file.path, file.bytes);
  }
  return files;
}

const reader = (files: Map<string, Uint8Array>) => (path: string) =>
  Promise.resolve(files.get(path) ?? null);

/** The export with its entries replaced, bundles and nothing else rewritten, as a tamperer would. */
async function tampered(count: number, change: (entries: Buffer[]) => Buffer[]) {
  const files = await exported(count);
  const bundles = [...files.keys()].filter((path) => path.startsWith('tile/entries/'));
  const entries = change(bundles.flatMap((path) => decodeBundle(files.get(path)!) ?? []));
  for (const [i, path] of bundles.entries()) {
    const last = i === bundles.length - 1;
    files.set(path, encodeBundle(entries.slice(i * 256, last ? undefined : (i + 1) * 256)));
  }
  return verifyLog(reader(files));
}

describe('verifying an exported log', () => {
  it.each([0, 1, 2, 255, 256, 257, 700])('accepts a whole one of %i entries', async (count) => {
    const verdict = await verifyLog(reader(await exported(count)), {
      verifier: encodeVerifier(signer),
    });
    expect(verdict).toMatchObject({ sound: true, ownKey: false, checkpoint: { size: count } });
  });

  it('names the first wrong index after any byte of any entry is changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(299),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (index, at, mask) => {
          const verdict = await tampered(300, (entries) =>
            entries.map(
              (bytes, i) =>
                (i === index
                  ? bytes.map((b, j) => (j === at % bytes.length ? b ^ mask : b))
                  : bytes) as Buffer,
            ),
          );
          expect(verdict).toEqual({ sound: false, fault: { kind: 'entry_altered', index } });
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([0, 100, 255, 256, 299])('names index %i when that entry is removed', async (index) => {
    const verdict = await tampered(300, (entries) => entries.filter((_, i) => i !== index));
    expect(verdict).toEqual({ sound: false, fault: { kind: 'entry_altered', index } });
  });

  it.each([0, 100, 256, 300])('names index %i when an entry is added there', async (index) => {
    const verdict = await tampered(300, (entries) =>
      entries.toSpliced(index, 0, Buffer.from('forged')),
    );
    expect(verdict).toEqual({ sound: false, fault: { kind: 'entry_altered', index } });
  });

  it('names the earlier of two swapped entries', async () => {
    const verdict = await tampered(300, (entries) =>
      entries.with(7, entries[290]!).with(290, entries[7]!),
    );
    expect(verdict).toEqual({ sound: false, fault: { kind: 'entry_altered', index: 7 } });
  });

  it.each(['tile/1/000.p/2', 'tile/0/000', 'tile/0/002.p/188'])(
    'refuses an export whose %s differs in one bit or is cut short',
    async (path) => {
      const files = await exported(700);
      const tile = Buffer.from(files.get(path)!);
      for (const changed of [tile.map((b, i) => (i === 40 ? b ^ 1 : b)), tile.subarray(0, -1)]) {
        files.set(path, changed);
        expect((await verifyLog(reader(files))).sound).toBe(false);
      }
    },
  );

  it('sees a history that was rewritten with its hashes by an earlier checkpoint alone', async () => {
    const original = Array.from({ length: 300 }, (_, i) => entry(i));
    const forged = original.with(5, Buffer.from('forged'));
    const files = new Map<string, Uint8Array>();
    for await (const file of logFiles(
      stream(forged),
      checkpointOf(forged),
      encodeVerifier(signer),
    )) {
      files.set(file.path, file.bytes);
    }
    const read = reader(files);
    expect((await verifyLog(read)).sound).toBe(true);
    const earlier = [checkpointOf(original.slice(0, 4)), checkpointOf(original.slice(0, 100))];
    expect(await verifyLog(read, { earlier })).toEqual({
      sound: false,
      fault: { kind: 'rewritten', number: 1, size: 100 },
    });
  });

  it('sees a log cut short by an earlier checkpoint', async () => {
    const earlier = [checkpointOf(Array.from({ length: 301 }, (_, i) => entry(i)))];
    expect(await verifyLog(reader(await exported(300)), { earlier })).toEqual({
      sound: false,
      fault: { kind: 'rewritten', number: 0, size: 301 },
    });
  });

  it('refuses entries and tiles rewritten together under the old signature', async () => {
    const files = await exported(10);
    const forged = Array.from({ length: 10 }, (_, i) => entry(i + 1));
    files.set(tilePath('entries', 0, 10), encodeBundle(forged));
    files.set(tilePath(0, 0, 10), Buffer.concat(forged.map(leafHash)));
    expect(await verifyLog(reader(files))).toEqual({
      sound: false,
      fault: { kind: 'root_differs', size: 10, soundUpTo: 0 },
    });
  });

  it('says what is wrong with broken files and never throws', async () => {
    const faultAfter = async (path: string, bytes: Uint8Array | null) => {
      const files = await exported(10);
      if (bytes === null) files.delete(path);
      else files.set(path, bytes);
      const verdict = await verifyLog(reader(files));
      return verdict.sound ? 'sound' : verdict.fault.kind;
    };
    expect(await faultAfter(CHECKPOINT_FILE, null)).toBe('missing_file');
    expect(await faultAfter(CHECKPOINT_FILE, Buffer.from('nonsense'))).toBe('bad_signature');
    expect(await faultAfter(VERIFIER_FILE, Buffer.from('nonsense'))).toBe('bad_key');
    expect(await faultAfter(VERIFIER_FILE, null)).toBe('missing_file');
    expect(await faultAfter(tilePath('entries', 0, 10), Buffer.of(255, 255, 1))).toBe('bad_bundle');
    expect(await faultAfter(tilePath(0, 0, 10), Buffer.alloc(0))).toBe('entry_altered');
    const verdict = await verifyLog(reader(await exported(1)), { earlier: ['nonsense'] });
    expect(verdict).toEqual({ sound: false, fault: { kind: 'bad_earlier', number: 0 } });
  });

  it('never throws, whatever the bytes are', async () => {
    const bytes = fc.option(fc.uint8Array({ maxLength: 200 }), { nil: null });
    await fc.assert(
      fc.asyncProperty(bytes, bytes, bytes, async (a, b, c) => {
        const files = await exported(3);
        for (const [path, value] of [
          [CHECKPOINT_FILE, a],
          [tilePath('entries', 0, 3), b],
          [tilePath(0, 0, 3), c],
        ] as const) {
          if (value !== null) files.set(path, value);
        }
        const untouched = a === null && b === null && c === null;
        expect((await verifyLog(reader(files))).sound).toBe(untouched);
      }),
    );
  });
});

describe('tile paths', () => {
  it.each([
    [0, 0, 256, 'tile/0/000'],
    [0, 0, 17, 'tile/0/000.p/17'],
    [1, 1234067, 256, 'tile/1/x001/x234/067'],
    ['entries', 5, 256, 'tile/entries/005'],
  ] as const)('%s/%s of %s', (level, index, width, path) => {
    expect(tilePath(level, index, width)).toBe(path);
  });
});
