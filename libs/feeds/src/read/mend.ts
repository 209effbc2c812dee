const ROOT = /<(?:[A-Za-z][\w.-]*:)?(?:rss|rdf|feed|channel|item|entry)(?=[\s>/])/i;
const CONTROL =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
const TAG = /<(?:\/?[A-Za-z_][^<>]*>|\?[^<>]*\?>)/y;
const CDATA = '<![CDATA[';
const FIELD_END =
  /<\/(?:title|link|guid|id|description|summary|content|content:encoded|pubDate|author|item|entry)\s*>/gi;

/**
 * Makes a document that is not well-formed readable: what stands before the feed is cut off, `<` that
 * opens no tag is escaped, CDATA that is never closed ends with its element, control characters go.
 * Linear in the length of the text. Null where there is no feed in it.
 */
export function mend(document: string): string | null {
  const text = document.replace(CONTROL, '');
  const start = rootIn(text);
  if (start < 0) return null;
  const out: string[] = [];
  const source: Source = { text, endless: new Set(), open: 0 };
  let at = start;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    if (next < 0) break;
    out.push(withoutStrayEnds(text.slice(at, next)));
    at = next + pushMarkup(source, next, out);
  }
  out.push(withoutStrayEnds(text.slice(at)));
  return out.join('');
}

interface Source {
  readonly text: string;
  /** Ends that were looked for in vain: looking again for each beginning would take the square of the time. */
  readonly endless: Set<string>;
  /** Tags opened and not closed since the item began. */
  open: number;
}

/** Where the feed begins, outside comments; −1 where there is none. */
function rootIn(text: string): number {
  for (let from = 0; ;) {
    const found = text.slice(from).search(ROOT);
    if (found < 0) return -1;
    const start = from + found;
    const comment = text.lastIndexOf('<!--', start);
    const end = comment < from ? -1 : text.indexOf('-->', comment);
    if (end < start) return start;
    from = end;
  }
}

function withoutStrayEnds(text: string): string {
  return text.includes(']]>') ? text.replaceAll(']]>', '') : text;
}

/** Copies what begins with the `<` at `at`, mended where need be; returns how many characters it took. */
function pushMarkup(source: Source, at: number, out: string[]): number {
  const { text } = source;
  if (text.startsWith(CDATA, at)) {
    const end = cdataEnd(text, at);
    out.push(escape(text.slice(at + CDATA.length, end.at)));
    return end.at + end.length - at;
  }
  if (text.startsWith('<!--', at)) return lengthTo(source, at, '-->');
  if (text.startsWith('<!', at) && /[A-Za-z]/.test(text[at + 2] ?? ''))
    return lengthTo(source, at, '>');
  TAG.lastIndex = at;
  const tag = TAG.exec(text)?.[0];
  out.push(tag === undefined ? '&lt;' : isTooDeep(source, tag) ? '' : tag);
  return tag?.length ?? 1;
}

/** Tags opened inside one item without an end; deeper ones are dropped, for the parser's stack is no heap. */
const MAX_OPEN = 1000;

function isTooDeep(source: Source, tag: string): boolean {
  if (/^<\/?(?:item|entry)[\s>]/i.test(tag)) source.open = 0;
  else if (tag.startsWith('</')) source.open -= 1;
  else if (!tag.endsWith('/>')) source.open += 1;
  return source.open > MAX_OPEN || (source.open === MAX_OPEN && tag.startsWith('</'));
}

/** The length of a comment or declaration, which is dropped; of its `<` alone where it never ends. */
function lengthTo({ text, endless }: Source, at: number, end: string): number {
  const found = endless.has(end) ? -1 : text.indexOf(end, at);
  if (found >= 0) return found + end.length - at;
  endless.add(end);
  return 1;
}

/** Where a CDATA section ends: at `]]>`, unless another begins before that and after its element's end. */
function cdataEnd(text: string, at: number): { readonly at: number; readonly length: number } {
  const closing = text.indexOf(']]>', at);
  const another = text.indexOf(CDATA, at + CDATA.length);
  const isClosed = closing >= 0 && (another < 0 || closing < another);
  if (isClosed) return { at: closing, length: 3 };
  FIELD_END.lastIndex = at;
  const element = FIELD_END.exec(text);
  if (element !== null && (closing < 0 || element.index < closing))
    return { at: element.index, length: 0 };
  return closing < 0 ? { at: text.length, length: 0 } : { at: closing, length: 3 };
}

/** Text as markup that says the same. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
