import type { Category } from '../classification/category';
import type { ReleaseKind } from './release';

/** What a release must contain, by profile. */
export const ELEMENTS = [
  'cause',
  'solution',
  'constraints',
  'facts',
  'measures',
  'precautions',
  'findings',
  'handling',
] as const;
export type Element = (typeof ELEMENTS)[number];

/**
 * Required elements: a livelihood answer explains 问题成因、解决方案、制约因素; a result gives the
 * 调查处理结果 (both 山西省2018年政务公开工作要点); an emergency's first release gives brief facts,
 * government measures and public precautions (北京市突发事件应急预案 2021). A continuing release
 * tells what has changed, an interpretation why: neither has a fixed set.
 */
export function requiredElements(
  kind: ReleaseKind,
  categories: readonly Category[],
): readonly Element[] {
  switch (kind) {
    case 'first':
      return categories.includes('emergency')
        ? ['facts', 'measures', 'precautions']
        : ['cause', 'solution', 'constraints'];
    case 'result':
      return ['findings', 'handling'];
    case 'continuing':
    case 'interpretation':
      return [];
  }
}

/** Wordings that show an element is addressed. */
const CUES: Readonly<Record<Element, RegExp>> = {
  cause: /原因|由于|因.{1,20}(导致|造成|引发)|成因|起因|系.{1,20}所致/,
  solution: /措施|方案|整改|已责令|将(于|在|会|对|尽快|全面)|解决|退还|退款|修复|恢复/,
  constraints:
    /制约|受.{1,20}(限制|影响|制约)|客观(因素|条件|原因)|困难|尚需|仍需|有待|暂时无法|周期较长/,
  facts: /(\d|[一二三四五六七八九十])+(时|点|月|日)|发生|事发/,
  measures:
    /(立即|迅速|第一时间|已)(组织|启动|开展|赶赴|成立|转移|疏散|调集|派出)|救援|处置|应急响应/,
  precautions: /请.{0,12}(市民|群众|居民|公众|广大)|提醒|注意|避免|不要|切勿|防范/,
  findings: /经(调查|查|核查|核实|检测|检验)|调查(结果|认定|显示|表明)|认定|查明/,
  handling: /予以|给予|处罚|罚款|问责|免职|立案|追究|移送|通报批评|停职|整改到位|处理/,
};

export interface ElementFinding {
  readonly element: Element;
  /** The words that show it; null where the element is missing. */
  readonly evidence: string | null;
}

/** Words that say an element is still to come: a clause with one of them shows none. */
const NOT_YET =
  /(尚|还|暂)(未|不|没有?)|未(能|予)?(查明|查清|确定|明确|作出|处理|核实)|(正在|正|仍在|待|有待)(进一步)?(调查|核查|核实|研究|查明)|原因不明/;
/** Said where something cannot be done yet, and so shows constraints rather than their absence. */
const SAYS_NOT_YET: readonly Element[] = ['constraints'];

/**
 * Looks for each required element in the text and quotes the words that show it. A clause
 * that says the element is not known or not done yet does not count as giving it.
 */
export function checkElements(
  text: string,
  required: readonly Element[],
): readonly ElementFinding[] {
  const known = withoutNotYet(text);
  return required.map((element) => ({
    element,
    evidence: CUES[element].exec(SAYS_NOT_YET.includes(element) ? text : known)?.[0] ?? null,
  }));
}

function withoutNotYet(text: string): string {
  const clauses = text.split(/(?<=[，、；。！？\n])/);
  return clauses.filter((clause) => !NOT_YET.test(clause)).join('');
}
