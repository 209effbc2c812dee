import { LABELS } from '@huixiang/domain';
import type { AccountabilityView } from './accountability.contract';

/** The English of the facts of a proposal. */
export function accountabilityFacts(
  evidence: AccountabilityView['evidence'],
  at: (moment: string) => string,
): { readonly owed: string; readonly wrong: string } {
  if ('facts' in evidence) return { owed: `Basis ${evidence.rule}: `, wrong: evidence.facts };
  if ('release' in evidence)
    return {
      owed: `${LABELS.releaseKind[evidence.kind]} “${evidence.release}”, released ${at(evidence.publishedAt)}. `,
      wrong: `Withdrawn ${at(evidence.withdrawnAt)}: ${evidence.reason}`,
    };
  return {
    owed: `${LABELS.duty[evidence.duty]}, due by ${at(evidence.dueAt)} (${evidence.basis}). `,
    wrong: evidence.metAt === null ? 'Not done yet' : `Done late, ${at(evidence.metAt)}`,
  };
}
