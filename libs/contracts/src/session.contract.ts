import { PERMISSIONS, ROLES } from '@huixiang/domain';
import { z } from 'zod';
import { text, trimmedText } from './input';

export const credentials = z.strictObject({
  login: trimmedText.min(1).max(60),
  password: text.min(1).max(200),
});
export type Credentials = z.infer<typeof credentials>;

/** A person's own password, changed by themself. */
export const changePassword = z.strictObject({
  current: text.min(1).max(200),
  next: text.min(1).max(200),
});
export type ChangePassword = z.infer<typeof changePassword>;

export const sessionView = z.strictObject({
  id: z.int(),
  login: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  unit: z.strictObject({ id: z.int(), name: z.string(), path: z.string() }),
  /** The password was given by an administrator: nothing else can be done until it is replaced. */
  passwordDue: z.boolean(),
  permissions: z.array(z.enum(PERMISSIONS)),
});
export type SessionView = z.infer<typeof sessionView>;
