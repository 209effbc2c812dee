import { Parser } from 'htmlparser2';

const BLOCKS = new Set(
  (
    'p div br li tr h1 h2 h3 h4 h5 h6 section article aside header footer blockquote td th dd dt pre ' +
    'figure figcaption table ul ol hr'
  ).split(' '),
);
const SILENT = new Set([
  'script',
  'style',
  'iframe',
  'noscript',
  'template',
  'head',
  'object',
  'svg',
]);

/** The text of an HTML fragment: paragraphs kept as lines, everything else dropped. Linear in its length. */
export function textOfHtml(html: string): string {
  // Most titles and many bodies hold no markup at all.
  if (!/[<&]/.test(html)) return tidyText(html);
  const parts: string[] = [];
  let silent = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (SILENT.has(name)) silent += 1;
      else if (BLOCKS.has(name)) parts.push('\n');
    },
    ontext(data) {
      if (silent === 0) parts.push(data);
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent = Math.max(0, silent - 1);
      else if (BLOCKS.has(name)) parts.push('\n');
    },
  });
  parser.end(html.replace(TEXT_LINES, ' '));
  return tidyText(parts.join(''));
}

/** In HTML a line's end is a blank; only blocks begin lines. */
const TEXT_LINES = /[\r\n]+/g;

/** Lines trimmed, blank ones and characters that do not print removed, blanks collapsed. */
export function tidyText(text: string): string {
  return text
    .replace(UNPRINTABLE, '')
    .split(/[\r\n]+/)
    .map((line) => line.replace(/[\s\u3000\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Control characters (which PostgreSQL refuses or no one sees), zero-width ones and lone surrogates. */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200c\u200e\u200f\u2028-\u202e\u2060\ufeff\ufffd\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
