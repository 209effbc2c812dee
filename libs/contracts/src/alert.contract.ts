import { ALERT_RULES } from '@huixiang/domain';
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

export const alertQuery = z.strictObject({ state: z.enum(ALERT_STATES).default('open') });
export const alertList = z.strictObject({
  counts: z.record(z.enum(ALERT_STATES), z.int()),
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

/** What triage reads beside the queue: key articles, and how a like event went. */
export const alertContext = z.strictObject({
  articles: z.array(articleView),
  similar: z.array(
    z.strictObject({
      eventId: z.int(),
      title: z.string(),
      caseId: z.int().nullable(),
      caseNumber: z.string().nullable(),
      lastArticleAt: moment,
      respondedHours: z.number().nullable(),
    }),
  ),
});
export type AlertContext = z.infer<typeof alertContext>;
