import { decodeDocument } from '@huixiang/feeds';
import { strFromU8, unzipSync } from 'fflate';

/** A file may say that it unpacks to anything: more than this is not unpacked. */
const MAX_UNPACKED_BYTES = 30 * 1024 * 1024;
/** So much is looked at for what tells of persons. */
const MAX_CHARACTERS = 2_000_000;

const PLAIN = /\.(txt|csv|md)$/iu;
/** Where Word and Excel keep what a reader sees. */
const PARTS =
  /^(word\/(document|header\d*|footer\d*|footnotes)|xl\/(sharedStrings|worksheets\/sheet\d+))\.xml$/u;

/** What an attachment says, to be checked for what tells of persons; null where a person has to look (PDF, pictures, …). */
export function attachmentText(name: string, bytes: Buffer): string | null {
  const text = PLAIN.test(name) ? plainText(bytes) : officeText(bytes);
  return text?.slice(0, MAX_CHARACTERS) ?? null;
}

function plainText(bytes: Buffer): string {
  return decodeDocument(bytes, null).text;
}

function officeText(bytes: Buffer): string | null {
  if (bytes.toString('latin1', 0, 2) !== 'PK') return null;
  try {
    let left = MAX_UNPACKED_BYTES;
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!PARTS.test(name)) return false;
        left -= originalSize;
        return left >= 0;
      },
    });
    // A part that was left out would be one nobody looked at.
    const names = Object.keys(parts);
    if (left < 0 || names.length === 0) return null;
    return names.map((name) => textOfXml(strFromU8(parts[name]!))).join('\n');
  } catch {
    return null;
  }
}

/** Text of a part: a paragraph, a cell and a row end a line; what is split into runs is one word still. */
function textOfXml(xml: string): string {
  return xml
    .replace(/<\/(w:p|si|row|v)>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(lt|gt|quot|apos|amp);/gu, (_, name: keyof typeof ENTITIES) => ENTITIES[name]);
}

const ENTITIES = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' } as const;
