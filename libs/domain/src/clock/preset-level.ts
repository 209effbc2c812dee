import type { Category } from '../classification/category';
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
