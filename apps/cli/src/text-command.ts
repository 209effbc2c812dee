import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import {
  type Analysis,
  type Gazetteer,
  type TextForm,
  analyse,
  divisionTitle,
  gazetteerOf,
  keywordsOf,
  maskArticle,
  nationalPlaces,
} from '@huixiang/text-analysis';
import { linesOf } from './lines-of';
import { type Row, isId, parseRow, readText } from './ndjson-row';
import { readerOf } from './patient-reader';

export const TEXT_USAGE = `用法：huixiang text analyse [--explain]     从标准输入逐行读 {id, title?, text, kind?}，每行输出一个结果

  --explain    同时输出各项判断所依据的词与分值
  kind 可为 news、notice、message、microblog、review；不写，或是别的，都按未知读

输出 NDJSON：{id, sentiment, messageClass, field, categories, demand, irrelevant, places, keywords,
fingerprint, masked}；读不懂的行输出 {id, line, error}，id 读不出时略去。空行跳过。
退出码：0 全部读出；1 有读不懂的行；2 用法有误。`;

const FORMS: Readonly<Record<string, TextForm>> = {
  news: 'news',
  notice: 'news',
  message: 'message',
  microblog: 'microblog',
  weibo: 'microblog',
  review: 'review',
};

interface Line {
  readonly id: string | number;
  readonly title: string;
  readonly text: string;
  readonly form: TextForm | null;
}

/** Runs `huixiang text analyse`: a line out for each line in, in order, as they come; returns the exit code. */
export async function textCommand(
  args: readonly string[],
  input: Readable = process.stdin,
  output: Writable = process.stdout,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      explain: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help || positionals.join(' ') !== 'analyse') {
    console.log(TEXT_USAGE);
    return values.help ? 0 : 2;
  }
  const reader = readerOf(output);
  const gazetteer = gazetteerOf(nationalPlaces());
  let code = 0;
  let number = 0;
  for await (const raw of linesOf(input)) {
    number += 1;
    if (raw.trim() === '') continue;
    const answer = answerTo(raw, number, gazetteer, values.explain);
    if ('error' in answer) code = 1;
    if (!output.write(`${JSON.stringify(answer)}\n`)) await reader.ready();
    if (reader.left()) break;
  }
  return code;
}

function answerTo(raw: string, line: number, gazetteer: Gazetteer, explain: boolean) {
  let row: Row = {};
  try {
    row = parseRow(raw);
    const { id, title, text, form } = readLine(row);
    const masked = maskArticle(title, text);
    const analysis = analyse(masked.title, masked.body, gazetteer, form);
    return {
      id,
      ...answerOf(analysis, explain),
      masked: masked.kinds,
      ...(explain ? { why: reasonsOf(analysis) } : {}),
    };
  } catch (error) {
    const { message } = error as Error;
    return isId(row['id']) ? { id: row['id'], line, error: message } : { line, error: message };
  }
}

function readLine(row: Row): Line {
  const { id, kind } = row;
  if (!isId(id)) throw new Error('id 应为字符串或数字');
  const text = readText(row, 'text');
  if (text === null) throw new Error('text 应为字符串');
  return { id, title: readText(row, 'title') ?? '', text, form: readForm(kind) };
}

/** A kind is a hint: one we do not know is no reason to refuse a text. */
function readForm(kind: unknown): TextForm | null {
  return typeof kind === 'string' && Object.hasOwn(FORMS, kind) ? FORMS[kind]! : null;
}

/** Probabilities with five digits. */
function answerOf(analysis: Analysis, explain: boolean) {
  const { sentiment, messageClass, relevance } = analysis;
  const { negative, neutral, positive } = sentiment.probabilities;
  return {
    sentiment: {
      label: sentiment.label,
      p: { negative: round(negative), neutral: round(neutral), positive: round(positive) },
      ...(explain ? { tone: sentiment.tone } : {}),
    },
    messageClass: { label: messageClass.label, p: round(messageClass.probability) },
    field: analysis.field?.label ?? null,
    categories: analysis.categories.map((one) => one.label),
    demand: analysis.demand?.label ?? null,
    irrelevant: relevance.irrelevant,
    places: analysis.places.map((code) => ({ code, name: divisionTitle(code) })),
    keywords: keywordsOf(analysis.terms),
    fingerprint: BigInt.asUintN(64, analysis.fingerprint).toString(16).padStart(16, '0'),
  };
}

function reasonsOf(analysis: Analysis) {
  return {
    sentiment: analysis.sentiment.words,
    messageClass: analysis.messageClass.words,
    field: analysis.field?.words ?? [],
    categories: Object.fromEntries(analysis.categories.map((one) => [one.label, one.words])),
    demand: analysis.demand?.words ?? [],
    irrelevant: analysis.relevance.words,
  };
}

function round(probability: number): number {
  return Number(probability.toFixed(5));
}
