import { DOCUMENT_KINDS } from '@huixiang/domain';
import { z } from 'zod';
import { moment } from './time';

export const documentMaking = z.strictObject({ kind: z.enum(DOCUMENT_KINDS) });
export type DocumentMaking = z.infer<typeof documentMaking>;

/** A document as it was made; its bytes are had by its id. */
export const documentView = z.strictObject({
  id: z.int(),
  kind: z.enum(DOCUMENT_KINDS),
  name: z.string(),
  sha256: z.string(),
  madeAt: moment,
  madeBy: z.string(),
});
export type DocumentView = z.infer<typeof documentView>;
