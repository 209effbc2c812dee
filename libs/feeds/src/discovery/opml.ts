import { Parser } from 'htmlparser2';

/** A subscription of an OPML file; `folder` is its group's name. */
export interface Subscription {
  readonly title: string;
  readonly url: string;
  readonly folder: string | null;
}

/** Reads OPML 1.0 and 2.0, well-formed or not: every outline with an address, under its group. */
export function readOpml(text: string): readonly Subscription[] {
  const found: Subscription[] = [];
  const groups: (string | null)[] = [];
  const parser = new Parser(
    {
      onopentag(name, raw) {
        if (name.toLowerCase() !== 'outline') return;
        const attributes = lowerKeys(raw);
        const title = (attributes['title'] || attributes['text'] || '').trim();
        const url = (attributes['xmlurl'] ?? '').trim();
        if (/^https?:\/\//i.test(url)) {
          const path = groups.filter((group) => group !== null).join(' / ');
          found.push({ title: title || url, url, folder: path === '' ? null : path });
        }
        groups.push(url === '' && title !== '' ? title : null);
      },
      onclosetag(name) {
        if (name.toLowerCase() === 'outline') groups.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(text.slice(0, MAX_CHARACTERS));
  return found;
}

const MAX_CHARACTERS = 20 * 1024 * 1024;

/** Writes OPML 2.0, http://opml.org/spec2.opml, with one group a folder. */
export function writeOpml(title: string, subscriptions: readonly Subscription[], at: Date): string {
  const folders = new Map<string | null, Subscription[]>();
  for (const one of subscriptions)
    folders.set(one.folder, [...(folders.get(one.folder) ?? []), one]);
  const body = [...folders].flatMap(([folder, inside]) =>
    folder === null
      ? inside.map((one) => `    ${outline(one)}`)
      : [
          `    <outline text="${escape(folder)}" title="${escape(folder)}">`,
          ...inside.map((one) => `      ${outline(one)}`),
          '    </outline>',
        ],
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escape(title)}</title><dateCreated>${at.toUTCString()}</dateCreated></head>`,
    '  <body>',
    ...body,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function outline({ title, url }: Subscription): string {
  const name = escape(title);
  return `<outline type="rss" text="${name}" title="${name}" xmlUrl="${escape(url)}"/>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function lowerKeys(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]),
  );
}
