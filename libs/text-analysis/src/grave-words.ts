import { Memo, type Word, textsOf } from './segmentation/word';

/** Words that set a floor under an event's level: deaths, and harm to minors. */
const GRAVE: readonly string[] = [
  '死亡',
  '遇难',
  '身亡',
  '丧生',
  '溺亡',
  '失联',
  '失踪',
  '重伤',
  '伤亡',
  '坠亡',
  '中毒',
  '住院',
];
const MINORS: readonly string[] = ['学生', '儿童', '幼儿', '孩子', '小学生', '未成年人', '婴儿'];
const HARM: readonly string[] = [
  '中毒',
  '呕吐',
  '腹泻',
  '住院',
  '受伤',
  '殴打',
  '虐待',
  '猥亵',
  '坠楼',
  '溺水',
  '发霉',
  '变质',
];

const LISTED: ReadonlySet<string> = new Set([...GRAVE, ...MINORS, ...HARM]);
const IS_LISTED = new Memo((word) => LISTED.has(word));

/** The grave words of a text; words for minors only where harm stands beside them. */
export function graveWords(words: readonly Word[]): readonly string[] {
  const present = new Set(textsOf(words.filter((word) => IS_LISTED.of(word))));
  if (present.size === 0) return [];
  const harmed = HARM.some((word) => present.has(word));
  const minors = harmed ? MINORS.filter((word) => present.has(word)).slice(0, 1) : [];
  return [...GRAVE.filter((word) => present.has(word)), ...minors];
}
