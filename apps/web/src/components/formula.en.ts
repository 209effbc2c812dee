import type { MeasureView } from '@huixiang/contracts';
import { type AssessmentStandard, formulaOf } from '@huixiang/domain';

/** How an indicator was computed; a result keeps the Chinese sentence only. */
export function formulaText({ id }: MeasureView, limits: AssessmentStandard['limits']): string {
  return formulaOf(id, limits);
}
