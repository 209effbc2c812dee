import type { ArticleEvidence } from '@huixiang/contracts';
import { type Analysis, creditedOutlet, weightiest } from '@huixiang/text-analysis';
import { tsvectorOf } from './search-terms';

/** What an analysis puts into the columns of `article` that are looked into in the database. */
export type AnalysedColumns = ReturnType<typeof analysedColumns>;

/** And into those that are only ever read whole. */
export type AnalysedWholes = ReturnType<typeof analysedWholes>;

export function analysedColumns(analysis: Analysis, body: string) {
  return {
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
    credited: creditedOutlet(body),
    words: tsvectorOf(analysis.searchWords),
    fingerprint: BigInt.asIntN(64, analysis.fingerprint).toString(),
  };
}

export function analysedWholes(analysis: Analysis) {
  return {
    evidence: evidenceOf(analysis),
    terms: analysis.terms,
    headline: analysis.headline,
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
