import { z } from 'zod';
import { reason, rowId } from './input';
import { moment } from './time';
import { FAULTS } from './faults.zh';

const articles = z.array(rowId).min(1, FAULTS.articlesNeeded).max(500);

/** One event goes into another. */
export const eventMerge = z.strictObject({ into: rowId, reason });
export type EventMerge = z.infer<typeof eventMerge>;

/** Articles, with their reprints, that become an event of their own. */
export const articleChoice = z.strictObject({ articles, reason });
export type ArticleChoice = z.infer<typeof articleChoice>;

/** Articles, with their reprints, that belong to another event. */
export const articleMove = z.strictObject({ into: rowId, articles, reason });
export type ArticleMove = z.infer<typeof articleMove>;

export const eventStarted = z.strictObject({ id: z.int() });

/** What was decided about which articles are one happening; without a name, by the system. */
export const eventDecisionView = z.strictObject({
  id: z.int(),
  kind: z.enum(['merge', 'split', 'move']),
  fromId: z.int(),
  intoId: z.int(),
  fromTitle: z.string(),
  intoTitle: z.string(),
  articles: z.int(),
  reason: z.string(),
  decidedAt: moment,
  decidedBy: z.string().nullable(),
  undoneAt: moment.nullable(),
  undoneBy: z.string().nullable(),
});
export type EventDecisionView = z.infer<typeof eventDecisionView>;
