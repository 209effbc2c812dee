import {
  type AccidentProposal,
  type Category,
  type Demand,
  type Field,
  accidentLevel,
  accidentLosses,
} from '@huixiang/domain';
import { readCategories } from './classes/category';
import { readDemand } from './classes/demand';
import { readField } from './classes/field';
import { type MessageClassReading, readMessageClasses } from './classes/message-class';
import { type RelevanceReading, readRelevance } from './classes/relevance';
import { type Label, countWords } from './classes/term-points';
import { MASKED } from './personal-data/finding';
import { graveWords } from './grave-words';
import { headlineVector } from './keywords/headline-vector';
import { type CountedWords, countedWords, termVector } from './keywords/keywords';
import type { WeighedTerms } from './keywords/weighed-terms';
import type { Gazetteer } from './places/gazetteer';
import { simHash } from './reprints/sim-hash';
import { searchWords } from './segmentation/search-words';
import { segment } from './segmentation/segment';
import type { Word } from './segmentation/word';
import { type SentimentReading, readSentiments } from './sentiment/sentiment';
import type { TextForm } from './sentiment/text-kinds';

export interface Analysis {
  readonly sentiment: SentimentReading;
  readonly messageClass: MessageClassReading;
  readonly field: Label<Field> | null;
  readonly categories: readonly Label<Category>[];
  readonly demand: Label<Demand> | null;
  readonly relevance: RelevanceReading;
  readonly places: readonly string[];
  readonly graveWords: readonly string[];
  /** What it states an accident cost, at its gravest. */
  readonly accident: AccidentProposal | null;
  readonly terms: WeighedTerms;
  /** The headline's pairs of characters, of unit length. */
  readonly headline: WeighedTerms;
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

/**
 * Texts looked at together, by one model or list after the other: the dictionary, the models and the lists would
 * drive one another out of the processor's cache if each text saw all of them in turn.
 */
const BATCH = 256;

interface CutText {
  readonly text: TextToAnalyse;
  readonly head: CountedWords;
  readonly body: CountedWords;
  readonly words: readonly Word[];
}

/** Everything the product knows of each text, each part with the words that carried it. */
export function analyseAll(
  texts: readonly TextToAnalyse[],
  gazetteer: Gazetteer,
): readonly Analysis[] {
  const analyses: Analysis[] = [];
  for (let at = 0; at < texts.length; at += BATCH)
    analyses.push(...analyseBatch(texts.slice(at, at + BATCH), gazetteer));
  return analyses;
}

function analyseBatch(texts: readonly TextToAnalyse[], gazetteer: Gazetteer): readonly Analysis[] {
  const cut = texts.map(cutText);
  const sentiments = readSentiments(
    cut.map(({ text, words }) => ({ words, form: text.form ?? null })),
  );
  const classes = readMessageClasses(cut.map(({ words }) => words));
  const counts = cut.map(({ head, body }) => countWords(head.tally, body.tally));
  const grave = counts.map(({ words }) => graveWords(words));
  const relevances = cut.map(({ head, body }, i) =>
    readRelevance(head.words, body.words, grave[i]!.length > 0),
  );
  const fields = counts.map((count, i) => readField(count, classes[i]!));
  const categories = counts.map(readCategories);
  const demands = counts.map(readDemand);
  const places = cut.map(({ words }) => gazetteer.find(words));
  const terms = cut.map(({ head, body }) => termVector(head, body, gazetteer));
  const headlines = cut.map(({ head }) => headlineVector(head.words, gazetteer));
  const accidents = texts.map(({ title, body }) =>
    accidentLevel(accidentLosses(`${title}\n${body}`)),
  );
  const searched = cut.map(({ words }, i) => searchWords(words, counts[i]!.words));
  const fingerprints = texts.map(({ title, body }) => simHash(body === '' ? title : body));
  return cut.map((_, i) => ({
    sentiment: sentiments[i]!,
    messageClass: classes[i]!,
    field: fields[i]!,
    categories: categories[i]!,
    demand: demands[i]!,
    relevance: relevances[i]!,
    places: places[i]!,
    graveWords: grave[i]!,
    accident: accidents[i]!,
    terms: terms[i]!,
    headline: headlines[i]!,
    searchWords: searched[i]!,
    fingerprint: fingerprints[i]!,
  }));
}

function cutText(text: TextToAnalyse): CutText {
  const [head, body] = [countedWords(wordsOf(text.title)), countedWords(wordsOf(text.body))];
  return { text, head, body, words: head.words.concat(body.words) };
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

/** What was masked is nothing the text says. */
function wordsOf(text: string): readonly Word[] {
  return segment(text.replace(MASKED, ' '));
}
