import { OUTLET_TIERS } from '@huixiang/domain';
import { z } from 'zod';
import { moment } from './time';

export const sourceView = z.strictObject({
  id: z.int(),
  name: z.string(),
  url: z.string(),
  tier: z.enum(OUTLET_TIERS),
  place: z.string().nullable(),
  intervalSeconds: z.int(),
  nextCheckAt: moment,
  pausedAt: moment.nullable(),
  lastCheckAt: moment.nullable(),
  lastSuccessAt: moment.nullable(),
  lastArticleAt: moment.nullable(),
  failuresInRow: z.int(),
  /** Code of the last failure; null while the last check went well. */
  failure: z.string().nullable(),
  failureDetail: z.string().nullable(),
  articles: z.int(),
  /** Articles of the last 14 days, oldest first. */
  perDay: z.array(z.int()),
});
export type SourceView = z.infer<typeof sourceView>;
export const sourceList = z.array(sourceView);
