import type { DeductionKind } from './deductions';
import type { IndicatorId } from './indicator';

/** Figures the indicators measure by. Hours are hours of the clock on the wall. */
export interface Limits {
  /** R1: full up to, none from. */
  readonly detectionFullHours: number;
  readonly detectionNoneHours: number;
  /** R3: nothing is earned from this share of missed ones on. */
  readonly missedShareNone: number;
  /** R4. */
  readonly acceptanceHours: number;
  /** T4: the longest silence, and for how long speaking is watched. */
  readonly releaseGapHours: number;
  readonly releaseWatchedHours: number;
  /** P2: pickups per voice of concern that earn everything. */
  readonly reachShare: number;
  /** E2: full up to, none from. */
  readonly halfLifeFullHours: number;
  readonly halfLifeNoneHours: number;
  /** E1, E2: fewer voices than this say nothing. */
  readonly enoughVoices: number;
  /** E4: fewer answers than this say nothing. */
  readonly enoughRatings: number;
}

/**
 * By what a response is judged: how much each indicator weighs, by which limits it is measured, what is taken off, and which
 * score earns which grade. Dated: a period is judged by the standard that was in force at its end.
 */
export interface AssessmentStandard {
  /** Out of 100 together; 0: shown, never scored. */
  readonly points: Readonly<Record<IndicatorId, number>>;
  readonly limits: Limits;
  /** Points off the score, for each time. */
  readonly deductions: Readonly<Record<DeductionKind, number>>;
  /** Cases up to which they count in full: of more, what comes to so many (a province has more late reports than a bureau). */
  readonly deductionCases: number;
  /** Points all manual items together may add or take off. */
  readonly manualPoints: number;
  /** The least score of each grade but the last. */
  readonly grades: { readonly excellent: number; readonly good: number; readonly pass: number };
  /** Below this many cases there is a count but no grade and no rank. */
  readonly enoughCases: number;
}

/**
 * The trial standard (试行): the weights of policy §5.2, grades 90/70/60 as in the yearly assessments of 政务公开 (policy §5.1). Our design;
 * no text prescribes it, and an administrator sets another from a date on.
 */
export const TRIAL_STANDARD: AssessmentStandard = {
  points: {
    R1: 5,
    R2: 8,
    R3: 5,
    R4: 4,
    T1: 16,
    T2: 4,
    T3: 0,
    T4: 6,
    C1: 10,
    C2: 4,
    C3: 4,
    P1: 4,
    P2: 4,
    H1: 6,
    H2: 6,
    H3: 4,
    E1: 4,
    E2: 2,
    E3: 2,
    E4: 2,
  },
  limits: {
    detectionFullHours: 1,
    detectionNoneHours: 12,
    missedShareNone: 0.2,
    acceptanceHours: 2,
    releaseGapHours: 24,
    releaseWatchedHours: 72,
    reachShare: 0.1,
    halfLifeFullHours: 24,
    halfLifeNoneHours: 96,
    enoughVoices: 5,
    enoughRatings: 10,
  },
  deductions: { concealed_report: 10, false_report: 10, late_report: 2, correction: 1 },
  deductionCases: 100,
  manualPoints: 5,
  grades: { excellent: 90, good: 70, pass: 60 },
  enoughCases: 5,
};

/** What is wrong with a standard somebody enters, in the order in which it is read; null: nothing. */
export function standardFault(
  standard: AssessmentStandard,
): 'points' | 'detection' | 'half_life' | 'grades' | null {
  const { points, limits, grades } = standard;
  const total = Object.values(points).reduce((sum, one) => sum + one, 0);
  // Hundredths, for tenths do not add up in binary.
  if (Math.round(total * 100) !== 10_000) return 'points';
  if (limits.detectionFullHours >= limits.detectionNoneHours) return 'detection';
  if (limits.halfLifeFullHours >= limits.halfLifeNoneHours) return 'half_life';
  return grades.excellent > grades.good && grades.good > grades.pass ? null : 'grades';
}
