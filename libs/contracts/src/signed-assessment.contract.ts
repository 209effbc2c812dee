import { ASSESSMENT_STATES, GRADES, INDICATOR_IDS, RECORD_PARTS } from '@huixiang/domain';
import { z } from 'zod';
import { assessmentResultView } from './assessment.contract';
import { standardView } from './assessment-standard.contract';
import { rowId, rowIdInQuery, trimmedText } from './input';
import { moment } from './time';
import { FAULTS } from './faults.zh';

/** An assessment to be drawn up, of the cases opened in [from, to), which is over. */
export const assessmentDrawing = z
  .strictObject({ unitId: rowId, from: moment, to: moment })
  .refine(({ from, to }) => new Date(from) < new Date(to), FAULTS.periodOrder);
export type AssessmentDrawing = z.infer<typeof assessmentDrawing>;

/** What no figure shows, in points for or against, with the reason. */
export const assessmentItem = z.strictObject({
  title: trimmedText.min(2, FAULTS.matterNeeded).max(60),
  points: z
    .number()
    .min(-20)
    .max(20)
    .multipleOf(0.1)
    .refine((points) => points !== 0, FAULTS.pointsNotZero),
  reason: trimmedText.min(4, FAULTS.reasonsNeeded).max(500),
});
export type AssessmentItem = z.infer<typeof assessmentItem>;

export const assessmentObjection = z.strictObject({
  text: trimmedText.min(4, FAULTS.objectionNeeded).max(1000),
});
export const assessmentAnswer = z.strictObject({
  upheld: z.boolean(),
  answer: trimmedText.min(4, FAULTS.replyNeeded).max(1000),
});
export type AssessmentAnswer = z.infer<typeof assessmentAnswer>;

/** Signs what was read: its hash, so that nobody signs something else. */
export const assessmentSigning = z.strictObject({ contentSha256: z.string().length(64) });
export const assessmentWithdrawal = z.strictObject({
  reason: trimmedText.min(4, FAULTS.withdrawalReason).max(300),
});

export const signedAssessmentsQuery = z.strictObject({ unitId: rowIdInQuery.optional() });

const head = z.strictObject({
  id: z.int(),
  /** 评估〔2026〕3号. */
  number: z.string(),
  unit: z.strictObject({ id: z.int(), name: z.string(), path: z.string() }),
  from: moment,
  to: moment,
  asOf: moment,
  state: z.enum(ASSESSMENT_STATES),
  /** With items by hand: what is signed. */
  score: z.number().nullable(),
  grade: z.enum(GRADES).nullable(),
  cases: z.int(),
  /** An objection waits for its answer. */
  objected: z.boolean(),
  publishedAt: moment.nullable(),
});
export type SignedAssessmentHead = z.infer<typeof head>;
export const signedAssessmentList = z.array(head);

/** An assessment as a document. */
export const signedAssessment = head.extend({
  standard: standardView,
  result: assessmentResultView,
  items: z.array(
    z.strictObject({
      id: z.int(),
      title: z.string(),
      points: z.number(),
      reason: z.string(),
      at: moment,
      by: z.string(),
      removed: z.boolean(),
    }),
  ),
  objections: z.array(
    z.strictObject({
      text: z.string(),
      at: moment,
      by: z.string(),
      upheld: z.boolean().nullable(),
      answer: z.string().nullable(),
      answeredAt: moment.nullable(),
      answeredBy: z.string().nullable(),
    }),
  ),
  signatures: z.array(
    z.strictObject({ by: z.string(), byId: z.int(), at: moment, contentSha256: z.string() }),
  ),
  drawnAt: moment,
  drawnBy: z.string(),
  sentAt: moment.nullable(),
  objectUntil: moment.nullable(),
  confirmedAt: moment.nullable(),
  withdrawnAt: moment.nullable(),
  withdrawal: z.string().nullable(),
  /** Of what it was computed from, and of all that is signed. */
  inputsSha256: z.string(),
  contentSha256: z.string(),
});
export type SignedAssessment = z.infer<typeof signedAssessment>;

/** The same period reckoned again: by the moment of the frozen one, and as things are now. */
export const recomputation = z.strictObject({
  /** Whether the same moment gives the same figures. */
  same: z.boolean(),
  frozen: z.number().nullable(),
  again: z.number().nullable(),
  now: z.number().nullable(),
  /** The standard of the period is another one now. */
  otherStandard: z.boolean(),
  indicators: z.array(
    z.strictObject({
      id: z.enum(INDICATOR_IDS),
      frozen: z.number().nullable(),
      again: z.number().nullable(),
      now: z.number().nullable(),
    }),
  ),
  /** Why the same moment gives other figures. */
  cases: z.array(
    z.strictObject({
      caseId: z.int(),
      number: z.string(),
      kind: z.enum(['added', 'removed', 'changed']),
      parts: z.array(z.enum(RECORD_PARTS)),
    }),
  ),
});
export type Recomputation = z.infer<typeof recomputation>;
