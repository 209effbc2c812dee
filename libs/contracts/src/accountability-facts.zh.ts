import { LABELS } from '@huixiang/domain';
import type { AccountabilityView } from './accountability.contract';

/** The facts of a proposal in a sentence, as a page and a workbook say them: what was owed, and what was wrong. `at` says a moment in the reader's own way. */
export function accountabilityFacts(
  evidence: AccountabilityView['evidence'],
  at: (moment: string) => string,
): { readonly owed: string; readonly wrong: string } {
  if ('facts' in evidence) return { owed: `依据${evidence.rule}：`, wrong: evidence.facts };
  if ('release' in evidence)
    return {
      owed: `${LABELS.releaseKind[evidence.kind]}《${evidence.release}》${at(evidence.publishedAt)} 发布，`,
      wrong: `${at(evidence.withdrawnAt)} 撤回：${evidence.reason}`,
    };
  return {
    owed: `${LABELS.duty[evidence.duty]}应于 ${at(evidence.dueAt)} 前完成（${evidence.basis}），`,
    wrong: evidence.metAt === null ? '至今未完成' : `${at(evidence.metAt)} 才完成`,
  };
}
