import type { CaseRecord } from './case-record';
import type { Indicator, Measure } from './indicator';
import { acceptanceTimeliness } from './indicators/acceptance-timeliness';
import { channelCoverage } from './indicators/channel-coverage';
import { closingTimeliness } from './indicators/closing-timeliness';
import { consistentWords } from './indicators/consistent-words';
import { continuedRelease } from './indicators/continued-release';
import { detectionDelay } from './indicators/detection-delay';
import { elementCompleteness } from './indicators/element-completeness';
import { firstResponseTimeliness } from './indicators/first-response-timeliness';
import { heatHalfLife } from './indicators/heat-half-life';
import { keptCommitments } from './indicators/kept-commitments';
import { missedReports } from './indicators/missed-reports';
import { negativeShareChange } from './indicators/negative-share-change';
import { pressConferencePunctuality } from './indicators/press-conference-punctuality';
import { reach } from './indicators/reach';
import { reportTimeliness } from './indicators/report-timeliness';
import { responseTime } from './indicators/response-time';
import { resultPublication } from './indicators/result-publication';
import { secondaryConcern } from './indicators/secondary-concern';
import { speakerRank } from './indicators/speaker-rank';

export const INDICATORS: readonly Indicator[] = [
  detectionDelay,
  reportTimeliness,
  missedReports,
  acceptanceTimeliness,
  firstResponseTimeliness,
  pressConferencePunctuality,
  responseTime,
  continuedRelease,
  elementCompleteness,
  consistentWords,
  speakerRank,
  channelCoverage,
  reach,
  closingTimeliness,
  keptCommitments,
  resultPublication,
  negativeShareChange,
  heatHalfLife,
  secondaryConcern,
];

/** Points of the whole set of policy §5.2; E4 满意度, which nobody enters yet, is missing from the coverage too. */
const ALL_POINTS = 100;

/** Grades of the yearly assessments of 政务公开: ≥ 90 优秀, ≥ 70 良好, ≥ 60 合格 (policy §5.1). */
export const GRADES = ['excellent', 'good', 'pass', 'fail'] as const;
export type Grade = (typeof GRADES)[number];

/** Below this many cases there is a count but no grade. */
export const ENOUGH_CASES = 5;

export interface AssessmentResult {
  readonly indicators: readonly { readonly indicator: Indicator; readonly measure: Measure }[];
  readonly cases: number;
  /** 0–100 over the applicable indicators; null where none applies. */
  readonly score: number | null;
  /** Points of the applicable indicators over the 100 of the whole set, in [0, 1]. */
  readonly coverage: number;
  /** null: fewer than five cases, or no score. */
  readonly grade: Grade | null;
}

/**
 * Assesses the response in `cases` as things stood at `asOf`. Indicators that do not apply are
 * weighted away, and the share of points that remains is shown as coverage.
 */
export function assess(cases: readonly CaseRecord[], asOf: Date): AssessmentResult {
  const indicators = INDICATORS.map((indicator) => ({
    indicator,
    measure: indicator.measure(cases, asOf),
  }));
  let earned = 0;
  let applicable = 0;
  for (const { indicator, measure } of indicators) {
    if (measure.score === null) continue;
    earned += indicator.points * measure.score;
    applicable += indicator.points;
  }
  const score = applicable === 0 ? null : (earned / applicable) * 100;
  return {
    indicators,
    cases: cases.length,
    score,
    coverage: applicable / ALL_POINTS,
    grade: score === null || cases.length < ENOUGH_CASES ? null : gradeOf(score),
  };
}

function gradeOf(score: number): Grade {
  if (score >= 90) return 'excellent';
  if (score >= 70) return 'good';
  return score >= 60 ? 'pass' : 'fail';
}
