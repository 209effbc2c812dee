import type { Category, Field, TermVector } from '@huixiang/domain';
import { readCategories, readField, type Label } from './classify';
import { simHash } from './fingerprint';
import { graveWords } from './grave-words';
import { keywordsOf, termVector } from './keywords/keywords';
import type { Gazetteer } from './places';
import { segment } from './segmentation/segment';
import { readSentiment, type SentimentReading } from './sentiment';

export interface Analysis {
  readonly sentiment: SentimentReading;
  readonly field: Label<Field> | null;
  readonly categories: readonly Label<Category>[];
  readonly places: readonly string[];
  readonly keywords: readonly string[];
  readonly graveWords: readonly string[];
  readonly terms: TermVector;
  readonly fingerprint: bigint;
}

/** Everything the product knows of one text, each part with the words that carried it. */
export function analyse(title: string, body: string, gazetteer: Gazetteer): Analysis {
  const [titleTokens, bodyTokens] = [segment(title), segment(body)];
  const terms = termVector(titleTokens, bodyTokens, gazetteer);
  return {
    sentiment: readSentiment(titleTokens, bodyTokens),
    field: readField(titleTokens, bodyTokens),
    categories: readCategories(titleTokens, bodyTokens),
    places: gazetteer.find(`${title}\n${body}`),
    keywords: keywordsOf(terms),
    graveWords: graveWords([...titleTokens, ...bodyTokens]),
    terms,
    fingerprint: simHash(terms),
  };
}
