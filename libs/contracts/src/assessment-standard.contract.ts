import {
  type AssessmentStandard,
  DEDUCTION_KINDS,
  GRADES,
  INDICATOR_IDS,
  standardFault,
} from '@huixiang/domain';
import { z } from 'zod';
import { trimmedText } from './input';
import { moment } from './time';
import { FAULTS } from './faults.zh';

const STANDARD_FAULTS = {
  points: FAULTS.pointsTotal,
  detection: FAULTS.detectionOrder,
  half_life: FAULTS.halfLifeOrder,
  grades: FAULTS.gradesOrder,
} satisfies Record<NonNullable<ReturnType<typeof standardFault>>, string>;

const points = z.number().min(0).max(100);
const hours = z.number().min(0.5).max(8760);
const share = z.number().gt(0).max(1);

/** By what a response is judged (`AssessmentStandard`). */
export const assessmentStandard = z
  .strictObject({
    points: z.record(z.enum(INDICATOR_IDS), points),
    limits: z.strictObject({
      detectionFullHours: hours,
      detectionNoneHours: hours,
      missedShareNone: share,
      acceptanceHours: hours,
      releaseGapHours: hours,
      releaseWatchedHours: hours,
      reachShare: share,
      halfLifeFullHours: hours,
      halfLifeNoneHours: hours,
      enoughVoices: z.int().min(1).max(1000),
      enoughRatings: z.int().min(1).max(1000),
    }),
    deductions: z.record(z.enum(DEDUCTION_KINDS), points),
    deductionCases: z.int().min(1).max(100_000),
    manualPoints: z.number().min(0).max(20),
    grades: z.strictObject({ excellent: points, good: points, pass: points }),
    enoughCases: z.int().min(5, FAULTS.tooFewCases).max(100),
  })
  .superRefine((standard, context) => {
    const fault = standardFault(standard satisfies AssessmentStandard);
    if (fault !== null) context.addIssue({ code: 'custom', message: STANDARD_FAULTS[fault] });
  });

const day = z.iso.date();

/** A standard from a day on, and the text it rests on. */
export const standardChange = z.strictObject({
  validFrom: day,
  standard: assessmentStandard,
  basis: trimmedText.min(4, FAULTS.documentNeeded).max(200),
});
export type StandardChange = z.infer<typeof standardChange>;

export const standardView = z.strictObject({
  id: z.int(),
  validFrom: day,
  standard: assessmentStandard,
  basis: z.string(),
  setAt: moment,
  /** null: it came with the product. */
  setBy: z.string().nullable(),
});
export type StandardView = z.infer<typeof standardView>;
/** The newest first. */
export const standardList = z.array(standardView);

/** What a standard would have changed in the last 365 days, unit by unit. */
export const standardPreview = z.strictObject({
  from: moment,
  to: moment,
  units: z.array(
    z.strictObject({
      unit: z.strictObject({ id: z.int(), name: z.string() }),
      cases: z.int(),
      before: z.strictObject({ score: z.number().nullable(), grade: z.enum(GRADES).nullable() }),
      after: z.strictObject({ score: z.number().nullable(), grade: z.enum(GRADES).nullable() }),
    }),
  ),
});
export type StandardPreview = z.infer<typeof standardPreview>;
