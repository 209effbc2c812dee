import { randomBytes } from 'node:crypto';
import { record } from '../ledger/record';
import type { FirstUnit } from '../config';
import { databaseNow } from '../database/clock';
import type { DataSource } from 'typeorm';
import { hashPassword } from './password';

export const FIRST_LOGIN = 'admin';

/**
 * Makes the root unit and its administrator where nobody has an account yet; null where somebody has.
 * The password is returned once, to be shown to whoever starts the product, and only its hash kept.
 */
export async function createFirstAccount(
  owner: DataSource,
  first: FirstUnit,
): Promise<{ readonly login: string; readonly password: string } | null> {
  const password = randomBytes(12).toString('base64url');
  const hash = await hashPassword(password);
  return owner.transaction(async (tx) => {
    await tx.query('LOCK TABLE account IN EXCLUSIVE MODE');
    if (await hasAccounts(tx)) return null;
    await tx.query('INSERT INTO place (code, name) VALUES ($1, $2) ON CONFLICT (code) DO NOTHING', [
      first.placeCode,
      first.placeName,
    ]);
    const [unit] = await tx.query<{ id: number; path: string }[]>(
      `WITH next AS (SELECT nextval(pg_get_serial_sequence('unit', 'id'))::int AS id)
       INSERT INTO unit (id, name, kind, path, place_code) OVERRIDING SYSTEM VALUE
       SELECT id, $1, 'government', '/' || id || '/', $2 FROM next RETURNING id, path`,
      [first.unitName, first.placeCode],
    );
    await tx.query(
      `INSERT INTO account (login, name, unit_id, role, password_hash)
       VALUES ($1, '系统管理员', $2, 'administrator', $3)`,
      [FIRST_LOGIN, unit!.id, hash],
    );
    await record(tx, await databaseNow(tx), {
      kind: 'account.created',
      subject: { type: 'account', id: FIRST_LOGIN },
      scope: unit!.path,
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
