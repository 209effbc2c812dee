import {
  CATEGORIES,
  EVENT_LEVELS,
  FIELDS,
  OUTLET_TIERS,
  REOPENING_GROUNDS,
} from '@huixiang/domain';
import { z } from 'zod';
import { reason, rowId, rowIdInQuery, trimmedText } from './input';
import { moment } from './time';

export const caseReference = z.strictObject({ id: z.int(), number: z.string(), title: z.string() });
export type CaseReference = z.infer<typeof caseReference>;

/** What might be told of twice: by its title, and by the message or event it comes from. */
export const alikeQuery = z.strictObject({
  title: trimmedText.min(1).max(120),
  articleId: rowIdInQuery.optional(),
  /** The case itself, where it has been opened already. */
  except: rowIdInQuery.optional(),
});
export type AlikeQuery = z.infer<typeof alikeQuery>;
export const alikeCases = z.array(
  caseReference.extend({ unit: z.string(), openedAt: moment, closedAt: moment.nullable() }),
);
export type AlikeCases = z.infer<typeof alikeCases>;

/** The case goes on in another. */
export const caseMerging = z.strictObject({ into: rowId, reason });
export type CaseMerging = z.infer<typeof caseMerging>;

export const caseReopening = z.strictObject({
  ground: z.enum(REOPENING_GROUNDS),
  reason,
  /** When it was found that it is not over; null: now. */
  foundAt: moment.nullable().default(null),
  /** When that was first told in public, where it was. */
  firstPublicAt: moment.nullable().default(null),
});
export type CaseReopening = z.infer<typeof caseReopening>;

export const reopeningView = z.strictObject({
  ground: z.enum(REOPENING_GROUNDS),
  reason: z.string(),
  foundAt: moment,
  at: moment,
  by: z.string(),
  /** As it was closed before. */
  closedAt: moment,
  closeReason: z.string().nullable(),
});
export type ReopeningView = z.infer<typeof reopeningView>;

export const messageAdding = z.strictObject({ articleId: rowId });
export type MessageAdding = z.infer<typeof messageAdding>;

export const caseMessage = z.strictObject({
  id: z.int(),
  title: z.string(),
  excerpt: z.string(),
  source: z.string(),
  url: z.string().nullable(),
  firstSeenAt: moment,
});
export type CaseMessage = z.infer<typeof caseMessage>;

/** A message a case may be opened from: what is known of it fills in the form. */
export const messageMatter = z.strictObject({
  title: z.string(),
  field: z.enum(FIELDS).nullable(),
  place: z.string().nullable(),
  categories: z.array(z.enum(CATEGORIES)),
  firstSeenAt: moment,
  claimedAt: moment.nullable(),
  /** Of the event it was placed in: less is stated only with a reason. */
  level: z.enum(EVENT_LEVELS).nullable(),
  accidentLevel: z.enum(EVENT_LEVELS).nullable(),
  /** Of its source: what came by a hotline is a message, the rest is news. */
  tier: z.enum(OUTLET_TIERS),
  /** The event it was placed in, and its case. */
  eventId: z.int().nullable(),
  caseId: z.int().nullable(),
});
export type MessageMatter = z.infer<typeof messageMatter>;
