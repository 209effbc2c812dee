import { isUtf8 } from 'node:buffer';
import { detect } from 'chardet';

const SNIFF_BYTES = 64 * 1024;

/** A document's text, and the encoding it was read in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/**
 * Decodes a document: valid UTF-8 wins over any label (real sites label UTF-8 as GB2312 and the
 * reverse), then the byte order mark, the header, the XML declaration, and detection last, because
 * it errs on short texts.
 */
export function decodeDocument(bytes: Buffer, contentType: string | null): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked === null && isUtf8(bytes)) return decodeAs(bytes, 'utf-8');
  const encoding =
    marked ??
    usable(/charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType ?? '')?.[1]) ??
    usable(/^[^>]*encoding\s*=\s*["']([^"']+)/.exec(bytes.toString('latin1', 0, 200))?.[1]) ??
    usable(detect(bytes.subarray(0, SNIFF_BYTES))) ??
    'gb18030';
  return decodeAs(bytes, encoding);
}

function decodeAs(bytes: Buffer, encoding: string): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function byteOrderMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** The decoder's name for a label; null for an unknown one and for UTF-8, which was ruled out before. */
function usable(label: string | null | undefined): string | null {
  const name = label?.trim().toLowerCase();
  if (name === undefined || name === '' || /^utf-?8$/.test(name)) return null;
  if (/^(gb2312|gbk|gb_2312-80|x-gbk|gb18030)$/.test(name)) return 'gb18030';
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}
