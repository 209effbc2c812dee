import type { Category } from '../classification/category';
import type { EventLevel } from '../classification/event-level';
import type { Field } from '../classification/field';
import type { OutletTier } from '../classification/outlet-tier';
import type { Duty } from '../clock/duty';
import { LABELS } from '../labels.en';
import type { AlertReason } from './alert-rule';

/** The English of why an alert was raised, in one sentence. */
export function describeReason(reason: AlertReason): string {
  const f = reason.figures;
  switch (reason.rule) {
    case 'negative_voices':
      return `${counted(f['concerned'], 'article')} of concern from ${counted(f['outlets'], 'outlet')} in 24 hours, ${f['negative']} negative`;
    case 'surge':
      return f['usual'] === 0
        ? `${counted(f['lastHour'], 'article')} in the last hour, none before`
        : `${counted(f['lastHour'], 'article')} in the last hour, ${f['usual']} an hour on average before`;
    case 'place_surge':
      return `${f['place']}: ${counted(f['count'], 'negative article')} in the last ${minutesIn(Number(f['minutes']))}, about ${f['expected']} usual at this time; most are about this event`;
    case 'watch_match':
      return `Watch ${namesIn(String(f['watches']))} matched ${counted(f['found'], 'article')} in 24 hours`;
    case 'case_clock':
      return (['breach', 'four_fifths'] as const)
        .filter((notice) => f[notice] !== '')
        .map((notice) => `${LABELS.notice[notice]} (${dutiesIn(String(f[notice]))})`)
        .join('; ');
    case 'wide_outlet':
      return `Reported by ${LABELS.tier[f['tier'] as OutletTier].toLowerCase()}`;
    case 'grave_category':
      return `${LABELS.category[f['category'] as Category]}, ${counted(f['negative'], 'negative article')}`;
    case 'grave_words':
      return `Negative articles mention ${namesIn(String(f['words']))}`;
    case 'key_field':
      return `Key field ${LABELS.field[f['field'] as Field].toLowerCase()}, ${counted(f['negative'], 'negative article')}`;
    case 'level_reached':
      return `Reached Level ${f['level']}, ${LABELS.level[f['level'] as EventLevel].toLowerCase()}`;
  }
}

function counted(count: string | number | undefined, noun: string): string {
  return `${count} ${noun}${Number(count) === 1 ? '' : 's'}`;
}

/** The last 45 minutes, hour, 6 hours. */
function minutesIn(minutes: number): string {
  if (minutes === 60) return 'hour';
  return minutes < 60 ? `${minutes} minutes` : `${minutes / 60} hours`;
}

/** “One”, “another”: of names that the ideographic comma joins. */
function namesIn(list: string): string {
  return list
    .split('\u3001')
    .map((name) => `“${name}”`)
    .join(', ');
}

/** Official release, Press conference */
function dutiesIn(list: string): string {
  return list
    .split(',')
    .map((duty) => LABELS.duty[duty as Duty])
    .join(', ');
}
