import type { ArticleEvidence } from '@huixiang/contracts';
import {
  type Analysis,
  type WordWeight,
  creditedOutlet,
  fourDecimals,
  weightiest,
} from '@huixiang/text-analysis';
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

function evidenceOf({
  sentiment,
  messageClass,
  field,
  categories,
  demand,
  relevance,
}: Analysis): ArticleEvidence {
  const { negative, neutral, positive } = sentiment.probabilities;
  return {
    sentiment: {
      probabilities: {
        negative: fourDecimals(negative),
        neutral: fourDecimals(neutral),
        positive: fourDecimals(positive),
      },
      words: pairsOf(sentiment.words),
    },
    messageClass: {
      label: messageClass.label,
      probability: fourDecimals(messageClass.probability),
      words: pairsOf(messageClass.words),
    },
    field: pairsOf(field?.words ?? []),
    categories: Object.fromEntries(categories.map((one) => [one.label, pairsOf(one.words)])),
    demand: pairsOf(demand?.words ?? []),
    irrelevant: {
      probability: fourDecimals(relevance.probability),
      words: pairsOf(relevance.words),
    },
  };
}

function pairsOf(words: readonly WordWeight[]): [string, number][] {
  return words.map(({ word, weight }) => [word, weight]);
}
