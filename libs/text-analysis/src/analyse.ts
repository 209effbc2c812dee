import type { Category, Demand, Field, TermVector } from '@huixiang/domain';
import { readCategories } from './classes/category';
import { readDemand } from './classes/demand';
import { readField } from './classes/field';
import { type MessageClassReading, readMessageClass } from './classes/message-class';
import { type RelevanceReading, readRelevance } from './classes/relevance';
import { type Label, countWords } from './classes/term-points';
import { MASKED } from './personal-data/finding';
import { graveWords } from './grave-words';
import { keywordsOf, termVector } from './keywords/keywords';
import type { Gazetteer } from './places/gazetteer';
import { simHash } from './reprints/sim-hash';
import { searchWords } from './segmentation/search-words';
import { segment } from './segmentation/segment';
import { type SentimentReading, readSentiment } from './sentiment/sentiment';
import type { TextForm } from './sentiment/text-kinds';

export interface Analysis {
  readonly sentiment: SentimentReading;
  readonly messageClass: MessageClassReading;
  readonly field: Label<Field> | null;
  readonly categories: readonly Label<Category>[];
  readonly demand: Label<Demand> | null;
  readonly relevance: RelevanceReading;
  readonly places: readonly string[];
  readonly keywords: readonly string[];
  readonly graveWords: readonly string[];
  readonly terms: TermVector;
  /** What it is found by in a search. */
  readonly searchWords: readonly string[];
  readonly fingerprint: bigint;
}

export interface TextToAnalyse {
  readonly title: string;
  readonly body: string;
  /** What the text is, where that is known. */
  readonly form?: TextForm | null;
}

/** Texts cut together before any is looked at: the dictionary and the models share the processor's cache badly. */
const BATCH = 32;

/** Everything the product knows of each text, each part with the words that carried it. */
export function analyseAll(
  texts: readonly TextToAnalyse[],
  gazetteer: Gazetteer,
): readonly Analysis[] {
  const analyses: Analysis[] = [];
  for (let at = 0; at < texts.length; at += BATCH) {
    const cut = texts
      .slice(at, at + BATCH)
      .map((text) => ({ text, head: wordsOf(text.title), body: wordsOf(text.body) }));
    const sentiments = cut.map(({ text, head, body }) =>
      readSentiment([...head, ...body], text.form),
    );
    const classes = cut.map(({ head, body }) => readMessageClass([...head, ...body]));
    for (const [i, { text, head, body }] of cut.entries())
      analyses.push({
        sentiment: sentiments[i]!,
        messageClass: classes[i]!,
        ...readRest(text, head, body, classes[i]!, gazetteer),
      });
  }
  return analyses;
}

/** As `analyseAll`, of one text. */
export function analyse(
  title: string,
  body: string,
  gazetteer: Gazetteer,
  form: TextForm | null = null,
): Analysis {
  return analyseAll([{ title, body, form }], gazetteer)[0]!;
}

function readRest(
  text: TextToAnalyse,
  head: readonly string[],
  body: readonly string[],
  messageClass: MessageClassReading,
  gazetteer: Gazetteer,
): Omit<Analysis, 'sentiment' | 'messageClass'> {
  const words = [...head, ...body];
  const counts = countWords(head, body);
  const terms = termVector(head, body, gazetteer);
  const grave = graveWords(words);
  return {
    field: readField(counts, messageClass),
    categories: readCategories(counts),
    demand: readDemand(counts),
    relevance: readRelevance(head, body, grave.length > 0),
    places: gazetteer.find(words),
    keywords: keywordsOf(terms),
    graveWords: grave,
    terms,
    searchWords: searchWords(words),
    fingerprint: simHash(text.body === '' ? text.title : text.body),
  };
}

/** What was masked is nothing the text says. */
function wordsOf(text: string): readonly string[] {
  return segment(text.replace(MASKED, ' '));
}
