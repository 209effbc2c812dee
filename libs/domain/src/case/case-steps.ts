import { type Refusal, refusal } from '../refusal';
import { type CaseFacts, closingGaps } from './case-phase';

/** A step in the life of a case. */
export type CaseStep =
  | { readonly kind: 'accept' }
  | { readonly kind: 'draft' }
  | { readonly kind: 'report' }
  | { readonly kind: 'grade' }
  /** `reason` overcomes what still speaks against closing. */
  | { readonly kind: 'close'; readonly reason: string | null };

/** Why a step cannot be taken as the case stands; null where it can. A closed case takes none. */
export function caseRefusal(step: CaseStep, facts: CaseFacts): Refusal | null {
  if (facts.closedAt !== null) return refusal('case.closed');
  switch (step.kind) {
    case 'accept':
      return facts.acceptedAt === null ? null : refusal('case.already_accepted');
    case 'draft':
      return facts.acceptedAt === null ? refusal('case.not_accepted') : null;
    case 'report':
    case 'grade':
      return null;
    case 'close': {
      const gaps = closingGaps(facts);
      const stated = step.reason !== null && step.reason !== '';
      return gaps.length > 0 && !stated ? refusal('case.closing_blocked', { gaps }) : null;
    }
  }
}
