import type { Category } from '../classification/category';
import type { CaseOrigin } from '../clock/clock-rule';
import type { EventLevel } from '../classification/event-level';

/**
 * The statutory level a case is opened with unless a person sets another: what its texts state that an accident cost, Ⅳ of any other
 * emergency until somebody grades it, none of what is no emergency (突发事件应对法 §3).
 */
export function presetEventLevel(event: {
  readonly accidentLevel: EventLevel | null;
  readonly categories: readonly Category[];
}): EventLevel | null {
  return event.accidentLevel ?? (event.categories.includes('emergency') ? 'IV' : null);
}

/** The categories a case is opened with: what touches nothing else touches people's own interest (国办发〔2016〕61号). */
export function presetCategories(categories: readonly Category[]): readonly Category[] {
  return categories.length > 0 ? categories : ['vital_interest'];
}

/** Where a case about an event's alert comes from: an instruction of a superior is one whoever noticed it first. */
export function presetOrigin(categories: readonly Category[]): CaseOrigin {
  return categories.includes('superior_instruction') ? 'instruction' : 'alert';
}
