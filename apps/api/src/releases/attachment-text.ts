import { decodeDocument } from '@huixiang/feeds';
import { strFromU8, unzipSync } from 'fflate';

/** A file may say that it unpacks to anything: more than this is not unpacked. */
const MAX_UNPACKED_BYTES = 30 * 1024 * 1024;
/** So much is looked at for what tells of persons. */
const MAX_CHARACTERS = 2_000_000;

const PLAIN = /\.(txt|csv|md)$/iu;
/** Where Word and Excel keep what a reader sees in words. */
const TEXTS =
  /^(word\/(document|header|footer|footnotes|endnotes|comments)\d*|xl\/(sharedStrings|comments\d*|worksheets\/sheet\d+))\.xml$/u;
/** What they keep that no words tell: pictures, whole files, drawings with text of their own. */
const UNSEEN = /^(word|xl)\/(media|embeddings|charts|diagrams|drawings)\//u;

/**
 * What an attachment says, to be checked for what tells of persons; null where a person has to look: PDF, pictures, documents
 * with pictures in them, and whatever is too long or cannot be read to the end.
 */
export function attachmentText(name: string, bytes: Buffer): string | null {
  const text = PLAIN.test(name) ? plainText(bytes) : officeText(bytes);
  return text === null || text.length > MAX_CHARACTERS ? null : text;
}

/** A text of whole characters, in whatever encoding; what has others is a file of another kind under a text's name. */
function plainText(bytes: Buffer): string | null {
  const { text } = decodeDocument(bytes, null);
  return /[\0\ufffd]/u.test(text) ? null : text;
}

function officeText(bytes: Buffer): string | null {
  if (bytes.toString('latin1', 0, 2) !== 'PK') return null;
  try {
    let left = MAX_UNPACKED_BYTES;
    let unseen = false;
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unseen ||= UNSEEN.test(name);
        if (!TEXTS.test(name)) return false;
        left -= originalSize;
        return left >= 0;
      },
    });
    const names = Object.keys(parts);
    if (unseen || left < 0 || names.length === 0) return null;
    return names.map((name) => textOfXml(strFromU8(parts[name]!))).join('\n');
  } catch {
    return null;
  }
}

/** Text of a part: a paragraph, a cell and a row end a line; what is split into runs is one word still. */
function textOfXml(xml: string): string {
  return xml
    .replace(/<\/(w:p|si|row|v|text)>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&#(x?)([0-9a-f]{1,6});/giu, (_, hex: string, digits: string) =>
      characterOf(Number.parseInt(digits, hex === '' ? 10 : 16)),
    )
    .replace(/&(lt|gt|quot|apos|amp);/gu, (_, name: keyof typeof ENTITIES) => ENTITIES[name]);
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

const ENTITIES = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' } as const;
