import { DEDUCTION_KINDS, GRADES, INDICATOR_IDS, VETO_CAUSES } from '@huixiang/domain';
import { z } from 'zod';
import { standardView } from './assessment-standard.contract';
import { rowIdInQuery } from './input';
import { moment } from './time';

export const assessmentQuery = z.strictObject({
  unitId: rowIdInQuery,
  from: moment,
  to: moment,
});
export type AssessmentQuery = z.infer<typeof assessmentQuery>;

/** What a row of evidence is about; its decisions stand in the ledger under this. */
export const evidenceSubject = z.strictObject({
  type: z.enum(['case', 'clock', 'release', 'rating', 'accountability']),
  id: z.string(),
});

export const measureView = z.strictObject({
  id: z.enum(INDICATOR_IDS),
  unit: z.enum(['hours', 'share', 'change']),
  /** Of the values of its evidence. */
  evidenceUnit: z.enum(['hours', 'share', 'change', 'flag']),
  points: z.number(),
  /** How it is computed, by the limits of the standard. */
  formula: z.string(),
  /** 相关，非因果. */
  observational: z.boolean(),
  value: z.number().nullable(),
  score: z.number().nullable(),
  p90: z.number().nullable(),
  /** The count behind a share, and its Wilson 95 % interval. */
  tally: z.strictObject({ hits: z.int(), of: z.int() }).nullable(),
  interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  evidence: z.array(
    z.strictObject({
      caseId: z.int(),
      subject: evidenceSubject,
      value: z.number().nullable(),
      score: z.number().nullable(),
    }),
  ),
});
export type MeasureView = z.infer<typeof measureView>;

/** A computed result: what a view, a frozen snapshot and an export share. */
export const assessmentResultView = z.strictObject({
  asOf: moment,
  /** Of the applicable indicators, before anything is taken off. */
  earned: z.number().nullable(),
  deductions: z.array(
    z.strictObject({
      kind: z.enum(DEDUCTION_KINDS),
      caseId: z.int(),
      subject: evidenceSubject,
      points: z.number(),
    }),
  ),
  /** Points taken off together: less than their sum where there are very many cases. */
  deducted: z.number(),
  vetoes: z.array(
    z.strictObject({ cause: z.enum(VETO_CAUSES), caseId: z.int(), subject: evidenceSubject }),
  ),
  score: z.number().nullable(),
  coverage: z.number(),
  grade: z.enum(GRADES).nullable(),
  measures: z.array(measureView),
  cases: z.array(
    z.strictObject({
      id: z.int(),
      number: z.string(),
      title: z.string(),
      level: z.string(),
      /** Who has it now, which need not be who is assessed. */
      unit: z.string(),
      openedAt: moment,
    }),
  ),
});
export type AssessmentResultView = z.infer<typeof assessmentResultView>;

export const assessmentView = assessmentResultView.extend({
  unit: z.strictObject({ id: z.int(), name: z.string() }).nullable(),
  from: moment.nullable(),
  to: moment.nullable(),
  standard: standardView,
  checkpoint: z.string().nullable(),
});
export type AssessmentView = z.infer<typeof assessmentView>;

/** Units below the reader's, one line each, for comparison. */
export const assessmentComparison = z.array(
  z.strictObject({
    unit: z.strictObject({ id: z.int(), name: z.string() }),
    cases: z.int(),
    score: z.number().nullable(),
    coverage: z.number(),
    grade: z.enum(GRADES).nullable(),
    vetoed: z.boolean(),
  }),
);
export type AssessmentComparison = z.infer<typeof assessmentComparison>;
export const comparisonQuery = z.strictObject({ from: moment, to: moment });
