import { parentPort, workerData } from 'node:worker_threads';
import { render } from '../assessment/report/render';
import type { RenderMessage, RenderRequest } from './rendering';

const { format, report } = workerData as RenderRequest;
const tell = (message: RenderMessage, transfer: ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, transfer);

void render(format, report, (share) => tell({ share })).then((bytes) => {
  const file = Uint8Array.from(bytes);
  tell({ file }, [file.buffer]);
});
