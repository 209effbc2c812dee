import type { RuleView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';

/** Whom a rule binds, in words: 突发事件特别重大、重大；类别 突发事件. */
export function conditionsOf(rule: RuleView): string {
  const words = [
    rule.eventLevels &&
      rule.eventLevels
        .map((level) => (level === 'none' ? '非突发事件' : `突发事件${LABELS.level[level]}`))
        .join('、'),
    rule.opinionLevels &&
      `舆情${rule.opinionLevels.map((level) => LABELS.level[level]).join('、')}`,
    rule.categories && rule.categories.map((one) => LABELS.category[one]).join('、'),
    rule.fields && rule.fields.map((one) => LABELS.field[one]).join('、'),
    rule.origins && rule.origins.map((one) => LABELS.origin[one]).join('、'),
  ].filter((part) => part !== null);
  return words.length === 0 ? '所有处置单' : words.join('；');
}

/** What may be done to a clock of this rule. */
export function flexibilityOf(rule: RuleView): string {
  const unit = LABELS.limitUnit[rule.limit.unit];
  const extension = rule.extension === null ? '不得延长' : `可延长至多 ${rule.extension} ${unit}`;
  return `${extension}，${rule.pausable ? '可暂停' : '不得暂停'}`;
}
