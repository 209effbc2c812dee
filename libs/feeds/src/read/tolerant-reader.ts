import { Parser } from 'htmlparser2';
import {
  CHANNEL_ELEMENTS,
  type Element,
  type ElementFeed,
  ITEM_ELEMENTS,
  prefixOfNamespace,
} from './element';
import { escape, mend } from './mend';
import { rootOf } from './strict-reader';

/** Tags nested deeper than this inside one element keep their text and lose their markup. */
const MAX_DEPTH = 200;
const ITEM_NAMES: ReadonlySet<string> = new Set(ITEM_ELEMENTS);
const CHANNEL_NAMES: ReadonlySet<string> = new Set(CHANNEL_ELEMENTS);
/** Elements that may hold markup, where only an unmistakable name begins the next element. */
const BODIES: ReadonlySet<string> = new Set([
  'description',
  'summary',
  'content',
  'content:encoded',
  'author',
  'skiphours',
  'skipdays',
]);
const UNMISTAKABLE: ReadonlySet<string> = new Set([
  'guid',
  'pubdate',
  'published',
  'updated',
  'issued',
  'modified',
  'dc:date',
  'dc:creator',
  'content:encoded',
]);
/** Elements that hold nothing of interest and nothing nested. */
const LEAVES: ReadonlySet<string> = new Set(['category', 'comments', 'enclosure', 'dc:subject']);

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly xhtml: boolean;
  readonly parts: string[];
  /** Names of the tags open inside it. */
  readonly nested: string[];
  markup: boolean;
}

interface OpenItem {
  readonly elements: Map<string, Element[]>;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface TolerantReading {
  readonly feed: ElementFeed;
  /** Whether the document ends in the middle of something. */
  readonly truncated: boolean;
}

/**
 * Reads whatever is left of a feed: bare `&` and `<`, missing and crossing end tags, truncation, junk,
 * unknown entities. Nothing is expanded and nothing is loaded. Null where there is no feed in it.
 */
export function readTolerantly(document: string): TolerantReading | null {
  const text = mend(document);
  if (text === null) return null;
  const reader = new ElementReader();
  const parser = new Parser(reader, { xmlMode: true, decodeEntities: true });
  parser.write(text);
  reader.ending = true;
  parser.end();
  return { feed: { ...reader.result(), root: rootOf(text) }, truncated: reader.truncated };
}

/** Follows htmlparser2 through a document and keeps the elements of its channel and items. */
class ElementReader {
  ending = false;
  truncated = false;
  readonly #channel = new Map<string, Element[]>();
  readonly #items: OpenItem[] = [];
  readonly #prefixes = new Map<string, string>();
  #base: string | null = null;
  #item: OpenItem | null = null;
  #element: OpenElement | null = null;
  /** Names of elements nobody reads, inside which nothing is taken for ours. */
  readonly #shields: string[] = [];

  result(): Omit<ElementFeed, 'root'> {
    return { channel: this.#channel, items: this.#items, base: this.#base };
  }

  onopentag(rawName: string, rawAttributes: Record<string, string>): void {
    const attributes = this.#attributesOf(rawAttributes);
    const name = this.#nameOf(rawName);
    if (name === 'item' || name === 'entry') return this.#openItem(attributes);
    if (this.#element !== null && !this.#interrupts(name, attributes, this.#element))
      return nest(this.#element, name);
    if (this.#element !== null) this.#closeElement();
    if (this.#shields.length > 0) return void this.#shields.push(name);
    if (isRoot(name)) return this.#openRoot(attributes);
    const wanted = this.#item === null ? CHANNEL_NAMES : ITEM_NAMES;
    if (wanted.has(name)) this.#element = opened(name, attributes);
    else if (!LEAVES.has(name)) this.#shields.push(name);
  }

  ontext(text: string): void {
    const element = this.#element;
    if (element === null) return;
    element.parts.push(element.xhtml ? escape(text) : text);
  }

  onclosetag(rawName: string): void {
    const name = this.#nameOf(rawName);
    if (this.ending) this.truncated ||= this.#item !== null;
    if (name === 'item' || name === 'entry') return this.#closeItem();
    if (this.ending) return;
    const element = this.#element;
    if (element !== null) {
      const depth = element.nested.lastIndexOf(name);
      if (depth >= 0) {
        element.nested.length = depth;
        element.parts.push(`</${name}>`);
      } else if (element.name === name) this.#closeElement();
      return;
    }
    const shield = this.#shields.lastIndexOf(name);
    if (shield >= 0) this.#shields.length = shield;
  }

  #openRoot(attributes: Readonly<Record<string, string>>): void {
    this.#base ??= attributes['xml:base'] ?? null;
    const language = attributes['xml:lang'];
    if (language === undefined) return;
    this.#channel.set('xml:lang', [{ text: language, attributes: {}, markup: false }]);
  }

  #openItem(attributes: Readonly<Record<string, string>>): void {
    if (this.#item !== null) this.#closeItem();
    this.#shields.length = 0;
    this.#element = null;
    this.#item = { elements: new Map(), attributes };
  }

  /** At the end of a truncated document an item stays only with an identity that is whole. */
  #closeItem(): void {
    const item = this.#item;
    if (item === null) return;
    if (this.#element !== null && (!this.ending || BODIES.has(this.#element.name)))
      this.#closeElement();
    this.#element = null;
    this.#item = null;
    this.#shields.length = 0;
    const identified = ['guid', 'id', 'link'].some((name) => item.elements.has(name));
    if (!this.ending || (identified && item.elements.has('title'))) this.#items.push(item);
  }

  #closeElement(): void {
    const element = this.#element!;
    const into = this.#item?.elements ?? this.#channel;
    const found: Element = {
      text: element.parts.join(''),
      attributes: element.attributes,
      markup: element.markup,
    };
    const others = into.get(element.name);
    if (others === undefined) into.set(element.name, [found]);
    else others.push(found);
    this.#element = null;
  }

  /** Whether an opening tag means that the element before it was never closed. */
  #interrupts(
    name: string,
    attributes: Readonly<Record<string, string>>,
    open: OpenElement,
  ): boolean {
    if (!BODIES.has(open.name)) return ITEM_NAMES.has(name) || CHANNEL_NAMES.has(name);
    if (this.#item === null || open.xhtml || open.name === name) return false;
    // HTML has a <link>, too, but never without attributes.
    return UNMISTAKABLE.has(name) || (name === 'link' && Object.keys(attributes).length === 0);
  }

  #attributesOf(raw: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const attributes: Record<string, string> = {};
    for (const [rawName, value] of Object.entries(raw)) {
      const name = rawName.toLowerCase();
      attributes[name] ??= value;
      if (name === 'xmlns') this.#prefixes.set('', prefixOfNamespace(value) ?? '');
      else if (name.startsWith('xmlns:')) this.#declare(name.slice('xmlns:'.length), value);
    }
    return attributes;
  }

  #declare(prefix: string, namespace: string): void {
    const usual = prefixOfNamespace(namespace);
    if (usual !== null) this.#prefixes.set(prefix, usual);
  }

  /** The name with the usual prefix, whatever the document calls it; a default namespace has none. */
  #nameOf(rawName: string): string {
    const name = rawName.toLowerCase();
    const colon = name.indexOf(':');
    if (colon < 0) return name;
    const prefix = name.slice(0, colon);
    const usual =
      this.#prefixes.get(prefix) ?? (prefix === 'atom' || prefix === 'rss' ? '' : prefix);
    const local = name.slice(colon + 1);
    return usual === '' || (usual === 'rdf' && local !== 'about') ? local : `${usual}:${local}`;
  }
}

function isRoot(name: string): boolean {
  return name === 'rss' || name === 'rdf' || name === 'feed' || name === 'channel';
}

function opened(name: string, attributes: Readonly<Record<string, string>>): OpenElement {
  const type = attributes['type']?.toLowerCase();
  const xhtml =
    type === 'xhtml' || type === 'application/xhtml+xml' || attributes['mode'] === 'xml';
  return { name, attributes, xhtml, parts: [], nested: [], markup: false };
}

function nest(element: OpenElement, name: string): void {
  element.markup = true;
  if (element.nested.length >= MAX_DEPTH) return;
  element.nested.push(name);
  element.parts.push(`<${name}>`);
}
