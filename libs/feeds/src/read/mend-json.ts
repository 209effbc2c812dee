/** Where in a document its items stand, and whether it ends as it should. */
interface Scan {
  /** Without raw control characters, needless commas and impossible escapes. */
  readonly text: string;
  readonly complete: boolean;
  /** Behind the `[` of the feed's `items`; null where there is none. */
  readonly itemsFrom: number | null;
  /** Where each whole item begins and ends. */
  readonly items: readonly (readonly [from: number, to: number])[];
}

export interface MendedJson {
  readonly feed: unknown;
  /** Whether the document ends in the middle of something. */
  readonly truncated: boolean;
}

/**
 * What can be read of a JSON feed that is no JSON: raw control characters in strings, a comma too many,
 * an end that is missing or has something behind it, and single items that are broken. One pass over the
 * text; null where there is no whole item.
 */
export function mendJson(text: string): MendedJson | null {
  const scan = new Scanner(text).scan();
  const whole = scan.complete ? parsed(scan.text) : undefined;
  if (whole !== undefined) return { feed: whole, truncated: false };
  if (scan.itemsFrom === null) return null;
  const items = scan.items
    .map(([from, to]) => parsed(scan.text.slice(from, to)))
    .filter((item) => item !== undefined);
  if (items.length === 0) return null;
  const head = parsed(`${scan.text.slice(0, scan.itemsFrom)}]}`);
  return { feed: { ...(head as object | undefined), items }, truncated: !scan.complete };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Follows strings and brackets through a document, and nothing else. */
class Scanner {
  readonly #text: string;
  readonly #parts: string[] = [];
  readonly #open: string[] = [];
  readonly #items: [number, number][] = [];
  #length = 0;
  /** Up to where the text is in the parts. */
  #taken = 0;
  #lastComma: number | null = null;
  #key = '';
  #inItems = false;
  #itemsFrom: number | null = null;
  #itemFrom = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): Scan {
    const complete = this.#walk();
    return {
      text: this.#parts.join(''),
      complete,
      itemsFrom: this.#itemsFrom,
      items: this.#items,
    };
  }

  /** Whether the outermost bracket was closed. */
  #walk(): boolean {
    const text = this.#text;
    for (let at = 0; at < text.length; at += 1) {
      const sign = text[at]!;
      if (BLANKS.has(sign)) continue;
      this.#comma(sign, at);
      if (sign === '"') {
        const end = this.#string(at);
        if (end === null) break;
        at = end;
      } else if (sign === '{' || sign === '[') this.#opens(sign, at);
      else if (sign === '}' || sign === ']') {
        if (!this.#closes(sign, at)) break;
        if (this.#open.length === 0) {
          this.#take(at + 1);
          return true;
        }
      }
    }
    this.#take(text.length);
    return false;
  }

  /** Drops the comma before, where nothing follows that it would part from something. */
  #comma(sign: string, at: number): void {
    if (this.#lastComma !== null && (sign === ',' || sign === '}' || sign === ']'))
      this.#replace(this.#lastComma, '', this.#lastComma + 1);
    this.#lastComma = sign === ',' ? at : null;
  }

  #opens(sign: string, at: number): void {
    this.#open.push(sign);
    if (this.#open.length === 2 && sign === '[' && this.#key === 'items') {
      this.#inItems = true;
      this.#itemsFrom ??= this.#at(at + 1);
    }
    if (this.#open.length === 3 && this.#inItems) this.#itemFrom = this.#at(at);
  }

  /** Whether the bracket closes the one that is open. */
  #closes(sign: string, at: number): boolean {
    if (this.#open.pop() !== (sign === '}' ? '{' : '[')) return false;
    if (this.#open.length === 2 && this.#inItems && sign === '}')
      this.#items.push([this.#itemFrom, this.#at(at + 1)]);
    if (this.#open.length === 1) this.#inItems = false;
    return true;
  }

  /** The end of the string that begins at a place; null where it has none. */
  #string(from: number): number | null {
    const text = this.#text;
    for (let at = from + 1; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        if (this.#open.length === 1) this.#key = text.slice(from + 1, at);
        return at;
      }
      if (code === BACKSLASH) {
        if (!ESCAPE.test(text.slice(at, at + 6))) this.#replace(at, '', at + 1);
        // Its next character may be one that has to be escaped itself.
        if (text.charCodeAt(at + 1) >= SPACE) at += 1;
      } else if (code < SPACE)
        this.#replace(at, `\\u${code.toString(16).padStart(4, '0')}`, at + 1);
    }
    return null;
  }

  #replace(at: number, by: string, to: number): void {
    this.#take(at);
    this.#parts.push(by);
    this.#length += by.length;
    this.#taken = to;
  }

  #take(to: number): void {
    this.#parts.push(this.#text.slice(this.#taken, to));
    this.#length += to - this.#taken;
    this.#taken = to;
  }

  /** Where a place of the document is in what has been mended. */
  #at(place: number): number {
    return this.#length + place - this.#taken;
  }
}

const BLANKS: ReadonlySet<string> = new Set(' \t\r\n');
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const ESCAPE = /^\\(?:["\\/bfnrt]|u[0-9a-f]{4})/i;
