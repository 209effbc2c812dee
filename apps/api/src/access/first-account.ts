import { record } from '../ledger/record';
import type { FirstUnit } from '../config';
import { databaseNow } from '../database/clock';
import type { DataSource } from 'typeorm';
import { insertUnit } from '../units/unit.queries';
import { hashPassword, newPassword } from './password';

export const FIRST_LOGIN = 'admin';

/**
 * Makes the root unit and its administrator where nobody has an account yet; null where somebody has.
 * The password is returned once, to be shown to whoever starts the product, and only its hash kept.
 */
export async function createFirstAccount(
  owner: DataSource,
  first: FirstUnit,
): Promise<{ readonly login: string; readonly password: string } | null> {
  const password = newPassword();
  const hash = await hashPassword(password);
  return owner.transaction(async (tx) => {
    await tx.query('LOCK TABLE account IN EXCLUSIVE MODE');
    if (await hasAccounts(tx)) return null;
    await tx.query('INSERT INTO place (code, name) VALUES ($1, $2) ON CONFLICT (code) DO NOTHING', [
      first.placeCode,
      first.placeName,
    ]);
    const unit = await insertUnit(tx, null, {
      name: first.unitName,
      kind: 'government',
      placeCode: first.placeCode,
    });
    await tx.query(
      `INSERT INTO account (login, name, unit_id, role, password_hash, password_due)
       VALUES ($1, '系统管理员', $2, 'administrator', $3, true)`,
      [FIRST_LOGIN, unit.id, hash],
    );
    await record(tx, await databaseNow(tx), {
      kind: 'account.created',
      subject: { type: 'account', id: FIRST_LOGIN },
      scope: unit.path,
      data: { role: 'administrator', unit: first.unitName },
    });
    return { login: FIRST_LOGIN, password };
  });
}

export async function hasAccounts(database: Pick<DataSource, 'query'>): Promise<boolean> {
  const [row] = await database.query<{ found: boolean }[]>(
    'SELECT EXISTS (SELECT FROM account) AS found',
  );
  return row?.found === true;
}
