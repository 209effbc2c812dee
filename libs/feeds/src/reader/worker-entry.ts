import { parentPort } from 'node:worker_threads';
import { decodeDocument } from '../decode/decode';
import { readDocument } from './read-document';
import type { ReadAnswer, ReadRequest } from './reader-pool';

/** Answers one request at a time for the pool; whatever goes wrong here kills only this thread. */
parentPort?.on('message', (request: ReadRequest) => {
  void answer(request).then((result) => parentPort?.postMessage(result));
});

// The modules are loaded: from here on the time is the document's.
parentPort?.postMessage('ready');

async function answer(request: ReadRequest): Promise<ReadAnswer> {
  const bytes = Buffer.from(request.bytes);
  if (request.kind === 'document')
    return readDocument(bytes, request.contentType, request.context, request.strictly);
  // Loaded with the first page: few sources ask for full texts.
  const { mainTextOf } = await import('../article-page/main-text.js');
  const { text } = decodeDocument(bytes, request.contentType);
  return { kind: 'page', text: mainTextOf(text) };
}
