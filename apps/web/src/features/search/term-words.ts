import type { SearchTerms } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { TEXT } from './text.zh';

/** What terms ask for, as one would say it. Places and sources are told by how many. */
export function termWords(terms: SearchTerms): readonly string[] {
  const { q, sentiments, fields, categories, places, tiers, sources } = terms;
  const named = <Key extends string>(
    some: readonly Key[] | undefined,
    labels: Readonly<Record<Key, string>>,
  ) => (some?.length ? [some.map((key) => labels[key]).join(TEXT.listComma)] : []);
  const said = [
    ...(q === '' ? [] : [q]),
    ...named(sentiments, LABELS.sentiment),
    ...named(fields, LABELS.field),
    ...named(categories, LABELS.category),
    ...named(tiers, LABELS.tier),
    ...(places?.length ? [TEXT.placesCount(places.length)] : []),
    ...(sources?.length ? [TEXT.sourcesCount(sources.length)] : []),
  ];
  return said.length === 0 ? [TEXT.allArticles] : said;
}
