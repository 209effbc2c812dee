/** Figures of a building, a unit or a storey. */
export const NUMBER = '(?:[A-Za-z]?\\d{1,4}[A-Za-z]?|[A-Z]|[一二三四五六七八九十百]{1,4})';

/**
 * What stands behind a figure that dates or counts something: 2026年, 33层, 120人, 60%. With the words that
 * only begin so: 501年久失修, 501楼上漏水, 501天天吵闹 are doors.
 */
const COUNTED = [
  ...['年(?!久)', '月(?!租)', '日(?!夜|常)', '层(?!高)', '楼(?![上下顶道])', '天(?![天花])'],
  ...['户(?!主)', '人(?!家)', '名(?![叫为下])', '位(?![于置])', '房(?!东)', '套(?!内)'],
  ...['平(?![时日台常])', '多(?!次)', '等(?![了着待不])', '起(?![火诉])', '次(?![卧日])'],
  ...['条(?!件)', '台(?!阶)', '所(?![有以])', '家(?:商|企|公司|单位|门店|店铺|住户)'],
  '[栋座幢室号米余几万元亿千百吨兆度岁届级页分个间块件辆亩倍处株伏瓦%％‰㎡°℃]',
  ...['单元', '小时', '公里', '公斤', '公顷', '周年', '立方', '[kKMW][VWvw]'],
  // A span of years, a date, a decimal fraction.
  ...['[-—–~～至到]\\d{1,4}(?:年|[-—–]\\d)', '[./]\\d'],
].join('|');

/** Behind the number of a day or of a thing: 12号上午, 14号线. */
const DAY_OR_THING =
  '[上中下]午|晚|凌晨|早|当天|开始|起|[之以]?[前后](?!面|院|门)|停|门(?![口前面])|[楼线路库电梯机井桩馆窗文]';
export const NO_DOOR_NUMBER = `(?!${DAY_OR_THING})`;

/** The emergency numbers have three figures as a door has. */
const EMERGENCY = '1(?:10|19|20|22)(?:报警|急救|出警|接警|民警|消防|到场|赶到|来了|[也都])';

const FIGURES = '(?:[A-Za-z]?\\d{2,5}|[一二三四五六七八九十零〇]{2,5})';
/** A door with the word for one: 501室, 12号. */
export const ROOM_DOOR = `${FIGURES}(?:室|房(?![屋间源产子价东]))`;
const NUMBERED_DOOR = `${FIGURES}号${NO_DOOR_NUMBER}`;
/**
 * A door without a word for it: three or four figures, as doors are written, whole (never the beginning of a
 * longer number), and nothing behind that they would count. 一座1958… is one of something.
 */
const BARE_DOOR = `(?<![一二三四五六七八九十]座)(?!${EMERGENCY})(?:[A-Za-z]?\\d{3,4}[A-D]?|[一二三四五六七八九零〇]{3,4})(?![\\dA-Za-z]|业|${COUNTED})`;
/** Storey and two low figures: a door is written so, a count hardly ever. */
const LIKE_A_DOOR = '\\d{1,2}(?:0[1-9]|1[0-9])';
/** Owners are counted (300业主) and named by their door (1203业主). */
const OWNED_DOOR = `${LIKE_A_DOOR}(?=业主(?!们|联名|签))`;

export const DOOR = `(?:${ROOM_DOOR}|${NUMBERED_DOOR}|${BARE_DOOR}|${OWNED_DOOR}|[东西南北中]户)`;
/** Households are counted (30户, 1200户) and named by their door behind a unit (2单元301户). */
export const HOUSEHOLD = `${LIKE_A_DOOR}户(?!居民|业主|人家|家庭|住户|住家|村民|群众|[全均都共])`;
