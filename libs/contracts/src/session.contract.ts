import { PERMISSIONS, ROLES } from '@huixiang/domain';
import { z } from 'zod';

export const credentials = z.strictObject({
  login: z.string().trim().min(1).max(60),
  password: z.string().min(1).max(200),
});
export type Credentials = z.infer<typeof credentials>;

export const sessionView = z.strictObject({
  login: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  unit: z.strictObject({ id: z.int(), name: z.string(), path: z.string() }),
  permissions: z.array(z.enum(PERMISSIONS)),
});
export type SessionView = z.infer<typeof sessionView>;
