import type { ArticleEvidence } from '@huixiang/contracts';
import { type Analysis, creditedOutlet, weightiest } from '@huixiang/text-analysis';
import type { MaskedItem } from './admission';
import { tsvectorOf } from './search-terms';

/** A row of `article` as it travels to the database, in JSON. */
export type ArticleRow = ReturnType<typeof articleRow>;

/** An item with its analysis, as a row. */
export function articleRow(item: MaskedItem, analysis: Analysis) {
  return {
    identity: item.identity,
    content_hash: item.contentHash,
    title: item.title,
    body: item.body,
    url: item.url,
    by_line: item.byLine,
    claimed_at: item.claimedAt?.toISOString() ?? null,
    sentiment: analysis.sentiment.label,
    tone: analysis.sentiment.tone,
    field: analysis.field?.label ?? null,
    categories: analysis.categories.map((one) => one.label),
    demand: analysis.demand?.label ?? null,
    irrelevant: analysis.relevance.irrelevant,
    places: analysis.places,
    key_terms: weightiest(analysis.terms),
    grave_words: analysis.graveWords,
    accident: analysis.accident,
    masked: item.masked,
    credited: creditedOutlet(item.body),
    evidence: evidenceOf(analysis),
    terms: analysis.terms,
    headline: analysis.headline,
    words: tsvectorOf(analysis.searchWords),
    fingerprint: BigInt.asIntN(64, analysis.fingerprint).toString(),
  };
}

function evidenceOf(analysis: Analysis): ArticleEvidence {
  const { sentiment, messageClass, relevance } = analysis;
  return {
    sentiment: { probabilities: sentiment.probabilities, words: [...sentiment.words] },
    messageClass: { ...messageClass, words: [...messageClass.words] },
    field: [...(analysis.field?.words ?? [])],
    categories: Object.fromEntries(analysis.categories.map((one) => [one.label, [...one.words]])),
    demand: [...(analysis.demand?.words ?? [])],
    irrelevant: { probability: relevance.probability, words: [...relevance.words] },
  };
}
