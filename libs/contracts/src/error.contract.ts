import { DOMAIN_ERROR_CODES } from '@huixiang/domain';
import { z } from 'zod';

/** Every refusal has this body; `internal` stands for a bug, which is logged and not described. */
export const errorBody = z.strictObject({
  code: z.enum([...DOMAIN_ERROR_CODES, 'internal']),
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
  requestId: z.string(),
});
export type ErrorBody = z.infer<typeof errorBody>;
