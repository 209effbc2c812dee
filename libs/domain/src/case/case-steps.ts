import { type Refusal, refusal } from '../refusal';
import { type CaseFacts, closingGaps } from './case-phase';

/** A step in the life of a case. */
export type CaseStep =
  | { readonly kind: 'accept' }
  | { readonly kind: 'draft' }
  | { readonly kind: 'report' }
  | { readonly kind: 'grade' }
  /** Into another that goes on for both. `published`: whether it told the public anything that stands. */
  | { readonly kind: 'merge'; readonly into: CaseFacts; readonly published: boolean }
  | { readonly kind: 'reopen' }
  /** `reason` overcomes what still speaks against closing. */
  | { readonly kind: 'close'; readonly reason: string | null };

/** Why a step cannot be taken as the case stands; null where it can. A closed case is only opened again. */
export function caseRefusal(step: CaseStep, facts: CaseFacts): Refusal | null {
  if (step.kind === 'reopen') return facts.closedAt === null ? refusal('case.not_closed') : null;
  if (facts.closedAt !== null) return refusal('case.closed');
  switch (step.kind) {
    case 'accept':
      return facts.acceptedAt === null ? null : refusal('case.already_accepted');
    case 'draft':
      return facts.acceptedAt === null ? refusal('case.not_accepted') : null;
    case 'report':
    case 'grade':
      return null;
    case 'merge':
      return refusalToMerge(step, facts);
    case 'close':
      return refusalToClose(step, facts);
  }
}

type Of<K extends CaseStep['kind']> = Extract<CaseStep, { readonly kind: K }>;

/** What was said to the public belongs to the case it answered for; the one that has yet to speak gives way. */
function refusalToMerge({ into, published }: Of<'merge'>, facts: CaseFacts): Refusal | null {
  if (into.closedAt !== null) return refusal('case.merge_into_closed');
  return published || facts.openCommitments > 0 ? refusal('case.merge_published') : null;
}

function refusalToClose({ reason }: Of<'close'>, facts: CaseFacts): Refusal | null {
  const gaps = closingGaps(facts);
  const stated = reason !== null && reason !== '';
  return gaps.length > 0 && !stated ? refusal('case.closing_blocked', { gaps }) : null;
}
