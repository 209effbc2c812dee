import { ALERT_RULES, CLOCK_STARTS, DUTIES, OUTLET_TIERS } from '@huixiang/domain';
import { z } from 'zod';
import { reason } from './input';
import { articleView } from './article.contract';
import { eventSummary } from './event.contract';
import { moment } from './time';

/**
 * `snoozed`: put off until a time, or until a new reason comes. `merged`: its event went into another, whose alert
 * speaks for both.
 */
export const ALERT_STATES = [
  'open',
  'snoozed',
  'acknowledged',
  'dismissed',
  'case_opened',
  'merged',
] as const;
export type AlertState = (typeof ALERT_STATES)[number];

export const alertReason = z.strictObject({
  rule: z.enum(ALERT_RULES),
  figures: z.record(z.string(), z.union([z.string(), z.number()])),
  at: moment,
});

export const alertView = z.strictObject({
  id: z.int(),
  state: z.enum(ALERT_STATES),
  raisedAt: moment,
  settledAt: moment.nullable(),
  settledBy: z.string().nullable(),
  /** Why it was dismissed or put off. */
  settleReason: z.string().nullable(),
  snoozedUntil: moment.nullable(),
  /** Whom it called since it was opened last, in order. */
  calls: z.array(z.strictObject({ name: z.string(), at: moment })),
  /** When it calls the next person, unless somebody answers; null where nobody is left, or it was answered. */
  nextCallAt: moment.nullable(),
  /** Until when the reader's unit does not want to be disturbed by it; null where it does. */
  mutedUntil: moment.nullable(),
  reasons: z.array(alertReason),
  event: eventSummary,
});
export type AlertView = z.infer<typeof alertView>;

export const alertQuery = z.strictObject({
  state: z.enum(ALERT_STATES).default('open'),
  /** The version one has: of thousands of alerts one is sent those that changed since. */
  since: z.string().max(64).optional(),
});
export type AlertQuery = z.infer<typeof alertQuery>;

export const alertList = z.strictObject({
  /** To name when asking again. */
  version: z.string(),
  counts: z.record(z.enum(ALERT_STATES), z.int()),
  /** Ids of the alerts of the state that are listed, in order: the first 2,000, of settled ones 200. */
  order: z.array(z.int()),
  /** Those that are new or say something else since the version named, in order; all where none was, or it is forgotten. */
  alerts: z.array(alertView),
});
export type AlertList = z.infer<typeof alertList>;

export const dismissal = z.strictObject({
  reason,
});
export type Dismissal = z.infer<typeof dismissal>;

export const snooze = z.strictObject({
  until: moment,
  reason,
});
export type Snooze = z.infer<typeof snooze>;

/** A duty that would run if a case were opened now; its limit may have begun before. */
export const dueIfOpened = z.strictObject({
  duty: z.enum(DUTIES),
  basis: z.string(),
  anchorKind: z.enum(CLOCK_STARTS),
  anchorAt: moment,
  dueAt: moment,
});
export type DueIfOpened = z.infer<typeof dueIfOpened>;

/** What triage reads beside the queue: key articles, how far it got, what is owed, and how a like event went. */
export const alertContext = z.strictObject({
  now: moment,
  articles: z.array(articleView),
  /** Kinds of outlet in the order in which they were reached. */
  reached: z.array(
    z.strictObject({ tier: z.enum(OUTLET_TIERS), at: moment, outlets: z.int(), articles: z.int() }),
  ),
  /** Names of the units suggested to answer; empty where a person must say. */
  units: z.array(z.string()),
  /** With the levels and categories the event has, the next first. */
  due: z.array(dueIfOpened),
  similar: z.array(
    z.strictObject({
      eventId: z.int(),
      title: z.string(),
      caseId: z.int().nullable(),
      caseNumber: z.string().nullable(),
      lastArticleAt: moment,
      respondedHours: z.number().nullable(),
      articles: z.int(),
      /** Duties of its case that were not done in time. */
      late: z.int(),
      closed: z.boolean(),
    }),
  ),
});
export type AlertContext = z.infer<typeof alertContext>;
