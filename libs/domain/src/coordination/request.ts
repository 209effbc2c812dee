/**
 * Whom a case asks for help: a unit that takes part (协办), 宣传, 网信, 公安, 通信管理, the media, another organ.
 * 山西省2018年政务公开工作要点: 与宣传、网信、公安、通信管理部门及媒体、网站的沟通联系; 国办发〔2016〕61号: several departments
 * answer each by their duty, and the clues of grave rumours are handed to the police and those who supervise the network.
 */
export const REQUEST_KINDS = [
  'co_operation',
  'publicity',
  'cyberspace',
  'police',
  'telecom',
  'media',
  'other',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Those a rumour's clues are handed to. */
export const CLUE_RECEIVERS: readonly RequestKind[] = ['police', 'cyberspace'];

const SILENCING =
  /(不|勿|禁止|严禁|不得|反对|拒绝)?(删帖|删稿|撤稿|封号|禁言|压帖|沉帖|降热度|压热搜|撤热搜|(?:删除|屏蔽|下架|封堵|清理|封禁)(?:[^，。；\s]{0,6}?)(?:帖|评论|视频|言论|文章|稿件|账号|信息|报道|话题|热搜))/gu;

/**
 * What of a request asks that something people say be hidden or removed. This software answers the public and
 * silences nobody: such a request is not taken. What is said to be forbidden is not asked for.
 */
export function asksToSilence(text: string): readonly string[] {
  return [...text.matchAll(SILENCING)]
    .filter(([, negated]) => negated === undefined)
    .map(([, , words]) => words ?? '');
}
