import { isWholeScope } from '../access/scope';
import { dueOf } from '../clock/limit';
import type { WorkCalendar } from '../clock/work-calendar';
import { type Refusal, refusal } from '../refusal';

export type AccountabilityStep =
  | { readonly kind: 'state' }
  | { readonly kind: 'decide' }
  | { readonly kind: 'appeal' }
  | { readonly kind: 'decide_appeal'; readonly by: number };

export interface AccountabilityFacts {
  readonly unitPath: string;
  readonly actorPath: string;
  readonly statement: string | null;
  readonly decision: string | null;
  readonly decidedBy: number | null;
  readonly appeal: string | null;
  readonly appealDecision: string | null;
  /** From when on it may be decided without a statement. */
  readonly heard: Date;
  readonly now: Date;
}

/** Whether somebody has to decide still: nobody did, or nobody did about what is said against that. */
export function awaitsDecision({
  decision,
  appeal,
  appealDecision,
}: Pick<AccountabilityFacts, 'decision' | 'appeal' | 'appealDecision'>): boolean {
  return decision === null || (appeal !== null && appealDecision === null);
}

/** How long a unit has to be heard before it is decided without it; our choice, no text sets a number. */
const TO_BE_HEARD = { amount: 2, unit: 'working_day' } as const;

/** From when on a unit that said nothing may be decided about. */
export function heardFrom(proposedAt: Date, calendar: WorkCalendar): Date {
  return dueOf(proposedAt, TO_BE_HEARD, calendar);
}

/**
 * Why a step of accountability cannot be taken; null where it can. The unit speaks for itself, and nobody decides about
 * their own unit, but for the topmost, which has no one above it here; nor about what is said against their own decision.
 */
export function accountabilityRefusal(
  step: AccountabilityStep,
  facts: AccountabilityFacts,
): Refusal | null {
  const own = facts.actorPath === facts.unitPath;
  switch (step.kind) {
    case 'state':
      if (!own) return refusal('accountability.other_unit');
      return facts.decision === null ? null : refusal('accountability.already_decided');
    case 'appeal':
      if (!own) return refusal('accountability.other_unit');
      if (facts.decision === null) return refusal('accountability.not_decided');
      return facts.appeal === null ? null : refusal('accountability.already_appealed');
    case 'decide':
      return refusalToDecide(facts, own);
    case 'decide_appeal':
      return refusalOfAppeal(step.by, facts, own);
  }
}

function refusalToDecide(facts: AccountabilityFacts, own: boolean): Refusal | null {
  if (own && !isWholeScope(facts.unitPath)) return refusal('accountability.own_unit');
  if (facts.decision !== null) return refusal('accountability.already_decided');
  return facts.statement === null && facts.now < facts.heard
    ? refusal('accountability.not_heard', { heard: facts.heard.toISOString() })
    : null;
}

function refusalOfAppeal(by: number, facts: AccountabilityFacts, own: boolean): Refusal | null {
  if (own && !isWholeScope(facts.unitPath)) return refusal('accountability.own_unit');
  if (facts.appeal === null) return refusal('accountability.no_appeal');
  if (facts.appealDecision !== null) return refusal('accountability.already_decided');
  return by === facts.decidedBy ? refusal('accountability.own_decision') : null;
}
