import { LABELS } from '@huixiang/domain';
import type { AccountabilityView } from './accountability.contract';

/** The facts of a proposal in a sentence, as a page and a workbook say them. `at` says a moment in the reader's own way. */
export function accountabilityFacts(
  evidence: AccountabilityView['evidence'],
  at: (moment: string) => string,
): string {
  if ('facts' in evidence) return `${evidence.facts}（依据：${evidence.rule}）`;
  if ('release' in evidence)
    return `${LABELS.releaseKind[evidence.kind]}《${evidence.release}》${at(evidence.publishedAt)} 发布，${at(evidence.withdrawnAt)} 撤回：${evidence.reason}`;
  const done = evidence.metAt === null ? '至今未完成' : `${at(evidence.metAt)} 才完成`;
  return `${LABELS.duty[evidence.duty]}应于 ${at(evidence.dueAt)} 前完成（${evidence.basis}），${done}`;
}
