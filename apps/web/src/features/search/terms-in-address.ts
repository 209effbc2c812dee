import { type SearchTerms, searchTerms } from '@huixiang/contracts';

const LISTS = ['sentiments', 'fields', 'categories', 'tiers', 'places', 'sources'] as const;

/** The terms an address says; what it says wrongly is left out. */
export function termsIn(value: (name: string) => string | undefined): SearchTerms {
  const given: Record<string, string> = { q: (value('q') ?? '').slice(0, 500) };
  for (const name of LISTS) {
    const some = value(name);
    if (some !== undefined && searchTerms.shape[name].safeParse(some).success) given[name] = some;
  }
  return searchTerms.parse(given);
}

/** Terms as an address says them; what is not asked for is undefined. */
export function addressOf(terms: Partial<SearchTerms>): Record<string, string | undefined> {
  const address: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(terms))
    address[name] = (Array.isArray(value) ? value.join(',') : value) || undefined;
  return address;
}
