import type { AssessmentResultView } from '@huixiang/contracts';
import {
  type AssessmentResult,
  type AssessmentStandard,
  formulaOf,
  intervalOf,
} from '@huixiang/domain';
import type { AssessedCase } from './case-records.queries';

/** A result in the words of the wire. */
export function resultView(
  result: AssessmentResult,
  cases: readonly AssessedCase[],
  asOf: Date,
  { limits }: AssessmentStandard,
): AssessmentResultView {
  const { earned, score, coverage, grade, deductions, deducted, vetoes } = result;
  return {
    asOf: asOf.toISOString(),
    earned,
    deductions: deductions.map(withRowId),
    deducted,
    vetoes: vetoes.map(withRowId),
    score,
    coverage,
    grade,
    measures: result.indicators.map(({ indicator, points, measure }) => ({
      id: indicator.id,
      unit: indicator.unit,
      evidenceUnit: indicator.evidenceUnit ?? indicator.unit,
      points,
      formula: formulaOf(indicator.id, limits),
      observational: indicator.observational ?? false,
      value: measure.value,
      score: measure.score,
      p90: measure.p90 ?? null,
      tally: measure.tally ?? null,
      interval: intervalOf(measure),
      evidence: measure.evidence.map(withRowId),
    })),
    cases: cases.map((one) => ({
      id: Number(one.id),
      number: one.number,
      title: one.title,
      level: one.level,
      unit: one.unitName,
      openedAt: one.openedAt.toISOString(),
    })),
  };
}

/** Ids of cases are numbers outside the domain. */
function withRowId<T extends { readonly caseId: string }>(
  item: T,
): Omit<T, 'caseId'> & { caseId: number } {
  return { ...item, caseId: Number(item.caseId) };
}
