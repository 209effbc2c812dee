import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  ACCOUNT_PAGE_SIZE,
  type AccountPage,
  type AccountQuery,
  type AddAccount,
  type ChangeAccount,
  type LedgerKind,
} from '@huixiang/contracts';
import { DomainError, isWithinScope } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { UnitsService } from '../units/units.service';
import { type LockedAccount, accountsWithin, lockAccounts } from './account.queries';
import type { Actor } from './actor';
import { hashPassword, newPassword } from './password';
import { endSessions } from './session.queries';

/** The accounts of an administrator's unit and of those below it. */
@Injectable()
export class AccountsService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly units: UnitsService,
  ) {}

  async list({ q, unitId, page }: AccountQuery, actor: Actor): Promise<AccountPage> {
    const scope = actor.unit.path;
    const { path } = unitId === undefined ? { path: scope } : await this.units.get(unitId, scope);
    return accountsWithin(this.database.manager, path, {
      q,
      limit: ACCOUNT_PAGE_SIZE,
      offset: (page - 1) * ACCOUNT_PAGE_SIZE,
    });
  }

  /** Makes an account; its password is returned this once, and its owner must replace it. */
  async add(input: AddAccount, actor: Actor): Promise<{ id: number; password: string }> {
    const unit = await this.units.get(input.unitId, actor.unit.path);
    const password = newPassword();
    const hash = await hashPassword(password);
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ id: number }[]>(
        `INSERT INTO account (login, name, unit_id, role, password_hash, password_due)
         VALUES ($1, $2, $3, $4, $5, true) ON CONFLICT (login) DO NOTHING RETURNING id`,
        [input.login, input.name, unit.id, input.role, hash],
      );
      if (row === undefined) throw new DomainError('account.login_taken', { login: input.login });
      const account = { login: input.login, unitPath: unit.path };
      await note(tx, 'account.created', account, actor, { role: input.role, unit: unit.name });
      return { id: row.id, password };
    });
  }

  /** A new role or unit ends the account's sessions: they begin anew with what it may do now. */
  async change(id: number, input: ChangeAccount, actor: Actor): Promise<void> {
    const unit =
      input.unitId === undefined ? null : await this.units.get(input.unitId, actor.unit.path);
    await this.database.transaction(async (tx) => {
      const known = await lockAccount(tx, id, actor);
      const { name, role, unitId } = { ...known, ...input };
      const moves = role !== known.role || unitId !== known.unitId;
      if (moves) refuseOwn(known, actor);
      await tx.query('UPDATE account SET name = $2, role = $3, unit_id = $4 WHERE id = $1', [
        id,
        name,
        role,
        unitId,
      ]);
      if (moves) await endSessions(tx, id);
      await note(tx, 'account.changed', known, actor, {
        fields: Object.keys(input),
        ...(role !== known.role && { role }),
        ...(unit !== null && { unit: unit.name }),
      });
    });
  }

  /** Disables an account, which ends its sessions, or enables it again; nothing where it is so already. */
  async setDisabled(id: number, disabled: boolean, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const known = await lockAccount(tx, id, actor);
      refuseOwn(known, actor);
      if (known.disabled === disabled) return;
      await tx.query(
        'UPDATE account SET disabled_at = CASE WHEN $2 THEN huixiang_now() END WHERE id = $1',
        [id, disabled],
      );
      await endSessions(tx, id);
      await note(tx, disabled ? 'account.disabled' : 'account.enabled', known, actor);
    });
  }

  /** A new password, returned this once; every session of the account ends. */
  async resetPassword(id: number, actor: Actor): Promise<{ password: string }> {
    const password = newPassword();
    const hash = await hashPassword(password);
    await this.database.transaction(async (tx) => {
      const known = await lockAccount(tx, id, actor);
      refuseOwn(known, actor);
      await tx.query('UPDATE account SET password_hash = $2, password_due = true WHERE id = $1', [
        id,
        hash,
      ]);
      await endSessions(tx, id);
      await note(tx, 'account.password_reset', known, actor);
    });
    return { password };
  }
}

/**
 * An account within the actor's scope, held together with the actor's own: of two administrators who
 * disable each other at once the second is too late, so that somebody always remains.
 */
async function lockAccount(tx: EntityManager, id: number, actor: Actor): Promise<LockedAccount> {
  const locked = await lockAccounts(tx, [id, actor.id]);
  const own = locked.find((account) => account.id === actor.id);
  const stands =
    own !== undefined &&
    !own.disabled &&
    own.role === actor.role &&
    own.unitPath === actor.unit.path;
  if (!stands) throw new DomainError('access.signed_out');
  const account = locked.find((one) => one.id === id);
  if (account === undefined || !isWithinScope(actor.unit.path, account.unitPath))
    throw new DomainError('account.not_found', { id });
  return account;
}

/** Nobody locks themself out, or gives themself another role. */
function refuseOwn(account: LockedAccount, actor: Actor): void {
  if (account.id === actor.id) throw new DomainError('account.own');
}

async function note(
  tx: EntityManager,
  kind: LedgerKind,
  account: Pick<LockedAccount, 'login' | 'unitPath'>,
  actor: Actor,
  data: Record<string, unknown> = {},
): Promise<void> {
  await record(tx, await databaseNow(tx), {
    kind,
    subject: { type: 'account', id: account.login },
    scope: account.unitPath,
    actor,
    data,
  });
}
