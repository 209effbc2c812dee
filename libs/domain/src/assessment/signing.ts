import { isWithinScope, judgesOwn } from '../access/scope';
import { dueOf } from '../clock/limit';
import type { WorkCalendar } from '../clock/work-calendar';
import { type Refusal, refusal } from '../refusal';

/** 起草, 送达, 签发完毕, 公布, 作废: where an assessment that is signed stands. It follows from what was done; nobody sets it. */
export const ASSESSMENT_STATES = ['drawn', 'sent', 'signed', 'published', 'withdrawn'] as const;
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

export interface AssessmentFacts {
  /** Of the unit that is assessed. */
  readonly unitPath: string;
  readonly sentAt: Date | null;
  /** The unit said that it has nothing against it. */
  readonly confirmedAt: Date | null;
  readonly objections: readonly { readonly answered: boolean }[];
  readonly signedBy: readonly number[];
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

export type AssessmentStep =
  /** Items by hand, or reckoning anew. */
  | { readonly kind: 'amend' }
  | { readonly kind: 'send' }
  | { readonly kind: 'object' }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'answer' }
  | { readonly kind: 'sign'; readonly by: number }
  | { readonly kind: 'publish' }
  | { readonly kind: 'withdraw' };

/** 复核: two persons sign, as what binds a unit is not one person's word (our choice). */
export const SIGNATURES = 2;

/** How long a unit may object after it was sent: our choice, as for an accountability; no text sets a number. */
const TO_OBJECT = { amount: 5, unit: 'working_day' } as const;

export function assessmentObjectUntil(sentAt: Date, calendar: WorkCalendar): Date {
  return dueOf(sentAt, TO_OBJECT, calendar);
}

export function assessmentState(facts: AssessmentFacts): AssessmentState {
  if (facts.withdrawnAt !== null) return 'withdrawn';
  if (facts.publishedAt !== null) return 'published';
  if (facts.signedBy.length >= SIGNATURES) return 'signed';
  return facts.sentAt === null ? 'drawn' : 'sent';
}

/** Whether somebody of `actorPath` assesses the unit: who stands above it, or the topmost, which has no one above it here. */
export function mayAssess(actorPath: string, unitPath: string): boolean {
  return isWithinScope(actorPath, unitPath) && !judgesOwn(actorPath, unitPath);
}

/**
 * Why a step of an assessment cannot be taken; null where it can. It is changed until somebody signs it; signed when the unit
 * had its say and was answered, by two persons; published then. A published one is withdrawn with a reason and never erased.
 *
 * @param objectUntil until when the unit may object; null before it was sent
 */
export function assessmentRefusal(
  step: AssessmentStep,
  facts: AssessmentFacts,
  actorPath: string,
  objectUntil: Date | null,
  now: Date,
): Refusal | null {
  if (facts.withdrawnAt !== null) return refusal('assessment.withdrawn');
  const ofUnit = step.kind === 'object' || step.kind === 'confirm';
  if (ofUnit && actorPath !== facts.unitPath) return refusal('assessment.other_unit');
  if (!ofUnit && !mayAssess(actorPath, facts.unitPath)) return refusal('assessment.own_unit');
  if (step.kind === 'withdraw') return null;
  if (facts.publishedAt !== null) return refusal('assessment.published');
  return refusalBefore(step, facts, objectUntil, now);
}

function refusalBefore(
  step: Exclude<AssessmentStep, { kind: 'withdraw' }>,
  facts: AssessmentFacts,
  objectUntil: Date | null,
  now: Date,
): Refusal | null {
  const signed = facts.signedBy.length > 0;
  if (step.kind === 'publish')
    return facts.signedBy.length < SIGNATURES ? refusal('assessment.unsigned') : null;
  if (step.kind === 'sign') return refusalToSign(step.by, facts, objectUntil, now);
  if (signed) return refusal('assessment.signed');
  switch (step.kind) {
    case 'amend':
      return null;
    case 'send':
      return facts.sentAt === null ? null : refusal('assessment.already_sent');
    case 'answer':
      return isObjected(facts) ? null : refusal('assessment.no_objection');
    case 'object':
    case 'confirm':
      return refusalToSpeak(facts, objectUntil, now);
  }
}

/** The unit speaks, for it or against it, while it may. */
function refusalToSpeak(
  facts: AssessmentFacts,
  objectUntil: Date | null,
  now: Date,
): Refusal | null {
  if (objectUntil === null) return refusal('assessment.not_sent');
  if (facts.confirmedAt !== null) return refusal('assessment.confirmed');
  if (isObjected(facts)) return refusal('assessment.objection_pending');
  return now > objectUntil
    ? refusal('assessment.objection_late', { until: objectUntil.toISOString() })
    : null;
}

function isObjected({ objections }: AssessmentFacts): boolean {
  return objections.some(({ answered }) => !answered);
}

function refusalToSign(
  by: number,
  facts: AssessmentFacts,
  objectUntil: Date | null,
  now: Date,
): Refusal | null {
  if (objectUntil === null) return refusal('assessment.not_sent');
  if (isObjected(facts)) return refusal('assessment.objection_pending');
  // The topmost has nobody above it that would object on its behalf: it waits all the same, or says that it has nothing to say.
  if (facts.confirmedAt === null && now <= objectUntil)
    return refusal('assessment.still_open', { until: objectUntil.toISOString() });
  if (facts.signedBy.includes(by)) return refusal('assessment.signed_already');
  return facts.signedBy.length >= SIGNATURES ? refusal('assessment.signed') : null;
}
