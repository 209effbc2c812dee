import { beijingDay } from '../clock/beijing-day';

/** What makes the same report weigh more: when it comes, where it happens, whom it touches (policy §4.3, term S). */
export const SENSITIVITY_KINDS = ['time', 'place', 'group'] as const;
export type SensitivityKind = (typeof SENSITIVITY_KINDS)[number];

export interface Sensitivity {
  readonly kind: SensitivityKind;
  /** Its name on the screen: 全国两会, 学校, 未成年人. */
  readonly name: string;
}

/** Periods of every year by Beijing's calendar, month and day, both ends included. Our choice: no rule lists them. */
const PERIODS: readonly (readonly [name: string, from: string, to: string])[] = [
  ['全国两会', '03-03', '03-15'],
  ['高考', '06-06', '06-10'],
  ['国庆假期', '10-01', '10-07'],
];
/** Days of the first lunar month that are 春节 holidays; the eve is the day before it begins. */
const SPRING_FESTIVAL_DAYS = 7;

const WORDS: readonly (readonly [kind: 'place' | 'group', name: string, words: RegExp])[] = [
  ['place', '学校', /学校|校园|幼儿园|小学|中学|高中|高校|大学|学院|托育/],
  ['place', '医院', /医院|卫生院|诊所|妇幼保健/],
  ['place', '养老机构', /养老院|敬老院|福利院|养老机构|养老服务中心/],
  ['place', '矿山与危化品场所', /煤矿|矿井|矿山|尾矿库|化工厂|化工园|危化品/],
  ['group', '未成年人', /学生|儿童|孩子|婴儿|幼儿(?!园)|未成年|少年|女童|男童/],
  ['group', '老年人', /老人|老年人|高龄/],
  ['group', '残疾人', /残疾|残障/],
  ['group', '孕产妇', /孕妇|产妇|孕产妇/],
  ['group', '农民工', /农民工|务工人员/],
];
/** Share of an event's headlines that must name a place or a group: one odd copy makes none. */
const HEADLINE_SHARE = 0.25;

/**
 * What is sensitive about an event: the period its newest article falls in, and the kinds of places
 * and groups its headlines name.
 * @param titles of its originals
 */
export function sensitivitiesOf(titles: readonly string[], at: Date): readonly Sensitivity[] {
  const found: Sensitivity[] = periodsAt(at).map((name) => ({ kind: 'time', name }));
  for (const [kind, name, words] of WORDS) {
    const named = titles.filter((title) => words.test(title)).length;
    if (named > 0 && named >= HEADLINE_SHARE * titles.length) found.push({ kind, name });
  }
  return found;
}

const LUNAR_DAY = new Intl.DateTimeFormat('en-US-u-ca-chinese', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
});
const DAY_MS = 86_400_000;

function periodsAt(at: Date): readonly string[] {
  const day = beijingDay(at).slice('2026-'.length);
  const names = PERIODS.filter(([, from, to]) => from <= day && day <= to).map(([name]) => name);
  return isSpringFestival(at) ? [...names, '春节'] : names;
}

function isSpringFestival(at: Date): boolean {
  const [month, day] = lunarDay(at);
  if (month === '1' && Number(day) <= SPRING_FESTIVAL_DAYS) return true;
  const [nextMonth, nextDay] = lunarDay(new Date(at.getTime() + DAY_MS));
  return nextMonth === '1' && nextDay === '1';
}

/** Month and day of the lunar calendar; a leap month reads like `6bis`, so no first month is taken twice. */
function lunarDay(at: Date): readonly [month: string, day: string] {
  const parts = LUNAR_DAY.formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return [of('month'), of('day')];
}
