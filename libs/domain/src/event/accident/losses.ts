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
/** A number counts people only with their word behind it: not 15天后, 八旬, 三轮车, 三亚. */
const PEOPLE = '(?:余|多)?(?:名|人|位|个(?!多?月|多?小时)|男子|女子|老人|村民)';
/** What may stand between how many and what became of them: 11名矿工当场死亡, 一名19岁的学生溺亡. */
const BETWEEN = '(?:\\d{1,2}岁|[^，,。；;、\\d死伤后万天周]){0,10}?';
const DEAD =
  '(?:(?<!生)死亡(?!证|赔|抚|率|通知|鉴定|原因|时间)|遇难|身亡|丧生|罹难|殉职|溺亡|坠亡|死(?=[，,。；;、]|$))';
const GRAVELY = '(?:受?重伤|伤势(?:严重|较重))';
/** 死亡人数已上升至, 死亡共; bounded, or a page of 共有共有共有 would be tried in every way. */
const SAID_AS = '(?:人数|者)?(?:已|共|上升|升|增加|增|达|至|到|为|了|约|超过|超|有){0,4}';

const DEATHS = [
  new RegExp(`${NOT_BEFORE}${NUMBER}${PEOPLE}${BETWEEN}${DEAD}`, 'gu'),
  // 4死7伤, 一死一伤.
  new RegExp(`${NOT_BEFORE}${NUMBER}死(?=[\\d一二两三四五六七八九十百]{1,4}伤)`, 'gu'),
  new RegExp(`(?:死亡|遇难|身亡|丧生|罹难)${SAID_AS}${NUMBER}(?:余|多)?[人名]`, 'gu'),
];
const SERIOUS = [
  new RegExp(`${NOT_BEFORE}${NUMBER}${PEOPLE}${BETWEEN}${GRAVELY}`, 'gu'),
  new RegExp(`重伤${SAID_AS}${NUMBER}(?:余|多)?[人名]`, 'gu'),
];
const LOSS = new RegExp(
  `(?:直接)?经济损失(?:已|约|初步|估计|测算|达|到|为|超过|超|近|共|计|合|人民币){0,4}${NUMBER}(?:余|多)?(万|亿)(?:余|多)?元`,
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
