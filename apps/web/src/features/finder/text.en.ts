import type { TEXT as SOURCE } from './text.zh';

export const TEXT: typeof SOURCE = {
  cases: 'Cases',
  events: 'Events',
  articles: 'Articles',
  sources: 'Sources',
  units: 'Units',
  pages: 'Pages',
  search: 'Search',
  searchAllArticles: (q) => `Search all articles for “${q}”`,
  finderPlaceholder: 'Pages, cases, events, articles, sources, units',
  find: 'Find',
  nothingNamed: (text) => `No name contains “${text}”`,
  foundResults: 'Results',
};
