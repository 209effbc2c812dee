import type { PersonalDataKind } from '../personal-data/finding';
import { findPersonalData } from '../personal-data/mask';

/** What a release must not say of a person: personal data, and who can be told to be a minor or ill. */
export type PrivacyKind = PersonalDataKind | 'minor' | 'illness';

/** A stretch of a text, in code units from `start` up to `end`. */
export interface PrivacyFinding {
  readonly kind: PrivacyKind;
  readonly start: number;
  readonly end: number;
}

/** Never published, whatever the reason: a number is dropped, not shortened (policy §8.4). */
export const NEVER_PUBLISHED: readonly PrivacyKind[] = ['id_number', 'mobile', 'bank_card'];

const NAMED =
  '(?:[\\u4e00-\\u9fff]某{1,2}[\\u4e00-\\u9fff]?|学生|孩子|男孩|女孩|儿童|幼儿|少年|少女)';
const AGE = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?=周?岁)';
/** A class tells which child is meant: 实验小学三年级2班. */
const CLASS =
  /[\u4e00-\u9fff]{2,10}(?:小学|中学|初中|高中|幼儿园|学校)(?:[一二三四五六七八九初高\d]{1,2}(?:年级)?)[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)]?班/gu;
const AGED = new RegExp(`${NAMED}[^。；\\n]{0,8}?(?<age>${AGE})周?岁`, 'gu');
/** 个人信息保护法 第二十八条: under fourteen; of others under eighteen names are left out too (未成年人保护法). */
const GROWN_UP = 18;

const ILL =
  /(?:患(?:有|上)?|确诊(?:为|患)?|罹患|感染|查出|诊断(?:为|出)|系)(?:[^，。；\n]{0,4})?(?:艾滋病|精神(?:分裂|障碍|疾病|病)[症]?|抑郁症|癫痫|梅毒|乙肝|肝炎|肺结核|癌症?|[\u4e00-\u9fff]{1,3}癌|肿瘤|白血病|尿毒症|糖尿病)/gu;

const DIGITS = '零一二三四五六七八九';

/** Everything in a text that must be taken out, or be let stand by a person with a reason, in its order. */
export function lintPrivacy(text: string): readonly PrivacyFinding[] {
  const found: PrivacyFinding[] = [...findPersonalData(text)];
  for (const match of text.matchAll(AGED))
    if (numberOf(match.groups?.['age'] ?? '') < GROWN_UP) found.push(stretch('minor', match));
  for (const match of text.matchAll(CLASS)) found.push(stretch('minor', match));
  for (const match of text.matchAll(ILL)) found.push(stretch('illness', match));
  return found.sort((a, b) => a.start - b.start);
}

function stretch(kind: PrivacyKind, match: RegExpExecArray): PrivacyFinding {
  return { kind, start: match.index, end: match.index + match[0].length };
}

/** Of figures or characters up to ninety-nine. */
function numberOf(age: string): number {
  if (/^\d+$/.test(age)) return Number(age);
  const [tens, ones = ''] = age.includes('十') ? age.split('十') : ['', age];
  const ten = age.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens ?? '')) : 0;
  return ten * 10 + Math.max(0, DIGITS.indexOf(ones === '' ? '零' : ones));
}
