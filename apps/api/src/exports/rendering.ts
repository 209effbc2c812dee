import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ExportFormat } from '@huixiang/contracts';
import type { Report } from '../assessment/report/report';

/** What a thread is started with. */
export interface RenderRequest {
  readonly format: ExportFormat;
  readonly report: Report;
}

export type RenderMessage = { readonly share: number } | { readonly file: Uint8Array };

/** The same path from `src` and from `dist`: a thread needs the built file. */
const ENTRY = resolve(__dirname, '../../dist/exports/render.thread.js');
/** A province's year takes a few seconds; nothing that is asked for takes as long as this. */
const KILL_AFTER_MS = 5 * 60_000;
const HEAP_MEGABYTES = 1024;

/**
 * Renders in a thread of its own, which a large workbook may block and not the server.
 *
 * @param progress told the share that is done
 * @param ended by which it is given up
 * @returns null where it is no longer wanted
 */
export async function renderInThread(
  request: RenderRequest,
  progress: (share: number) => void,
  ended: AbortSignal,
): Promise<Uint8Array | null> {
  const worker = new Worker(ENTRY, {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  let timer: NodeJS.Timeout | undefined;
  let giveUp = () => undefined as void;
  try {
    return await new Promise<Uint8Array | null>((done, fail) => {
      timer = setTimeout(() => fail(new Error('the export took too long')), KILL_AFTER_MS);
      giveUp = () => done(null);
      ended.addEventListener('abort', giveUp);
      if (ended.aborted) giveUp();
      worker.on('message', (message: RenderMessage) => {
        if ('file' in message) return done(message.file);
        progress(message.share);
      });
      worker.on('error', fail);
      worker.on('exit', (code) => fail(new Error(`the export's thread ended with ${code}`)));
    });
  } finally {
    clearTimeout(timer);
    // The signal outlives many files; none of them stays with it.
    ended.removeEventListener('abort', giveUp);
    await worker.terminate();
  }
}
