import { OUTLET_TIERS } from '@huixiang/domain';
import { z } from 'zod';
import { moment } from './time';

/** Nobody has looked, an event of its articles alerted or has a case, or a person said it is nothing. */
export const SIGNAL_STATES = ['open', 'risen', 'dismissed'] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];

export const signalQuery = z.strictObject({ state: z.enum(SIGNAL_STATES).default('open') });
export type SignalQuery = z.infer<typeof signalQuery>;

export const signalView = z.strictObject({
  id: z.int(),
  state: z.enum(SIGNAL_STATES),
  /** What rose most first. */
  words: z.array(z.string()),
  /** Articles with the words in the weeks before. */
  known: z.int(),
  foundAt: moment,
  lastAt: moment,
  places: z.array(z.string()),
  count: z.int(),
  /** The newest first. */
  articles: z.array(
    z.strictObject({
      id: z.int(),
      title: z.string(),
      outlet: z.string(),
      tier: z.enum(OUTLET_TIERS),
      at: moment,
      eventId: z.int(),
    }),
  ),
  /** One of its events that alerted or has a case, and since when. */
  alert: z.strictObject({ eventId: z.int(), raisedAt: moment }).nullable(),
  dismissed: z.strictObject({ by: z.string(), at: moment, reason: z.string() }).nullable(),
});
export type SignalView = z.infer<typeof signalView>;

export const signalList = z.strictObject({
  counts: z.record(z.enum(SIGNAL_STATES), z.int()),
  signals: z.array(signalView),
});
export type SignalList = z.infer<typeof signalList>;
