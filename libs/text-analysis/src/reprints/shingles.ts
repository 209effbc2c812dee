/** Characters a shingle. */
export const SHINGLE = 5;

/** Where a page's own words begin behind a text: print times with addresses, rights, sources, credits. */
const TAIL =
  /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d:?\d*https?:|enpproperty|人\s*民\s*网\s*版\s*权|版权所有|Copyright ?©|获取更多RSS|本文来源：|平台地址：https?:|责任编辑[:：]/u;
const HEAD = /^\s*\d{4}年\d{1,2}月\d{1,2}日\s+/u;
const ADDRESS = /https?:\/\/[\w./?=&%#:~-]+/gu;
/** A text that would keep less than this is nothing but such words. */
const LEAST = 20;

/** What of a text is compared: its letters and digits without case, and without the words of the page around it. */
export function comparable(text: string): string {
  const tail = text.search(TAIL);
  const own = (tail < 0 ? text : text.slice(0, tail)).replace(HEAD, '');
  return letters(own.length < LEAST ? text : own.replace(ADDRESS, ''));
}

/** The marks nearly every text has, and none of its letters and digits. */
const COMMON_MARKS =
  /[\0-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007f\u00a0\u00b7\u2000-\u206f\u3000-\u3004\u3008-\u3020\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+/g;
const UNCOMMON = /[^\u4e00-\u9fff0-9A-Za-z]/;

/** A text's letters, signs and digits, without case. */
export function letters(text: string): string {
  const most = text.replace(COMMON_MARKS, '');
  // The properties of Unicode cost six times as much, and hardly a text asks for them.
  return (UNCOMMON.test(most) ? most.replace(/[^\p{L}\p{N}]+/gu, '') : most).toLowerCase();
}

/** Share of common shingles from which a text is another's. */
const REPRINT_SIMILARITY = 0.7;

/** A body of fewer letters ("阅读全文", "详见附件") says nothing by itself: the title must be the same too. */
const TELLING = 30;

interface Printed {
  readonly title: string;
  readonly body: string;
}

/** Whether a text is (nearly) another's. */
export function isReprint(a: Printed, b: Printed): boolean {
  const short = Math.min(comparable(a.body).length, comparable(b.body).length) < TELLING;
  if (short && letters(a.title) !== letters(b.title)) return false;
  return shingleSimilarity(a.body, b.body) >= REPRINT_SIMILARITY;
}

/** Jaccard similarity of the 5-character shingles of two texts, in [0, 1]. */
export function shingleSimilarity(a: string, b: string): number {
  const [left, right] = [shingles(a), shingles(b)];
  if (left.size === 0 || right.size === 0) return comparable(a) === comparable(b) ? 1 : 0;
  let common = 0;
  for (const shingle of left) if (right.has(shingle)) common += 1;
  return common / (left.size + right.size - common);
}

function shingles(text: string): ReadonlySet<string> {
  return new Set(shingleSequence(text));
}

/** The 5-character shingles of a text in their order. */
export function shingleSequence(text: string): readonly string[] {
  const characters = comparable(text);
  const found: string[] = [];
  for (let i = 0; i + SHINGLE <= characters.length; i += 1)
    found.push(characters.slice(i, i + SHINGLE));
  return found;
}
