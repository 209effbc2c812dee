import type { Element, Elements } from './element';
import type { RawItem, RawText } from './raw-feed';

const DATES = [
  'pubdate',
  'dc:date',
  'published',
  'issued',
  'created',
  'dcterms:created',
  'updated',
  'modified',
  'dcterms:modified',
  'date',
] as const;
const BODIES = ['content:encoded', 'content', 'description', 'summary', 'dc:description'] as const;
const SPARE_BODIES = ['itunes:summary', 'media:description'] as const;

/**
 * What an item's elements mean, for every kind of feed: which is its identity, address, text and date.
 *
 * @param atom Atom's texts say what they are (`type`); those of RSS are taken for HTML, as readers do
 */
export function rawItemOf(
  elements: Elements,
  attributes: Readonly<Record<string, string>>,
  atom: boolean,
): RawItem {
  const textOf = (element: Element) => (atom ? atomText(element) : htmlText(element));
  const first = (names: readonly string[]) =>
    names.map((name) => firstText(elements, name)).find((text) => text !== null) ?? null;
  const title = firstFilled(elements, ['title', 'dc:title']);
  return {
    guid: first(['guid', 'id']) ?? blankToNull(attributes['rdf:about']) ?? null,
    link: linkOf(elements, attributes),
    title: title === null ? null : textOf(title),
    body: longest(elements, BODIES, textOf) ?? longest(elements, SPARE_BODIES, textOf),
    dates: DATES.flatMap((name) => elements.get(name) ?? [])
      .map(({ text }) => text.trim())
      .filter((text) => text !== ''),
    author: authorOf(elements),
    base: blankToNull(attributes['xml:base']),
  };
}

/** The text of an element that holds no markup of its own. */
export function firstText(elements: Elements, name: string): string | null {
  for (const element of elements.get(name) ?? []) {
    const text = blankToNull(element.text);
    if (text !== null) return text;
  }
  return null;
}

function firstFilled(elements: Elements, names: readonly string[]): Element | null {
  for (const name of names) {
    const found = elements.get(name)?.find((element) => element.text.trim() !== '');
    if (found !== undefined) return found;
  }
  return null;
}

function longest(
  elements: Elements,
  names: readonly string[],
  textOf: (element: Element) => RawText,
): RawText | null {
  let best: RawText | null = null;
  for (const name of names) {
    for (const element of elements.get(name) ?? []) {
      // Atom content may be a picture, in base64.
      if (
        /^(image|audio|video|application\/(?!x?html|xml))/i.test(element.attributes['type'] ?? '')
      )
        continue;
      const length = element.text.trim().length;
      if (length > (best?.text.length ?? 0)) best = textOf(element);
    }
  }
  return best;
}

/** RFC 4287 §3.1.1 and §4.1.3: `text` is literal, `html` markup escaped once, `xhtml` markup itself. */
export function atomText(element: Element): RawText {
  const type = (element.attributes['type'] ?? 'text').toLowerCase();
  if (element.attributes['mode'] === 'base64')
    return { text: Buffer.from(element.text, 'base64').toString('utf8').trim(), html: true };
  const literal = (type === 'text' || type === 'text/plain') && !element.markup;
  // Atom 0.3 wrote `mode="escaped"`.
  const escaped = element.attributes['mode']?.toLowerCase() === 'escaped';
  return { text: element.text.trim(), html: !literal || escaped };
}

export function htmlText(element: Element): RawText {
  return { text: element.text.trim(), html: true };
}

/** FeedBurner's original, Atom's alternate, RSS's only link, and a GUID that says it is an address. */
export function linkOf(
  elements: Elements,
  attributes: Readonly<Record<string, string>>,
): string | null {
  const original = firstText(elements, 'feedburner:origlink');
  if (original !== null) return original;
  const links = [...(elements.get('link') ?? []), ...(elements.get('atom:link') ?? [])].flatMap(
    ({ attributes: own, text }) => {
      const address = blankToNull(own['href']) ?? blankToNull(text);
      const rel = own['rel']?.toLowerCase() ?? '';
      return address === null ? [] : [{ rel, address: onItsBase(address, own['xml:base']) }];
    },
  );
  const stated =
    links.find((link) => link.rel === 'alternate') ??
    links.find((link) => link.rel === '') ??
    links.find((link) => !NOT_THE_PAGE.test(link.rel));
  return stated?.address ?? permalinkOf(elements) ?? aboutOf(attributes);
}

const NOT_THE_PAGE = /^(self|edit|enclosure|related|replies|via|hub|next|license)/;

function onItsBase(address: string, base: string | undefined): string {
  return base !== undefined && URL.canParse(address, base) ? new URL(address, base).href : address;
}

function permalinkOf(elements: Elements): string | null {
  const guid = elements.get('guid')?.[0];
  if (guid !== undefined && guid.attributes['ispermalink']?.toLowerCase() === 'false') return null;
  const text = firstText(elements, 'guid') ?? firstText(elements, 'id');
  return text !== null && /^https?:\/\//i.test(text) ? text : null;
}

function aboutOf(attributes: Readonly<Record<string, string>>): string | null {
  const about = blankToNull(attributes['rdf:about']);
  return about !== null && /^https?:\/\//i.test(about) ? about : null;
}

/** `<author><name>…`, `<author>mail@host (name)` and `dc:creator`, without addresses of people. */
function authorOf(elements: Elements): string | null {
  const creator = firstText(elements, 'dc:creator');
  const author = elements.get('author')?.[0];
  const named = author === undefined ? null : nameIn(author);
  return cleanName(creator) ?? cleanName(named);
}

function nameIn(author: Element): string {
  if (!author.markup) return author.text;
  return /<name[^>]*>([\s\S]*?)<\/name>/i.exec(author.text)?.[1] ?? '';
}

function cleanName(text: string | null): string | null {
  if (text === null) return null;
  const inBrackets = /\S+@\S+\s*[(（]([^)）]+)[)）]/.exec(text)?.[1] ?? text;
  return blankToNull(inBrackets.replace(/\S+@\S+/g, ''));
}

export function blankToNull(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
