import type { AccountView } from '@huixiang/contracts';
import type { Role } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';

interface AccountRow extends Omit<AccountView, 'unit' | 'disabledAt'> {
  readonly unitId: number;
  readonly unitName: string;
  readonly disabledAt: Date | null;
}

/** Accounts of a subtree of units, and how many there are; those in use first, by unit. */
export async function accountsWithin(
  tx: EntityManager,
  scope: string,
  { q, limit, offset }: { q?: string | undefined; limit: number; offset: number },
): Promise<{ total: number; accounts: AccountView[] }> {
  const from = `FROM account JOIN unit ON unit.id = account.unit_id
    WHERE unit.path LIKE $1 || '%'
      AND ($2::text IS NULL OR strpos(lower(account.login || ' ' || account.name), lower($2)) > 0)`;
  const [count] = await tx.query<{ total: number }[]>(`SELECT count(*)::int AS total ${from}`, [
    scope,
    q ?? null,
  ]);
  // When somebody last signed in is what the ledger says, the only place that keeps it.
  const rows = await tx.query<AccountRow[]>(
    `SELECT account.id, account.login, account.name, account.role, account.password_due AS "passwordDue",
       account.disabled_at AS "disabledAt", unit.id AS "unitId", unit.name AS "unitName",
       (SELECT ledger_body(body) ->> 'at' FROM ledger_entry
        WHERE subject_type = 'session' AND subject_id = account.login AND kind = 'session.opened'
        ORDER BY index DESC LIMIT 1) AS "lastSignInAt"
     ${from} ORDER BY account.disabled_at IS NOT NULL, unit.id, account.id LIMIT $3 OFFSET $4`,
    [scope, q ?? null, limit, offset],
  );
  return {
    total: count?.total ?? 0,
    accounts: rows.map(({ unitId, unitName, disabledAt, ...account }) => ({
      ...account,
      unit: { id: unitId, name: unitName },
      disabledAt: disabledAt?.toISOString() ?? null,
    })),
  };
}

/** An account as a decision about it finds it. */
export interface LockedAccount {
  readonly id: number;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly unitId: number;
  readonly unitPath: string;
  readonly disabled: boolean;
}

/** These accounts, held until the transaction ends. */
export async function lockAccounts(
  tx: EntityManager,
  ids: readonly number[],
): Promise<readonly LockedAccount[]> {
  return tx.query<LockedAccount[]>(
    `SELECT account.id, account.login, account.name, account.role, account.unit_id AS "unitId",
       unit.path AS "unitPath", account.disabled_at IS NOT NULL AS disabled
     FROM account JOIN unit ON unit.id = account.unit_id
     WHERE account.id = ANY ($1::int[]) ORDER BY account.id FOR NO KEY UPDATE OF account`,
    [ids],
  );
}
