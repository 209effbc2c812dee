import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeVerifier, encodeVerifier } from '@huixiang/ledger';
import { WitnessStore } from './witness-store';
import { witnessServer } from './witness-server';

export const WITNESS_USAGE = `用法：huixiang witness --log 公钥 --store 文件夹 --name 名称 [--listen 地址:端口]

  在另一台机器上为台账作见证：每个新的检查点都要证明与过去见过的衔接，才予联署；
  台账被改写、截短或有两个版本，就拒绝，并留下证据。协议为 C2SP tlog-witness。

  --log       台账的公钥（或存有公钥的文件），见“台账”页
  --store     存放密钥、检查点和拒绝记录的文件夹；丢失后应换一个新的见证，不要重建
  --name      见证的名称，如 audit.example.gov/witness
  --listen    默认 127.0.0.1:8600

  启动后打印见证的公钥。在台账一侧设置 LEDGER_WITNESSES="http://主机:端口 公钥"。`;

/** Runs `huixiang witness` until it is told to stop; returns the exit code. Paths are relative to `cwd`. */
export async function witnessCommand(
  args: readonly string[],
  cwd: string,
  stop: AbortSignal = stopSignal(),
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      log: { type: 'string' },
      store: { type: 'string' },
      name: { type: 'string' },
      listen: { type: 'string', default: '127.0.0.1:8600' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { log, store: folder, name, listen, help } = values;
  const address = /^(.+):(\d{1,5})$/.exec(listen);
  if (help || log === undefined || folder === undefined || name === undefined || address === null) {
    console.log(WITNESS_USAGE);
    return help ? 0 : 2;
  }
  const key = log.includes('+') ? log : await readFile(resolve(cwd, log), 'utf8');
  const store = await WitnessStore.open(resolve(cwd, folder), name);
  const server = witnessServer(decodeVerifier(key), store);
  server.listen(Number(address[2]), address[1]!.replace(/^\[|\]$/g, ''));
  await once(server, 'listening');
  const { address: host, port } = server.address() as AddressInfo;
  console.log(`见证已启动：http://${host.includes(':') ? `[${host}]` : host}:${port}`);
  console.log(`见证的公钥：${encodeVerifier(store.signer)}`);
  await once(stop, 'abort').catch(() => undefined);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  return 0;
}

function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}
