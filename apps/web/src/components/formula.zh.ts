import type { MeasureView } from '@huixiang/contracts';
import type { AssessmentStandard } from '@huixiang/domain';

/** How an indicator was computed: as it was written down with the result, which for a signed one is long ago. */
export function formulaText(measure: MeasureView, _: AssessmentStandard['limits']): string {
  return measure.formula;
}
