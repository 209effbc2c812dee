import {
  CASE_ORIGINS,
  CATEGORIES,
  DUTIES,
  EVENT_LEVELS,
  FIELDS,
  LIMIT_UNITS,
  RULE_STATUSES,
  START_POINTS,
} from '@huixiang/domain';
import { z } from 'zod';
import { reason, rowId, trimmedText } from './input';
import { moment } from './time';
import { FAULTS } from './faults.zh';

const limit = z.strictObject({
  amount: z.number().multipleOf(0.01).positive(FAULTS.aboveZero).max(9999),
  unit: z.enum(LIMIT_UNITS),
});

/** One version of a rule of time. */
export const ruleView = z.strictObject({
  key: z.int(),
  id: z.string(),
  duty: z.enum(DUTIES),
  /** Where it binds; null: the whole country. */
  place: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
  eventLevels: z.array(z.enum([...EVENT_LEVELS, 'none'])).nullable(),
  opinionLevels: z.array(z.enum(EVENT_LEVELS)).nullable(),
  categories: z.array(z.enum(CATEGORIES)).nullable(),
  fields: z.array(z.enum(FIELDS)).nullable(),
  origins: z.array(z.enum(CASE_ORIGINS)).nullable(),
  start: z.enum(START_POINTS),
  limit,
  basis: z.string(),
  status: z.enum(RULE_STATUSES),
  enabled: z.boolean(),
  extension: z.number().nullable(),
  pausable: z.boolean(),
  validFrom: moment,
  validTo: moment.nullable(),
  setBy: z.string().nullable(),
});
export type RuleView = z.infer<typeof ruleView>;

export const calendarDay = z.strictObject({
  day: z.iso.date(FAULTS.dateForm),
  off: z.boolean(),
  name: trimmedText.min(1, FAULTS.nameNeeded).max(30),
  basis: trimmedText.min(4, FAULTS.basisNeeded).max(120),
});

export const ruleList = z.strictObject({
  /** The reader's own place: what they change binds there. */
  place: z.strictObject({ code: z.string(), name: z.string() }),
  /** Division codes from that place up to the outermost, nearest first. */
  line: z.array(z.string()),
  /** Whether the reader's unit is the government there, and so may change rules. */
  governs: z.boolean(),
  /** Whether they may change the calendar, which is everybody's. */
  whole: z.boolean(),
  rules: z.array(ruleView),
  calendar: z.array(calendarDay),
});
export type RuleList = z.infer<typeof ruleList>;

/** A new version of a rule for the writer's place, from a moment that is not past. */
export const ruleChange = z.strictObject({
  /** The version it begins from: its duty, conditions and start stay. */
  key: rowId,
  enabled: z.boolean(),
  limit,
  extension: z.number().multipleOf(0.01).positive().max(9999).nullable(),
  pausable: z.boolean(),
  basis: trimmedText.min(4, FAULTS.basisStated).max(200),
  /** Null: at once. */
  validFrom: moment.nullable(),
  reason,
});
export type RuleChange = z.infer<typeof ruleChange>;

/** What a change would mean: open cases keep the rule of their day; what such cases would get from then on. */
export const rulePreview = z.strictObject({
  /** Open cases in the place whose clock of this rule keeps its time. */
  keeping: z.array(
    z.strictObject({
      id: z.int(),
      number: z.string(),
      dueAt: moment,
      /** When it would be due, were the change older than the case; null: it would owe this no more. */
      dueThen: moment.nullable(),
    }),
  ),
  /** Cases of the last 90 days, and how many of them the changed rule would have bound. */
  recent: z.strictObject({ cases: z.int(), bound: z.int() }),
});
export type RulePreview = z.infer<typeof rulePreview>;

/** The arranged days of a year as they shall be: what was there of it is replaced. */
export const calendarYear = z.strictObject({
  year: z.int().min(2000).max(2100),
  days: z.array(calendarDay).max(120),
  reason,
});
export type CalendarYear = z.infer<typeof calendarYear>;
