import { ROLES } from '@huixiang/domain';
import { z } from 'zod';
import { rowId, rowIdInQuery, trimmedText } from './input';
import { moment } from './time';
import { FAULTS } from './faults.zh';

export const accountView = z.strictObject({
  id: z.int(),
  login: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  unit: z.strictObject({ id: z.int(), name: z.string() }),
  lastSignInAt: moment.nullable(),
  disabledAt: moment.nullable(),
  /** Still has the password an administrator handed over. */
  passwordDue: z.boolean(),
});
export type AccountView = z.infer<typeof accountView>;

export const accountQuery = z.strictObject({
  /** Part of a login or a name. */
  q: trimmedText.max(60).optional(),
  /** The unit and all below it. */
  unitId: rowIdInQuery.optional(),
  page: z.coerce.number().int().min(1).max(500).default(1),
});
export type AccountQuery = z.infer<typeof accountQuery>;

export const ACCOUNT_PAGE_SIZE = 50;
export const accountPage = z.strictObject({ total: z.int(), accounts: z.array(accountView) });
export type AccountPage = z.infer<typeof accountPage>;

const accountFields = {
  name: trimmedText.min(1).max(30),
  role: z.enum(ROLES),
  unitId: rowId,
};

export const addAccount = z.strictObject({
  login: z.string().regex(/^[a-z0-9][a-z0-9._-]{1,39}$/, FAULTS.accountForm),
  ...accountFields,
});
export type AddAccount = z.infer<typeof addAccount>;

/** Only what is named is changed. */
export const changeAccount = z.strictObject(accountFields).partial();
export type ChangeAccount = z.infer<typeof changeAccount>;

/** A password made by the system, shown this once. */
export const oneTimePassword = z.strictObject({ password: z.string() });
export type OneTimePassword = z.infer<typeof oneTimePassword>;
