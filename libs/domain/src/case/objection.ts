import { isWithinScope } from '../access/scope';
import { dueOf } from '../clock/limit';
import type { WorkCalendar } from '../clock/work-calendar';

/** 信访工作条例 (2022) 第二十三、二十四条: an objection to a transfer is raised within five working days. */
const OBJECTED_WITHIN = { amount: 5, unit: 'working_day' } as const;

/** Until when a unit may say that a case is not its own, from when it was handed to it. */
export function objectionUntil(assignedAt: Date, calendar: WorkCalendar): Date {
  return dueOf(assignedAt, OBJECTED_WITHIN, calendar);
}

/**
 * Whether somebody at `decider` may decide between units: only from above all of them, for nobody judges
 * their own case. Paths as /1/12/.
 */
export function mayDecideBetween(decider: string, units: readonly string[]): boolean {
  return units.every((unit) => isWithinScope(decider, unit) && unit !== decider);
}
