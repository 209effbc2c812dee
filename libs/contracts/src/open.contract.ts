import { z } from 'zod';
import { rowIdInQuery, trimmedText } from './input';

/** What the public asks for. Nobody is refused for an address that is written wrongly: what cannot be meant is not asked. */
export const openQuery = z.object({
  q: trimmedText.min(1).max(60).optional().catch(undefined),
  unit: rowIdInQuery.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type OpenQueryInput = z.infer<typeof openQuery>;
