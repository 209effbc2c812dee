import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import {
  type NoteVerifier,
  type WitnessRefusal,
  cosign,
  decodeAddCheckpoint,
  encodeVerifier,
  judgeCheckpoint,
  openCheckpoint,
} from '@huixiang/ledger';
import type { WitnessStore } from './witness-store';

const MAX_BODY_BYTES = 16_384;

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
}

/** Serves C2SP tlog-witness for one log: signs what continues what it saw, and refuses the rest. */
export function witnessServer(log: NoteVerifier, store: WitnessStore): Server {
  // One after another: between what was seen and what is remembered nothing else comes.
  let turn: Promise<unknown> = Promise.resolve();
  const answer = (request: IncomingMessage): Promise<Answer> => {
    if (request.method === 'POST' && request.url === '/add-checkpoint') {
      return bodyOf(request).then((body) => {
        const own = turn.then(() => addCheckpoint(body, log, store));
        turn = own.catch(() => undefined);
        return own;
      });
    }
    return describeOr404(request, log, store);
  };
  return createServer((request, response) => {
    answer(request).then(
      (given) => send(response, given),
      (error: unknown) => {
        console.error(`见证出错：${(error as Error).message}`);
        send(response, { status: 500, body: 'internal error\n' });
      },
    );
  });
}

async function addCheckpoint(
  body: string | null,
  log: NoteVerifier,
  store: WitnessStore,
): Promise<Answer> {
  const request = body === null ? null : decodeAddCheckpoint(body);
  if (body === null || request === null) return { status: 400, body: 'malformed request\n' };
  const last = await store.last();
  const known = last === null ? null : openCheckpoint(last, log);
  // Begun again with another key it would sign any history of a log it has signed already.
  if (last !== null && known === null)
    throw new Error('存放的检查点不是用 --log 的公钥签的：请核对公钥，或换一个文件夹和名称');
  const judged = judgeCheckpoint(request, log, known);
  if ('refusal' in judged) return refuse(judged.refusal, body, store);
  // The text alone is signed; the log's signature stays with it in what is kept.
  const text = request.note.slice(0, request.note.lastIndexOf('\n\n') + 1);
  const line = cosign(text, store.signer, new Date());
  await store.keep(request.note + line);
  return { status: 200, body: line };
}

async function refuse(refusal: WitnessRefusal, body: string, store: WitnessStore): Promise<Answer> {
  const { kind, status } = refusal;
  if (kind === 'stale') return { status, body: `${refusal.known}\n`, type: 'text/x.tlog.size' };
  // Anybody can send what the log did not sign: that proves nothing, and would fill the disk.
  if (kind !== 'not_signed') await store.refuse(kind, body);
  console.error(`拒绝联署：${REFUSALS[kind]}`);
  return { status, body: `${kind}\n` };
}

const REFUSALS: Readonly<Record<Exclude<WitnessRefusal['kind'], 'stale'>, string>> = {
  not_signed: '检查点不是这本台账签的',
  backwards: '台账变短了',
  split: '同样的条数有两个不同的根：台账有两个版本',
  inconsistent: '与过去见过的不衔接：台账被改写过',
};

async function describeOr404(
  request: IncomingMessage,
  log: NoteVerifier,
  store: WitnessStore,
): Promise<Answer> {
  if (request.method !== 'GET') return { status: 404, body: 'not found\n' };
  if (request.url === '/checkpoint') {
    const last = await store.last();
    return last === null
      ? { status: 404, body: 'nothing seen yet\n' }
      : { status: 200, body: last };
  }
  return request.url === '/'
    ? { status: 200, body: `witness of ${log.name}\n${encodeVerifier(store.signer)}\n` }
    : { status: 404, body: 'not found\n' };
}

/** The body as text; null where it is longer than any such request. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_BODY_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, { status, body, type = 'text/plain' }: Answer): void {
  response.writeHead(status, { 'content-type': type, connection: 'close' }).end(body);
}
