import { isUtf8 } from 'node:buffer';
import { detect } from 'chardet';
import { decode as iconvDecode } from 'iconv-lite';
import { decodeMixed } from './mixed';
import { commonHanShare } from './plausible-chinese';

const SNIFF_BYTES = 64 * 1024;

/** Why an encoding was chosen, as "try now" shows it. */
export type EncodingGround = 'utf8' | 'mark' | 'header' | 'declaration' | 'likeliest';

/** A document's text, the encoding it was read in, and what is wrong with its label or its bytes. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly ground: EncodingGround;
  /** The encoding the document claims, where another one was right. */
  readonly wrongLabel: string | null;
  /** Sequences no character stands for; they were left out of the text. */
  readonly badBytes: number;
  /** Whether parts of it were in another encoding, and read in that. */
  readonly mixed: boolean;
}

/**
 * Decodes a document. Valid UTF-8 wins over any label (real sites label UTF-8 as GB2312 and the reverse),
 * then the byte order mark, the header and the XML declaration where the bytes are valid in it, and last
 * the likeliest of the candidates: fewest bad sequences, then most common characters. GB2312, GBK and
 * GB18030 are all read as GB18030, their superset.
 */
export function decodeDocument(bytes: Buffer, contentType: string | null): Decoded {
  const header = labelled(/charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1]);
  const declaration = labelled(declaredIn(bytes));
  const label = header ?? declaration;
  const wide = wideEncoding(bytes);
  if (wide !== null) return decoded(bytes, wide, 'mark', label);
  if (isUtf8(bytes)) return decoded(bytes, 'utf-8', 'utf8', label);
  for (const [encoding, ground] of [
    [header, 'header'],
    [declaration, 'declaration'],
  ] as const) {
    if (encoding === null || isLatin(encoding)) continue;
    const attempt = decoded(bytes, encoding, ground, label);
    if (attempt.badBytes === 0 && isPlausible(attempt.text)) return attempt;
  }
  return likeliest(bytes, label);
}

/** Latin labels fit any bytes and are what careless servers send: they count no more than a guess. */
function likeliest(bytes: Buffer, label: string | null): Decoded {
  const sample = foreignPart(bytes);
  const guessed = labelled(detect(sample));
  const names = new Set([
    'utf-8',
    'gb18030',
    'big5',
    ...[label, guessed].filter((name) => name !== null),
  ]);
  let best = 'gb18030';
  let bestScore = -Infinity;
  for (const name of names) {
    const score =
      scoreOf(sample, name) + (name === label ? 0.02 : 0) + (name === guessed ? 0.01 : 0);
    if (score > bestScore) [best, bestScore] = [name, score];
  }
  return decoded(bytes, best, 'likeliest', label);
}

/** The part of a document that tells encodings apart: from its first byte beyond ASCII on. */
function foreignPart(bytes: Buffer): Buffer {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte > 0x7f),
  );
  return bytes.subarray(first, first + SNIFF_BYTES);
}

/** Share of common Chinese characters less the share of bad sequences; foreign text scores in between. */
function scoreOf(sample: Buffer, encoding: string): number {
  const text = decodeAs(sample, encoding);
  const foreign = text.replace(/\p{ASCII}+/gu, '').length;
  if (foreign === 0) return 1;
  const bad = countBad(text) / foreign;
  return (commonHanShare(text) ?? (isLatin(encoding) ? 0.6 : 0.5)) - 2 * bad;
}

function isPlausible(text: string): boolean {
  return (commonHanShare(text.slice(0, SNIFF_BYTES)) ?? 1) > 0.8;
}

function decoded(
  bytes: Buffer,
  encoding: string,
  ground: EncodingGround,
  label: string | null,
): Decoded {
  const parts =
    ground === 'utf8' || ground === 'mark' ? null : decodeMixed(bytes, encoding, decodeAs);
  const text = parts ?? decodeAs(bytes, encoding);
  const badBytes = countBad(text);
  return {
    text: badBytes === 0 ? text : text.replaceAll('\ufffd', ''),
    encoding,
    ground,
    wrongLabel: label !== null && label !== encoding ? label : null,
    badBytes,
    mixed: parts !== null,
  };
}

/** What Node's own decoder does wrong or not at all is iconv-lite's. */
const ICONV = new Set(['big5', 'windows-1252', 'utf-32le', 'utf-32be']);

function decodeAs(bytes: Buffer, encoding: string): string {
  return ICONV.has(encoding)
    ? iconvDecode(bytes, encoding)
    : new TextDecoder(encoding).decode(bytes);
}

function countBad(text: string): number {
  return text.includes('\ufffd') ? text.split('\ufffd').length - 1 : 0;
}

/** UTF-16 and UTF-32 by their mark or, without one, by the zero bytes around its first `<` or `{`. */
function wideEncoding(bytes: Buffer): string | null {
  const start = bytes.subarray(0, 4).toString('hex');
  if (start === 'fffe0000' || start === '3c000000') return 'utf-32le';
  if (start === '0000feff' || start === '0000003c') return 'utf-32be';
  if (start.startsWith('fffe') || /^(3c|7b|5b)00/.test(start)) return 'utf-16le';
  if (start.startsWith('feff') || /^00(3c|7b|5b)/.test(start)) return 'utf-16be';
  return null;
}

function declaredIn(bytes: Buffer): string | undefined {
  return /<\?xml[^>]*encoding\s*=\s*["']?([\w.:-]+)/i.exec(bytes.toString('latin1', 0, 1024))?.[1];
}

/** What servers say who say nothing. */
function isLatin(encoding: string): boolean {
  return encoding === 'windows-1252' || encoding === 'iso-8859-15';
}

/** The decoder's name for a label; null for an unknown one. */
function labelled(label: string | null | undefined): string | null {
  const name = label?.trim().toLowerCase() ?? '';
  if (/^(gb2312|gbk|gb_2312-80|x-gbk|gb18030|gb_18030|cp936|ms936|euc-cn|x-euc-cn)$/.test(name))
    return 'gb18030';
  // A label of 16-bit units on bytes that have none was left by a converter.
  if (name === '' || /^(utf-?16|ucs-?2|utf-?32)/.test(name)) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}
