import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ChangePassword } from '@huixiang/contracts';
import { DomainError, isWeakPassword } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import type { Actor } from './actor';
import { hashPassword, passwordMatches } from './password';
import { endSessions } from './session.queries';
import { countAttempt, takeBack } from './sign-in-attempts';

/** A person's own password. */
@Injectable()
export class OwnPasswordService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /**
   * Replaces it and ends every other session of the account. Who sits at an open screen may guess the
   * current one no faster than at the sign-in.
   */
  async change(input: ChangePassword, by: { actor: Actor; token: string; address: string }) {
    const { actor, token, address } = by;
    if (isWeakPassword(input.next, actor.login) || input.next === input.current)
      throw new DomainError('account.weak_password');
    const attempt = await countAttempt(this.database, actor.login, address);
    const [row] = await this.database.query<{ hash: string }[]>(
      'SELECT password_hash AS hash FROM account WHERE id = $1',
      [actor.id],
    );
    if (row === undefined || !(await passwordMatches(input.current, row.hash)))
      throw new DomainError('account.wrong_password');
    const hash = await hashPassword(input.next);
    await this.database.transaction(async (tx) => {
      // Not where it was reset in between: the administrator's word came later.
      const [, changed] = await tx.query<[unknown, number]>(
        'UPDATE account SET password_hash = $2, password_due = false WHERE id = $1 AND password_hash = $3',
        [actor.id, hash, row.hash],
      );
      if (changed === 0) throw new DomainError('account.wrong_password');
      await takeBack(tx, attempt);
      await endSessions(tx, actor.id, token);
      await record(tx, await databaseNow(tx), {
        kind: 'account.password_changed',
        subject: { type: 'account', id: actor.login },
        scope: actor.unit.path,
        actor,
      });
    });
  }
}
