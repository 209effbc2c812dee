import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  EMPTY_RANGE,
  appendLeaf,
  consistencyProof,
  decodeVerifier,
  encodeAddCheckpoint,
  encodeVerifier,
  leafHash,
  noteSigner,
  openCosignature,
  rootOfRange,
  signCheckpoint,
} from '@huixiang/ledger';
import { witnessCommand } from './witness-command';

const log = noteSigner('huixiang.test/ledger', Buffer.alloc(32, 7));
const leavesOf = (size: number, salt = '') =>
  Array.from({ length: size }, (_, i) => leafHash(Buffer.from(`${salt}${i}`)));
const checkpoint = (size: number, salt = '') => {
  const root = rootOfRange(leavesOf(size, salt).reduce(appendLeaf, EMPTY_RANGE));
  return signCheckpoint({ origin: log.name, size, root }, log);
};
const request = (oldSize: number, size: number, salt = '') =>
  encodeAddCheckpoint({
    oldSize,
    proof: consistencyProof(leavesOf(size, salt), oldSize),
    note: checkpoint(size, salt),
  });

describe('huixiang witness, as a process beside the log', () => {
  let folder: string;
  let said: string[];
  let stop: AbortController;
  let running: Promise<number>;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'huixiang-witness-'));
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await start();
  });
  afterEach(async () => {
    await halt();
    jest.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  async function start(): Promise<void> {
    said = [];
    stop = new AbortController();
    jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
    const args = ['--log', encodeVerifier(log), '--store', folder, '--name', 'witness.test'];
    running = witnessCommand([...args, '--listen', '127.0.0.1:0'], folder, stop.signal);
    while (said.length < 2) await new Promise((done) => setTimeout(done, 5));
  }
  async function halt(): Promise<void> {
    stop.abort();
    expect(await running).toBe(0);
  }
  const url = () => said[0]!.replace('见证已启动：', '');
  const key = () => decodeVerifier(said[1]!.replace('见证的公钥：', ''), 'cosignature');
  const post = async (body: string) => {
    const answer = await fetch(`${url()}/add-checkpoint`, { method: 'POST', body });
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      body: await answer.text(),
    };
  };

  it('signs what continues, and after a restart still knows what it signed', async () => {
    const first = await post(request(0, 5));
    expect(first.status).toBe(200);
    expect(openCosignature(checkpoint(5) + first.body, key())).toBeInstanceOf(Date);
    await halt();
    await start();
    expect(await post(request(0, 9))).toMatchObject({
      status: 409,
      type: 'text/x.tlog.size',
      body: '5\n',
    });
    expect((await post(request(5, 9))).status).toBe(200);
    expect(await (await fetch(`${url()}/checkpoint`)).text()).toContain('\n9\n');
  });

  it('refuses a rewritten log and keeps the proof of it', async () => {
    await post(request(0, 5));
    expect((await post(request(5, 9, 'another'))).status).toBe(422);
    expect((await post(request(5, 5, 'another'))).status).toBe(409);
    expect((await post(request(0, 3).replace('old 0', 'old 5'))).status).toBe(400);
    const refused = (await readFile(join(folder, 'refused'), 'utf8')).trim().split('\n');
    expect(refused.map((line) => (JSON.parse(line) as { why: string }).why)).toEqual([
      'inconsistent',
      'split',
      'backwards',
    ]);
    // What it saw stays what it saw.
    expect((await post(request(5, 9))).status).toBe(200);
  });

  it('signs one of two that come at once', async () => {
    await post(request(0, 5));
    const both = await Promise.all([post(request(5, 9)), post(request(5, 7))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('does not read what is no request', async () => {
    expect((await post('nonsense')).status).toBe(400);
    expect((await post('x'.repeat(20_000))).status).toBe(400);
    expect((await fetch(`${url()}/elsewhere`)).status).toBe(404);
  });
});

it('says how it is used', async () => {
  const print = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  expect(await witnessCommand([], '/')).toBe(2);
  expect(await witnessCommand(['--help'], '/')).toBe(0);
  expect(print).toHaveBeenCalledWith(expect.stringContaining('用法'));
});
