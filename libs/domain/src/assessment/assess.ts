import type { CaseRecord } from './case-record';
import { type Deduction, type Veto, deductionsOf, vetoesOf } from './deductions';
import type { Indicator, Measure } from './indicator';
import { INDICATORS } from './indicators';
import type { AssessmentStandard } from './standard';

/** Grades, best first: 优秀, 良好, 合格, 不合格. */
export const GRADES = ['excellent', 'good', 'pass', 'fail'] as const;
export type Grade = (typeof GRADES)[number];

export interface AssessedIndicator {
  readonly indicator: Indicator;
  readonly points: number;
  readonly measure: Measure;
}

export interface AssessmentResult {
  readonly indicators: readonly AssessedIndicator[];
  readonly cases: number;
  /** 0–100 over the applicable indicators, before anything is taken off; null where none applies. */
  readonly earned: number | null;
  readonly deductions: readonly Deduction[];
  /** Points taken off together. */
  readonly deducted: number;
  readonly vetoes: readonly Veto[];
  /** `earned` less what is taken off, at least 0. */
  readonly score: number | null;
  /** Points of the applicable indicators over those of the whole set, in [0, 1]. */
  readonly coverage: number;
  /** null: too few cases, or no score. */
  readonly grade: Grade | null;
}

/**
 * Assesses the response in `cases` as things stood at `asOf`, by `standard`. Indicators that do not apply are
 * weighted away, and the share of points that remains is shown as coverage.
 */
export function assess(
  cases: readonly CaseRecord[],
  asOf: Date,
  standard: AssessmentStandard,
): AssessmentResult {
  const indicators = INDICATORS.map((indicator) => ({
    indicator,
    points: standard.points[indicator.id],
    measure: indicator.measure(cases, asOf, standard.limits),
  }));
  const scored = indicators.flatMap(({ points, measure: { score } }) =>
    score === null ? [] : [{ points, score }],
  );
  const applicable = scored.reduce((sum, { points }) => sum + points, 0);
  const sum = scored.reduce((all, { points, score }) => all + points * score, 0);
  const earned = applicable === 0 ? null : (sum / applicable) * 100;
  const deductions = deductionsOf(cases, asOf, standard);
  const vetoes = vetoesOf(cases);
  const scale = Math.min(1, standard.deductionCases / Math.max(1, cases.length));
  const deducted = deductions.reduce((all, { points }) => all + points, 0) * scale;
  const score = earned === null ? null : Math.max(0, earned - deducted);
  return {
    indicators,
    cases: cases.length,
    earned,
    deductions,
    deducted,
    vetoes,
    score,
    coverage: applicable / 100,
    grade: gradeOf(score, cases.length, vetoes.length > 0, standard),
  };
}

/** The grade a score earns; null where there are too few cases to say. A veto is a failure however few they are. */
export function gradeOf(
  score: number | null,
  cases: number,
  vetoed: boolean,
  { grades, enoughCases }: AssessmentStandard,
): Grade | null {
  if (vetoed) return 'fail';
  if (score === null || cases < enoughCases) return null;
  if (score >= grades.excellent) return 'excellent';
  if (score >= grades.good) return 'good';
  return score >= grades.pass ? 'pass' : 'fail';
}
