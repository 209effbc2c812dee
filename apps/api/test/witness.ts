import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Checkpoint,
  type NoteVerifier,
  cosign,
  decodeAddCheckpoint,
  encodeVerifier,
  judgeCheckpoint,
  noteSigner,
} from '@huixiang/ledger';

/** A witness over HTTP that remembers what it saw for as long as it runs; `huixiang witness` is the one that lasts. */
export async function aWitness(log: NoteVerifier) {
  const signer = noteSigner('witness.test', Buffer.alloc(32, 9), 'cosignature');
  let known: Checkpoint | null = null;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const sent = decodeAddCheckpoint(Buffer.concat(parts).toString())!;
      const judged = judgeCheckpoint(sent, log, known);
      if ('checkpoint' in judged) {
        known = judged.checkpoint;
        const text = sent.note.slice(0, sent.note.lastIndexOf('\n\n') + 1);
        response.writeHead(200).end(cosign(text, signer, new Date()));
      } else if (judged.refusal.kind === 'stale')
        response
          .writeHead(409, { 'content-type': 'text/x.tlog.size' })
          .end(`${judged.refusal.known}\n`);
      else response.writeHead(judged.refusal.status).end(`${judged.refusal.kind}\n`);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    key: encodeVerifier(signer),
    signer,
    /** What it saw last. */
    seen: () => known?.size ?? null,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(done);
      }),
  };
}
