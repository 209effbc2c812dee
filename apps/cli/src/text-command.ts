import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import {
  type Analysis,
  type Gazetteer,
  type TextForm,
  analyse,
  divisionTitle,
  gazetteerOf,
  maskPersonalData,
  nationalPlaces,
} from '@huixiang/text-analysis';

export const TEXT_USAGE = `用法：huixiang text analyse [--explain]     从标准输入逐行读 {id, title?, text, kind?}，每行输出一个结果

  --explain    同时输出各项判断所依据的词与分值
  kind 可为 news、notice、message、microblog、review；不写也可

输出 NDJSON：{id, sentiment, messageClass, field, categories, demand, irrelevant, places, keywords,
fingerprint, masked}；读不懂的行输出 {line, error}。
退出码：0 全部读出；1 有读不懂的行；2 用法有误。`;

const FORMS: Readonly<Record<string, TextForm>> = {
  news: 'news',
  notice: 'news',
  message: 'message',
  microblog: 'microblog',
  review: 'review',
};

interface Line {
  readonly id: string | number;
  readonly title: string;
  readonly text: string;
  readonly form: TextForm | null;
}

/** Runs `huixiang text analyse`: a line out for each line in, in order, as they come; returns the exit code. */
export async function textCommand(args: readonly string[]): Promise<number> {
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
  const gazetteer = gazetteerOf(nationalPlaces());
  let code = 0;
  let number = 0;
  for await (const raw of createInterface({ input: process.stdin })) {
    number += 1;
    if (raw.trim() === '') continue;
    const answer = answerTo(raw, number, gazetteer, values.explain);
    if ('error' in answer) code = 1;
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`))
      await new Promise((resume) => process.stdout.once('drain', resume));
  }
  return code;
}

function answerTo(raw: string, line: number, gazetteer: Gazetteer, explain: boolean) {
  try {
    const { id, title, text, form } = readLine(raw);
    const [head, body] = [maskPersonalData(title), maskPersonalData(text)];
    const analysis = analyse(head.text, body.text, gazetteer, form);
    return {
      id,
      ...answerOf(analysis),
      masked: [...head.kinds, ...body.kinds],
      ...(explain ? { why: reasonsOf(analysis) } : {}),
    };
  } catch (error) {
    return { line, error: (error as Error).message };
  }
}

function readLine(raw: string): Line {
  let row: unknown;
  try {
    row = JSON.parse(raw);
  } catch {
    throw new Error('不是一行 JSON');
  }
  const { id, title, text, kind } = (row ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('id 应为字符串或数字');
  if (typeof text !== 'string') throw new Error('text 应为字符串');
  if (title !== undefined && title !== null && typeof title !== 'string')
    throw new Error('title 应为字符串');
  return { id, title: title ?? '', text, form: FORMS[String(kind)] ?? null };
}

/** Probabilities with five digits. */
function answerOf(analysis: Analysis) {
  const { sentiment, messageClass, relevance } = analysis;
  const { negative, neutral, positive } = sentiment.probabilities;
  return {
    sentiment: {
      label: sentiment.label,
      p: { negative: round(negative), neutral: round(neutral), positive: round(positive) },
      tone: sentiment.tone,
    },
    messageClass: { label: messageClass.label, p: round(messageClass.probability) },
    field: analysis.field?.label ?? null,
    categories: analysis.categories.map((one) => one.label),
    demand: analysis.demand?.label ?? null,
    irrelevant: relevance.irrelevant,
    places: analysis.places.map((code) => ({ code, name: divisionTitle(code) })),
    keywords: analysis.keywords,
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
