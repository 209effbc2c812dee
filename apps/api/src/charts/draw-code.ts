import { toBuffer } from 'qrcode';
import type { Picture } from './draw-chart';

/** A text as a QR code (ISO/IEC 18004, level M), `size` points wide: of 600 characters a phone still reads 100 points. */
export async function drawCode(text: string, size = 110): Promise<Picture> {
  const png = await toBuffer(text, { type: 'png', errorCorrectionLevel: 'M', margin: 1, scale: 6 });
  return { png, width: size, height: size };
}
