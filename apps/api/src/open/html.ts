/** Markup that needs no escaping any more. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | null | false | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML and XML; characters XML has no place for are left out. */
export function escaped(text: string): string {
  return text
    .replace(/[^\P{Cc}\n\t]|\p{Surrogate}|\ufffe|\uffff/gu, '')
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** Markup with values in it: whatever is no markup itself is escaped. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.map((text, i) => text + textOf(parts[i] ?? null)).join(''));
}

function textOf(part: Part): string {
  if (part === null || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(textOf).join('');
  return escaped(String(part));
}
