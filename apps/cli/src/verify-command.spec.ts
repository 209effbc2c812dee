import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  EMPTY_RANGE,
  appendLeaf,
  consistencyProof,
  encodeEntryProof,
  encodeVerifier,
  inclusionProof,
  leafHash,
  logFiles,
  noteSigner,
  rootOfRange,
  signCheckpoint,
} from '@huixiang/ledger';
import { buildSync } from 'esbuild';
import { pack } from 'tar-stream';

const signer = noteSigner('huixiang.test/ledger', Buffer.alloc(32, 7));
const DATA = '{"schema":"huixiang/assessment@1"}';
const EXPORTED = {
  at: '2026-06-01T00:00:00.000Z',
  kind: 'assessment.exported',
  actor: { id: 1, name: '沈明镜', unit: '云岫省人民政府' },
  data: { sha256: createHash('sha256').update(DATA).digest('hex') },
};
/** Somebody typed a hash as a reason: that is no export. */
const TYPED = JSON.stringify({
  ...EXPORTED,
  kind: 'case.closed',
  data: { reason: 'a3f1'.repeat(16) },
});
const entries = Array.from({ length: 300 }, (_, i) =>
  Buffer.from(i === 299 ? JSON.stringify(EXPORTED) : i === 3 ? TYPED : `{"entry":${i}}`),
);
const checkpointAt = (size: number) => {
  const range = entries.slice(0, size).map(leafHash).reduce(appendLeaf, EMPTY_RANGE);
  return signCheckpoint({ origin: signer.name, size, root: rootOfRange(range) }, signer);
};

async function* stream() {
  for (const entry of entries) yield await Promise.resolve(entry);
}

describe('huixiang verify, as an inspector runs it', () => {
  let folder: string;
  let program: string;

  afterAll(() => rm(folder, { recursive: true, force: true }));
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'huixiang-verify-'));
    program = join(folder, 'huixiang-verify.cjs');
    buildSync({
      entryPoints: [join(__dirname, 'verify.ts')],
      bundle: true,
      platform: 'node',
      conditions: ['@huixiang/source'],
      outfile: program,
    });
    const tar = pack();
    const written = pipeline(tar, createWriteStream(join(folder, 'export.tar')));
    for await (const file of logFiles(stream(), checkpointAt(300), encodeVerifier(signer))) {
      const path = join(folder, 'export', file.path);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, file.bytes);
      tar.entry({ name: file.path }, Buffer.from(file.bytes));
    }
    tar.finalize();
    await written;
    await writeFile(join(folder, 'old-checkpoint'), checkpointAt(120));
    const leaves = entries.map(leafHash);
    await writeFile(
      join(folder, 'entry.json'),
      encodeEntryProof({
        index: 42,
        entry: entries[42]!,
        checkpoint: checkpointAt(300),
        inclusion: inclusionProof(leaves, 42),
        consistency: [{ size: 120, path: consistencyProof(leaves, 120) }],
        verifier: encodeVerifier(signer),
      }),
    );
  });

  // An empty environment and a folder of its own: no database, no modules to find.
  const verify = (...args: string[]) => {
    const run = spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      env: {},
      encoding: 'utf8',
    });
    return { code: run.status, output: run.stdout + run.stderr };
  };

  it.each(['export', 'export.tar'])('accepts %s', (path) => {
    const { code, output } = verify(
      path,
      '--key',
      encodeVerifier(signer),
      '--checkpoint',
      'old-checkpoint',
    );
    expect(output).toContain('共 300 条');
    expect(output).toContain('与 1 个过去的检查点一致');
    expect(code).toBe(0);
  });

  it('accepts the proof of a single entry with an older checkpoint, and shows the entry', () => {
    const args = ['--key', encodeVerifier(signer), '--checkpoint', 'old-checkpoint'];
    const { code, output } = verify('entry.json', ...args);
    expect(code).toBe(0);
    expect(output).toContain('✓ 第 42 条确在 huixiang.test/ledger 签名的 300 条台账之中');
    expect(output).toContain('与 1 个过去的检查点一致');
    expect(output).toContain('{"entry":42}');
  });

  it('refuses the proof of an entry that was changed', async () => {
    const proof = JSON.parse(await readFile(join(folder, 'entry.json'), 'utf8')) as object;
    const entry = Buffer.from('{"entry":43}').toString('base64');
    await writeFile(join(folder, 'forged.json'), JSON.stringify({ ...proof, entry }));
    const { code, output } = verify('forged.json');
    expect([code, output]).toEqual([1, expect.stringContaining('✗ 不能采信')]);
  });

  it('takes a witness file of many checkpoints, and one copied from a cell', async () => {
    const note = await readFile(join(folder, 'old-checkpoint'), 'utf8');
    const newest = await readFile(join(folder, 'export', 'checkpoint'), 'utf8');
    await writeFile(join(folder, 'witness'), `${note}\n${newest}\n`);
    await writeFile(join(folder, 'cell'), `"${note.trim().replaceAll('\n', '\r\n')}"`);
    const { code, output } = verify('export', '--checkpoint', 'witness', '--checkpoint', 'cell');
    expect(output).toContain('与 3 个过去的检查点一致');
    expect(code).toBe(0);
  });

  it('finds what was exported by the code on the paper, and tells whether the data are those', async () => {
    const sha256 = 'a3f1'.repeat(16);
    const paper = (hash: string) => `huixiang-receipt/1\nsha256 ${hash}\n\n${checkpointAt(120)}`;
    await writeFile(join(folder, 'unknown'), paper(sha256));
    expect(verify('export', '--receipt', 'unknown')).toMatchObject({
      code: 1,
      output: expect.stringContaining('台账中没有记录') as string,
    });
    await writeFile(join(folder, 'data.json'), DATA);
    const hash = createHash('sha256').update(DATA).digest('hex');
    // As a phone saves it: other line ends, a mark before.
    await writeFile(join(folder, 'known'), `\ufeff${paper(hash).replaceAll('\n', '\r\n')}`);
    const { code, output } = verify('export', '--receipt', 'known', '--data', 'data.json');
    expect(output).toContain('✓ 台账第 299 条记有这份文件：沈明镜（云岫省人民政府）');
    expect(output).toContain('✓ 数据文件与回执一致');
    expect(output).toContain('与 1 个过去的检查点一致');
    expect(code).toBe(0);
    await writeFile(join(folder, 'data.json'), `${DATA} `);
    expect(verify('export', '--receipt', 'known', '--data', 'data.json')).toMatchObject({
      code: 1,
    });
    expect(verify('export', '--receipt', 'data.json')).toMatchObject({ code: 2 });
    expect(verify('export', '--data', 'data.json')).toMatchObject({ code: 2 });
  });

  it('says what it could not prove without a key and an earlier checkpoint', () => {
    const { code, output } = verify('export');
    expect(code).toBe(0);
    expect(output).toContain('自带的公钥');
    expect(output).toContain('不能证明历史从未被整体重写');
  });

  it('refuses an export with one changed byte and names the entry', async () => {
    const bytes = await readFile(join(folder, 'export.tar'));
    bytes[bytes.indexOf('{"entry":257}') + 9] = 0x33;
    await writeFile(join(folder, 'forged.tar'), bytes);
    const { code, output } = verify('forged.tar');
    expect(output).toContain('第 257 条最早出错');
    expect(code).toBe(1);
  });

  it('refuses a key that did not sign, and answers bad usage with 2', () => {
    const other = encodeVerifier(noteSigner('huixiang.test/ledger', Buffer.alloc(32, 8)));
    expect(verify('export', '--key', other)).toMatchObject({ code: 1 });
    expect(verify()).toMatchObject({ code: 2 });
    expect(verify('nowhere')).toMatchObject({ code: 2 });
    expect(verify(program)).toMatchObject({ code: 2 });
  });
});
