import { existsSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/** Where the development sets lie; they are beside the project and never in it. */
const DATA = resolve(__dirname, '../../../../../shared/data');

/**
 * The rows of one development set, in their order.
 * @param set a folder, or a folder and a file, as `neardup/dev.docs`
 * @throws where the set is not there, with what to do about it
 */
export function readSet<Row>(set: string): readonly Row[] {
  const path = join(DATA, set.includes('/') ? `${set}.jsonl` : `${set}/dev.jsonl`);
  if (!existsSync(path)) {
    throw new Error(
      `development set ${set} is not at ${path}: training and evaluation need ../shared/data beside the project`,
    );
  }
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** One of `folds` folds for a text, always the same one: equal texts never stand on both sides of a split. */
export function foldOf(text: string, folds: number): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % folds;
}

interface AnyRow {
  readonly title?: string;
  readonly text?: string;
  readonly body?: string;
  readonly reply?: string;
}

/** What a real deployment meets: news, notices, messages and microblogs. */
export const PUBLIC_TEXTS = [
  'cec',
  'neardup/dev.docs',
  'news_cn_2026',
  'readhub_events',
  'smp2020_usual',
  'smp2020_virus',
  'tipdm_hot',
  'tipdm_messages',
  'tipdm_replies',
  'weibo2018',
];
const TRADE_TEXTS = [
  'chnsenticorp_htl',
  'finnews',
  'online_shopping10',
  'thucnews_titles',
  'waimai10k',
];

/** Every text of the development sets once, whatever its labels: for counting words. */
export function readAllTexts(
  sets: readonly string[] = [...PUBLIC_TEXTS, ...TRADE_TEXTS],
): readonly string[] {
  const texts = sets.flatMap((set) =>
    readSet<AnyRow>(set).flatMap(({ title, text, body, reply }) => {
      const main = text ?? body ?? '';
      const headed = title === undefined || main.startsWith(title) ? main : `${title}\n${main}`;
      return reply === undefined ? [headed] : [headed, reply];
    }),
  );
  return [...new Set(texts)].filter((text) => text !== '');
}
