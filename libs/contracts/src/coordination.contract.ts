import { REQUEST_KINDS } from '@huixiang/domain';
import { z } from 'zod';
import { reason, rowId, trimmedText } from './input';
import { moment } from './time';
import { FAULTS } from './faults.zh';

/** What is asked of whom, by when: a unit of the system, or an organ or outlet outside it by its name. */
export const caseRequest = z.strictObject({
  kind: z.enum(REQUEST_KINDS),
  unitId: rowId.nullable().default(null),
  organ: trimmedText.min(2).max(60).nullable().default(null),
  body: trimmedText.min(4, FAULTS.requestNeeded).max(1000),
  /** It hands over the clues of a rumour. */
  clues: z.boolean().default(false),
  dueAt: moment,
});
export type CaseRequest = z.infer<typeof caseRequest>;

/** `means`: of an organ outside, how it answered. */
export const requestAnswer = z.strictObject({
  answer: trimmedText.min(2, FAULTS.answerNeeded).max(2000),
  means: trimmedText.max(60).nullable().default(null),
});
export type RequestAnswer = z.infer<typeof requestAnswer>;

export const requestWithdrawal = z.strictObject({ reason });
export type RequestWithdrawal = z.infer<typeof requestWithdrawal>;

export const REQUEST_STATES = [
  'waiting',
  'late',
  'answered',
  'answered_late',
  'withdrawn',
] as const;
export const requestView = z.strictObject({
  id: z.int(),
  kind: z.enum(REQUEST_KINDS),
  /** The unit's name, or the organ's. */
  to: z.string(),
  /** Path of the unit; null of an organ outside, for which the case's own unit enters the answer. */
  toPath: z.string().nullable(),
  body: z.string(),
  clues: z.boolean(),
  state: z.enum(REQUEST_STATES),
  askedAt: moment,
  askedBy: z.string(),
  dueAt: moment,
  answer: z.string().nullable(),
  means: z.string().nullable(),
  answeredAt: moment.nullable(),
  answeredBy: z.string().nullable(),
  withdrawal: z.string().nullable(),
});
export type RequestView = z.infer<typeof requestView>;

/** 会商: who met and how, what they made of it (性质、走势、风险), what was decided (预控、处置、口径). */
export const consultation = z.strictObject({
  heldAt: moment,
  convener: trimmedText.min(2, FAULTS.convenerNeeded).max(60),
  means: trimmedText.min(2, FAULTS.wayNeeded).max(60),
  attendees: trimmedText.min(2, FAULTS.attendeesNeeded).max(500),
  judgement: trimmedText.min(4, FAULTS.judgementNeeded).max(2000),
  decisions: trimmedText.min(4, FAULTS.conclusionNeeded).max(2000),
});
export type Consultation = z.infer<typeof consultation>;
export const consultationView = consultation.extend({
  id: z.int(),
  enteredAt: moment,
  enteredBy: z.string(),
});
export type ConsultationView = z.infer<typeof consultationView>;
