import { SENTIMENTS, type Sentiment } from '@huixiang/domain';
import { segment } from '../segmentation/segment';
import { type Word, textsOf } from '../segmentation/word';
import { readSentimentByLexicon } from '../sentiment/lexicon-sentiment';
import { sentimentWords } from '../sentiment/sentiment-words';
import { TEXT_KINDS } from '../sentiment/text-kinds';
import { foldOf, readSet } from './material';

export interface SentimentExample {
  readonly words: readonly Word[];
  /** Index in SENTIMENTS. */
  readonly answer: number;
  /** Index in TEXT_KINDS. */
  readonly kind: number;
  readonly key: string;
  /** How much an error on it costs, beside 1. */
  readonly cost: number;
}

interface Row {
  readonly title?: string;
  readonly text?: string;
  readonly body?: string;
  readonly label?: string | null;
}

/** Tenths of the shop reviews taken: more of them would drown the rest. */
const SHOP_TENTHS = 4;
/** From where the rules' own sureness stands in for a label. */
const SURE = 0.6;

/** Every example of every kind. */
export function readSentimentExamples(): readonly SentimentExample[] {
  return TEXT_KINDS.flatMap(({ name }, kind) => {
    if (name === 'public_news') return [...emergencies(kind), ...byRules(publicNews(), kind)];
    if (name === 'public_messages') return byRules(publicMessages(), kind);
    const rows = readSet<Row>(name).filter(({ label }) => label != null);
    const taken =
      name === 'online_shopping10'
        ? rows.filter(({ text }) => foldOf(`shop ${text}`, 10) < SHOP_TENTHS)
        : rows;
    return taken.map(({ text = '', label }) => exampleOf(text, label as Sentiment, kind));
  });
}

function exampleOf(text: string, label: Sentiment, kind: number): SentimentExample {
  return {
    words: sentimentWords(segment(text)),
    answer: SENTIMENTS.indexOf(label),
    kind,
    key: text,
    cost: 1,
  };
}

/** News desks whose headlines an officer reads. */
const PUBLIC_DESKS = ['society', 'politics'];

function publicNews(): readonly Row[] {
  return [
    ...readSet<Row>('news_cn_2026'),
    ...readSet<Row>('readhub_events').map(({ title, body }) => ({ title, text: body })),
    ...readSet<Row>('thucnews_titles')
      .filter(({ label }) => PUBLIC_DESKS.includes(label ?? ''))
      .map(({ text }) => ({ title: text })),
  ];
}

function publicMessages(): readonly Row[] {
  return ['tipdm_hot', 'tipdm_replies'].flatMap((set) =>
    readSet<Row>(set).map(({ title, body }) => ({ title, text: body })),
  );
}

/**
 * No set of notices or messages says how they feel. The rules of the lexicon stand in, where they are
 * sure: the model learns them here as it learns people's labels elsewhere.
 */
function byRules(rows: readonly Row[], kind: number): readonly SentimentExample[] {
  return rows.flatMap(({ title = '', text = '' }) => {
    const [head, body] = [segment(title), segment(text)];
    const { label, probability } = readSentimentByLexicon(textsOf(head), textsOf(body));
    if (probability < SURE) return [];
    return [
      {
        words: sentimentWords([...head, ...body]),
        answer: SENTIMENTS.indexOf(label),
        kind,
        key: `${title}\n${text}`,
        cost: 1,
      },
    ];
  });
}

/** Emergencies reported: what happened is negative, however calmly it is told. */
function emergencies(kind: number): readonly SentimentExample[] {
  return readSet<Row>('cec').map(({ text = '' }) => exampleOf(text, 'negative', kind));
}
