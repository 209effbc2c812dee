import type { Category } from '../classification/category';
import type { EventLevel } from '../classification/event-level';
import type { Field } from '../classification/field';
import type { OutletTier } from '../classification/outlet-tier';
import type { Duty } from '../clock/duty';
import { LABELS } from '../labels.zh';
import type { AlertReason } from './alert-rule';

/** Why an alert was raised, in one sentence. */
export function describeReason(reason: AlertReason): string {
  const f = reason.figures;
  switch (reason.rule) {
    case 'negative_voices':
      return `24 小时内 ${f['outlets']} 家来源出现 ${f['concerned']} 篇关注，其中负面 ${f['negative']} 篇`;
    case 'surge':
      return f['usual'] === 0
        ? `最近 1 小时 ${f['lastHour']} 篇，此前没有`
        : `最近 1 小时 ${f['lastHour']} 篇，此前平均每小时 ${f['usual']} 篇`;
    case 'place_surge':
      return `${f['place']}最近 ${minutesIn(Number(f['minutes']))}负面 ${f['count']} 篇，按往常此时约 ${f['expected']} 篇；本事件居多`;
    case 'watch_match':
      return `监测方案“${f['watches']}”24 小时内命中 ${f['found']} 篇`;
    case 'case_clock':
      return (['breach', 'four_fifths'] as const)
        .filter((notice) => f[notice] !== '')
        .map((notice) => `${dutiesIn(String(f[notice]))}${LABELS.notice[notice]}`)
        .join('，');
    case 'wide_outlet':
      return `${LABELS.tier[f['tier'] as OutletTier]}已报道`;
    case 'grave_category':
      return `涉及${LABELS.category[f['category'] as Category]}，负面 ${f['negative']} 篇`;
    case 'grave_words':
      return `负面报道中出现${f['words']}`;
    case 'key_field':
      return `属重点领域${LABELS.field[f['field'] as Field]}，负面 ${f['negative']} 篇`;
    case 'level_reached':
      return `等级达到${LABELS.level[f['level'] as EventLevel]}`;
  }
}

/** 45 分钟, 6 小时. */
function minutesIn(minutes: number): string {
  return minutes < 60 ? `${minutes} 分钟` : `${minutes / 60} 小时`;
}

/** 发布权威信息、召开新闻发布会 */
function dutiesIn(list: string): string {
  return list
    .split(',')
    .map((duty) => LABELS.duty[duty as Duty])
    .join('、');
}
