import { z } from 'zod';
import { LEDGER_KINDS, SUBJECT_TYPES } from './ledger.contract';

/** One ledger entry as screens hear of it: enough to know what to read again, never the content. */
export const liveNotice = z.strictObject({
  index: z.int(),
  kind: z.enum(LEDGER_KINDS),
  subject: z.strictObject({ type: z.enum(SUBJECT_TYPES), id: z.string() }),
  caseId: z.int().nullable(),
});
export type LiveNotice = z.infer<typeof liveNotice>;

/** A run of notices in ledger order; `cursor` is the index to resume behind. */
export const liveBatch = z.strictObject({
  cursor: z.int(),
  notices: z.array(liveNotice),
  /** More was missed than is worth telling: read everything again. */
  reset: z.boolean(),
});
export type LiveBatch = z.infer<typeof liveBatch>;

/** Events that articles came to, so that who shows them reads them again; no decision, so without a cursor. */
export const liveHeat = z.strictObject({ events: z.array(z.int()) });
export type LiveHeat = z.infer<typeof liveHeat>;

/** Server to client. */
export const LIVE_BATCH = 'batch';
export const LIVE_HEAT = 'heat';
/** Client to server, with the cursor it has (−1: none). */
export const LIVE_RESUME = 'resume';
export const liveResume = z.strictObject({ cursor: z.int().min(-1) });
