import { DOOR, HOUSEHOLD, NO_DOOR_NUMBER, NUMBER, ROOM_DOOR } from './doors';
import { type Finding, findAll } from './finding';

const BUILDING_KIND = '(?:号楼|栋楼?|幢|座|#楼?|号公寓|号住宅楼)';
const STAIR = `[东西南北中]?${NUMBER}?(?:单元|门栋|梯|门)`;
const STOREY = `(?:${NUMBER}(?:层|楼))?`;
const GAP = '[,， ]?';

/** A building, and a door in it: 3栋2单元501室, 12幢304号, 5号楼1202, 3号楼1-1502. */
const BUILDING = new RegExp(
  `(?<!\\d)${NUMBER}${BUILDING_KIND}${GAP}(?:${STAIR}${GAP}${STOREY}(?:${DOOR}|${HOUSEHOLD})|(?:\\d{1,2}[-—–])?${STOREY}${DOOR})`,
  'gu',
);
/** A number of a street with a room behind it: 27号302室, 45号5楼502室, 118号附5号. */
const ROOM = new RegExp(
  `(?<=[路街巷弄道胡同里])${NUMBER}号(?:${STOREY}${ROOM_DOOR}|附${NUMBER}号)`,
  'gu',
);
/** A house of a village without a group: 王家营村116号. */
const HOUSE = new RegExp(`(?<=[\\u4e00-\\u9fff]{2}村)\\d{1,4}号${NO_DOOR_NUMBER}(?!地)`, 'gu');
/** A unit and a door where the building goes without saying: 2单元501. A book has units too: 第3单元. */
const UNIT = new RegExp(`(?<![\\d第])${NUMBER}单元 ?${STOREY}(?:${DOOR}|${HOUSEHOLD})`, 'gu');
/** Figures in the order building, unit, door behind the name of an estate: 幸福小区3-2-501. */
const DASHED =
  /(?<=(?:小区|花园|家园|花苑|苑|园|城|府|里|庭|湾|居|公寓|宿舍|大院|院))(?<it>\d{1,3}[-—–]\d{1,2}[-—–]\d{2,4}(?:室|号)?)(?![-\d年月日%])/dgu;
const DASH = /\d[-—–]\d/;
/** A group of a village and a house: 三组27号; 三组27户 counts households. */
const VILLAGE = new RegExp(
  `(?<=[村屯庄寨湾])(?<it>第?${NUMBER}(?:村民小组|小组|组|社|队)第?${NUMBER}号院?)${NO_DOOR_NUMBER}`,
  'dgu',
);

/** The part of an address that leads from the building to the door. */
export function* findAddresses(text: string): Generator<Finding> {
  const isHome = (_: string, start: number, end: number) => !isOffice(text, start, end);
  yield* findAll(text, BUILDING, 'address', isHome);
  // What looks behind at every sign is slow: it is asked where its own sign stands at all.
  if (text.includes('号')) {
    yield* findAll(text, ROOM, 'address', isHome);
    yield* findAll(text, HOUSE, 'address');
  }
  if (text.includes('单元')) yield* findAll(text, UNIT, 'address');
  if (DASH.test(text)) yield* findAll(text, DASHED, 'address');
  yield* findAll(text, VILLAGE, 'address');
}

/** A room of an office is public. */
function isOffice(text: string, start: number, end: number): boolean {
  return (
    /(?:政府|县委|市委|区委|党委|局|中心|大厅|办公楼|法院|检察院|信访|委员会|银行|医院|学校|大学|教学楼)(?:(?!家属|宿舍|小区)[^，。；]){0,8}$/u.test(
      text.slice(Math.max(0, start - 20), start),
    ) || /^(?:居委会|办公室|服务|窗口|会议室)/u.test(text.slice(end, end + 4))
  );
}
