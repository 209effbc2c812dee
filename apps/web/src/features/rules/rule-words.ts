import type { RuleView } from '@huixiang/contracts';
import { limitText } from '../../components/clock-chip';
import { LABELS } from '@huixiang/domain';
import { TEXT } from './text.zh';

/** Whom a rule binds, in words: 突发事件特别重大、重大；类别 突发事件. */
export function conditionsOf(rule: RuleView): string {
  const words = [
    rule.eventLevels &&
      rule.eventLevels
        .map((level) =>
          level === 'none' ? TEXT.notEmergency : TEXT.emergencyLevel(LABELS.level[level]),
        )
        .join(TEXT.listSeparator),
    rule.opinionLevels &&
      TEXT.concernLevels(
        rule.opinionLevels.map((level) => LABELS.level[level]).join(TEXT.listSeparator),
      ),
    rule.categories && rule.categories.map((one) => LABELS.category[one]).join(TEXT.listSeparator),
    rule.fields && rule.fields.map((one) => LABELS.field[one]).join(TEXT.listSeparator),
    rule.origins && rule.origins.map((one) => LABELS.origin[one]).join(TEXT.listSeparator),
  ].filter((part) => part !== null);
  return words.length === 0 ? TEXT.allCases : words.join(TEXT.conditionSeparator);
}

/** What may be done to a clock of this rule. */
export function flexibilityOf(rule: RuleView): string {
  const extension =
    rule.extension === null
      ? TEXT.noExtension
      : TEXT.extensionUpTo(limitText({ amount: rule.extension, unit: rule.limit.unit }));
  return TEXT.flexibility(extension, rule.pausable ? TEXT.mayBePaused : TEXT.notPausable);
}
