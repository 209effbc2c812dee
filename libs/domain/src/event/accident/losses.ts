import { readNumber } from './chinese-number';

/** What a sentence says an accident cost. */
export interface AccidentLosses {
  readonly deaths: number;
  /** Of the injured those it calls gravely so. */
  readonly seriousInjuries: number;
  /** Direct economic loss, in yuan. */
  readonly lossYuan: number;
  /** As it stands in the text. */
  readonly sentence: string;
}

const NUMBER = '(\\d{1,5}(?:\\.\\d+)?|[一二两三四五六七八九十百千零〇]{1,7})';
/** 无一人死亡, 未造成1人死亡, 第3人 count nobody. */
const NOT_BEFORE = '(?<![\\d.第无没未一二两三四五六七八九十百千零〇])';
const PEOPLE = '(?:余|多)?(?:名|人|个|位)?';
/** What may stand between how many and what became of them: 11名矿工当场死亡. */
const BETWEEN =
  '(?!岁|年|月|日|时|点|分|楼|号|米|公里|元|起|例|次|[%％]|小时)(?:\\d{1,2}岁|[^，,。；;、\\d死伤]){0,10}?';
const DEAD = '(?:死亡|遇难|身亡|丧生|罹难|殉职|溺亡|坠亡|死(?![者角路板守活]))';
const GRAVELY = '(?:受?重伤|伤势(?:严重|较重))';
const SAID_AS =
  '(?:人数|者)?(?:已|已经|共|共有|共计|上?升|增|增加|达|达到|至|到|为|了|约|超过?|有)*';

const DEATHS = [
  new RegExp(`${NOT_BEFORE}${NUMBER}${PEOPLE}${BETWEEN}${DEAD}`, 'gu'),
  new RegExp(`(?:死亡|遇难|身亡|丧生|罹难)${SAID_AS}${NUMBER}(?:余|多)?[人名]`, 'gu'),
];
const SERIOUS = [
  new RegExp(`${NOT_BEFORE}${NUMBER}${PEOPLE}${BETWEEN}${GRAVELY}`, 'gu'),
  new RegExp(`重伤${SAID_AS}${NUMBER}(?:余|多)?[人名]`, 'gu'),
];
const LOSS = new RegExp(
  `(?:直接)?经济损失(?:已|约|初步|估计|测算|达|达到|为|超过?|近|共|共计|合计|人民币)*${NUMBER}(?:余|多)?(万|亿)(?:余|多)?元`,
  'gu',
);
const SCALE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Of another time, or of more than one accident. */
const ANOTHER =
  /去年|前年|上一?年|同期|同比|历年|近年|历史上|今年以来|累计|全国共|全省共|\d{4}年至|此前曾|曾经?发生|回顾|模拟|演练|假设|如果/u;
const GATE = /死|亡|遇难|丧生|罹难|殉职|重伤|伤势|经济损失/u;

/** The losses each sentence of a text states of the accident it reports, sentences that state none left out. */
export function accidentLosses(text: string): readonly AccidentLosses[] {
  if (!GATE.test(text)) return [];
  return text
    .split(/(?<=[。！？!?\n])/u)
    .filter((sentence) => GATE.test(sentence) && !ANOTHER.test(sentence))
    .map((sentence) => ({
      deaths: most(sentence, DEATHS),
      seriousInjuries: most(sentence, SERIOUS),
      lossYuan: lossIn(sentence),
      sentence: sentence.trim(),
    }))
    .filter(({ deaths, seriousInjuries, lossYuan }) => deaths + seriousInjuries + lossYuan > 0);
}

/** The largest of what is counted: a sentence may count the whole and a part (17人死亡，其中1名儿童). */
function most(sentence: string, patterns: readonly RegExp[]): number {
  const counts = patterns.flatMap((pattern) =>
    [...sentence.matchAll(pattern)].map((match) => readNumber(match[1]!)),
  );
  return Math.max(0, ...counts.filter((count) => Number.isInteger(count)));
}

function lossIn(sentence: string): number {
  const losses = [...sentence.matchAll(LOSS)].map(
    (match) => readNumber(match[1]!) * SCALE[match[2]!]!,
  );
  return Math.max(0, ...losses.filter((loss) => !Number.isNaN(loss)));
}
