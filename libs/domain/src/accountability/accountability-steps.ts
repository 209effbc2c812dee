import { judgesOwn } from '../access/scope';
import { dueOf } from '../clock/limit';
import type { WorkCalendar } from '../clock/work-calendar';
import { type Refusal, refusal } from '../refusal';

export type AccountabilityStep =
  | { readonly kind: 'state' }
  | { readonly kind: 'decide'; readonly by: number }
  | { readonly kind: 'appeal' }
  | { readonly kind: 'decide_appeal'; readonly by: number }
  | { readonly kind: 'close' };

export interface AccountabilityFacts {
  readonly unitPath: string;
  readonly actorPath: string;
  /** Whether the unit said what it has to say. */
  readonly stated: boolean;
  /** Who proposed it; null where the machine did. */
  readonly proposedBy: number | null;
  readonly decision: string | null;
  readonly decidedBy: number | null;
  readonly appeal: string | null;
  readonly appealDecision: string | null;
  /** From when on it may be decided without a statement. */
  readonly heard: Date;
  /** Until when an appeal can be made; null while nothing is decided. */
  readonly appealUntil: Date | null;
  readonly closed: boolean;
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

/** Whether what awaits a decision can be this person's: not their own unit's, complaint or decision, as `accountabilityRefusal` has it. */
export function canJudge(
  by: { readonly id: number; readonly path: string },
  { unitPath, decision, proposedBy, decidedBy }: Judged,
): boolean {
  const isParty = by.id === proposedBy || (decision !== null && by.id === decidedBy);
  return !isParty && !judgesOwn(by.path, unitPath);
}

type Judged = Pick<AccountabilityFacts, 'unitPath' | 'decision' | 'proposedBy' | 'decidedBy'>;

/** How long a unit has to be heard before it is decided without it; our choice, no text sets a number. */
const TO_BE_HEARD = { amount: 2, unit: 'working_day' } as const;

/** How long a decision can be appealed: our choice, after the objection of 信访工作条例 第二十三条. */
const TO_APPEAL = { amount: 5, unit: 'working_day' } as const;

/** Until when a decision can be appealed. */
export function appealUntil(decidedAt: Date, calendar: WorkCalendar): Date {
  return dueOf(decidedAt, TO_APPEAL, calendar);
}

/** From when on a unit that said nothing may be decided about. */
export function heardFrom(proposedAt: Date, calendar: WorkCalendar): Date {
  return dueOf(proposedAt, TO_BE_HEARD, calendar);
}

/**
 * Why a step of accountability cannot be taken; null where it can. The unit speaks for itself, and nobody decides about
 * their own unit, but for the topmost, which has no one above it here; nor about their own complaint, nor about what is said
 * against their own decision. It is closed when nothing can be said against it any more.
 */
export function accountabilityRefusal(
  step: AccountabilityStep,
  facts: AccountabilityFacts,
): Refusal | null {
  const own = facts.actorPath === facts.unitPath;
  if (facts.closed) return refusal('accountability.closed');
  switch (step.kind) {
    case 'state':
      if (!own) return refusal('accountability.other_unit');
      return facts.decision === null ? null : refusal('accountability.already_decided');
    case 'appeal':
      if (!own) return refusal('accountability.other_unit');
      return refusalToAppeal(facts);
    case 'decide':
      return refusalToDecide(step.by, facts);
    case 'close':
      return refusalToClose(facts);
    case 'decide_appeal':
      return refusalOfAppeal(step.by, facts);
  }
}

function refusalToAppeal({ appealUntil: until, appeal, now }: AccountabilityFacts): Refusal | null {
  if (until === null) return refusal('accountability.not_decided');
  if (appeal !== null) return refusal('accountability.already_appealed');
  return now > until ? refusal('accountability.appeal_late', { until: until.toISOString() }) : null;
}

function refusalToClose(facts: AccountabilityFacts): Refusal | null {
  if (judgesOwn(facts.actorPath, facts.unitPath)) return refusal('accountability.own_unit');
  const { appealUntil: until, appeal, now } = facts;
  if (until === null || awaitsDecision(facts)) return refusal('accountability.undecided');
  const appealable = appeal === null && facts.decision !== 'no_action' && now <= until;
  return appealable ? refusal('accountability.appealable', { until: until.toISOString() }) : null;
}

function refusalToDecide(by: number, facts: AccountabilityFacts): Refusal | null {
  if (judgesOwn(facts.actorPath, facts.unitPath)) return refusal('accountability.own_unit');
  if (facts.decision !== null) return refusal('accountability.already_decided');
  if (by === facts.proposedBy) return refusal('accountability.own_complaint');
  return !facts.stated && facts.now < facts.heard
    ? refusal('accountability.not_heard', { heard: facts.heard.toISOString() })
    : null;
}

function refusalOfAppeal(by: number, facts: AccountabilityFacts): Refusal | null {
  if (judgesOwn(facts.actorPath, facts.unitPath)) return refusal('accountability.own_unit');
  if (facts.appeal === null) return refusal('accountability.no_appeal');
  if (facts.appealDecision !== null) return refusal('accountability.already_decided');
  if (by === facts.proposedBy) return refusal('accountability.own_complaint');
  return by === facts.decidedBy ? refusal('accountability.own_decision') : null;
}
