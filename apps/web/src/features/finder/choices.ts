import type { FoundKind, FoundThing } from '@huixiang/contracts';
import { TEXT } from './text.zh';

/** Something one can go to. */
export interface Choice {
  readonly key: string;
  readonly group: string;
  readonly title: string;
  readonly note: string;
  readonly to: string;
  readonly at: string | null;
}

export interface NamedPage {
  readonly path: string;
  readonly title: string;
  readonly key: string;
}

const GROUPS: Readonly<Record<FoundKind, string>> = {
  case: TEXT.cases,
  event: TEXT.events,
  article: TEXT.articles,
  source: TEXT.sources,
  unit: TEXT.units,
};

/** Pages by title or key, then what was found, then the search of all texts. */
export function choicesOf(
  typed: string,
  pages: readonly NamedPage[],
  found: readonly FoundThing[],
): readonly Choice[] {
  const q = typed.trim();
  const may = (path: string) => pages.some((page) => page.path === path);
  return [
    ...pages
      .filter(
        ({ title, key }) => q === '' || title.toLowerCase().includes(q.toLowerCase()) || key === q,
      )
      .map(({ path, title, key }) => ({
        key: path,
        group: TEXT.pages,
        title,
        note: key,
        to: path,
        at: null,
      })),
    ...found.flatMap((thing, i) => {
      const to = addressOf(thing, may);
      if (to === null) return [];
      const { kind, title, note, at } = thing;
      return [{ key: `${kind}-${i}`, group: GROUPS[kind], title, note, to, at }];
    }),
    ...(q !== '' && may('/search')
      ? [
          {
            key: 'search',
            group: TEXT.search,
            title: TEXT.searchAllArticles(q),
            note: '',
            to: `/search?q=${encodeURIComponent(q)}`,
            at: null,
          },
        ]
      : []),
  ];
}

/** Where a thing is read; null where nothing of it can be opened. */
function addressOf({ kind, id, title }: FoundThing, may: (path: string) => boolean): string | null {
  switch (kind) {
    case 'case':
      return `/cases/${id}`;
    case 'event':
      return `/events/${id}`;
    case 'article':
      return id === null ? `/search?q=${encodeURIComponent(`“${title}”`)}` : `/events/${id}`;
    case 'source':
      return `/sources/${id}`;
    case 'unit':
      return may('/assessment') ? `/assessment?unit=${id}` : `/system?view=people&unitId=${id}`;
  }
}
