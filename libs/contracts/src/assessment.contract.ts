import { GRADES, INDICATOR_IDS } from '@huixiang/domain';
import { z } from 'zod';
import { rowIdInQuery } from './input';
import { moment } from './time';

export const assessmentQuery = z.strictObject({
  unitId: rowIdInQuery,
  from: moment,
  to: moment,
});
export type AssessmentQuery = z.infer<typeof assessmentQuery>;

export const measureView = z.strictObject({
  id: z.enum(INDICATOR_IDS),
  unit: z.enum(['hours', 'share', 'change']),
  points: z.number(),
  value: z.number().nullable(),
  score: z.number().nullable(),
  p90: z.number().nullable(),
  evidence: z.array(
    z.strictObject({ caseId: z.int(), value: z.number().nullable(), score: z.number().nullable() }),
  ),
});
export type MeasureView = z.infer<typeof measureView>;

export const assessmentView = z.strictObject({
  unit: z.strictObject({ id: z.int(), name: z.string() }).nullable(),
  from: moment.nullable(),
  to: moment.nullable(),
  asOf: moment,
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
      unit: z.string(),
      openedAt: moment,
    }),
  ),
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
  }),
);
export type AssessmentComparison = z.infer<typeof assessmentComparison>;
export const comparisonQuery = z.strictObject({ from: moment, to: moment });
