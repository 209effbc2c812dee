import { DUTIES, EVENT_LEVELS } from '@huixiang/domain';
import { z } from 'zod';
import { clockView } from './case.contract';
import { reason, trimmedText } from './input';
import { moment } from './time';
import { FAULTS } from './faults.zh';

/** By whose authority: a document's number, or an organ and who spoke for it. */
const authority = trimmedText.min(4, FAULTS.approvalNeeded).max(120);

export const clockPause = z.strictObject({ until: moment, authority, reason });
export type ClockPause = z.infer<typeof clockPause>;

/** In the limit's own unit. */
export const clockExtension = z.strictObject({
  amount: z.number().multipleOf(0.01).positive().max(9999),
  authority,
  reason,
});
export type ClockExtension = z.infer<typeof clockExtension>;

export const dueQuery = z.strictObject({
  /** Hours ahead. */
  within: z.coerce.number().int().min(1).max(720).default(24),
  duty: z.enum(DUTIES).optional(),
  /** Whether those that have fallen due are listed too. */
  overdue: z.stringbool().default(true),
});
export type DueQuery = z.infer<typeof dueQuery>;

export const dueClock = z.strictObject({
  clock: clockView,
  case: z.strictObject({
    id: z.int(),
    number: z.string(),
    title: z.string(),
    level: z.enum(EVENT_LEVELS),
  }),
  unit: z.strictObject({ id: z.int(), name: z.string() }),
});
export type DueClock = z.infer<typeof dueClock>;
export const dueList = z.strictObject({
  now: moment,
  clocks: z.array(dueClock),
  /** There are more than were listed. */
  more: z.boolean(),
});
export type DueList = z.infer<typeof dueList>;
