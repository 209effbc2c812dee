import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Credentials } from '@huixiang/contracts';
import { DomainError, type Role } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../config';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { rootPath } from '../units/root-path';
import type { Actor } from './actor';
import { hashPassword, passwordMatches } from './password';
import { hashOf } from './session.queries';
import { countAttempt, takeBack } from './sign-in-attempts';

interface ActorRow {
  readonly id: number;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly password_hash: string;
  readonly password_due: boolean;
  readonly unit_id: number;
  readonly unit_name: string;
  readonly unit_path: string;
}

const ACTOR_COLUMNS = `account.id, account.login, account.name, account.role, account.password_hash, account.password_due,
  unit.id AS unit_id, unit.name AS unit_name, unit.path AS unit_path`;

/** Sessions live in the database: opaque tokens, stored hashed, ended by time, idleness or a disabled account. */
@Injectable()
export class SessionService {
  /** Checked against where no account is, so that the answer takes as long. */
  readonly #decoy = hashPassword(randomBytes(16).toString('hex'));

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Signs in; the token is shown here once and never stored. */
  async open(credentials: Credentials, address: string): Promise<{ token: string; actor: Actor }> {
    const attempt = await countAttempt(this.database, credentials.login, address);
    const [row] = await this.database.query<ActorRow[]>(
      `SELECT ${ACTOR_COLUMNS} FROM account JOIN unit ON unit.id = account.unit_id
       WHERE account.login = $1 AND account.disabled_at IS NULL`,
      [credentials.login],
    );
    const matches = await passwordMatches(
      credentials.password,
      row?.password_hash ?? (await this.#decoy),
    );
    if (row === undefined || !matches) {
      await this.database.transaction((tx) => recordRefusal(tx, row));
      throw new DomainError('access.bad_credentials');
    }
    const token = randomBytes(32).toString('base64url');
    const actor = actorOf(row);
    await this.database.transaction(async (tx) => {
      await takeBack(tx, attempt);
      // Waits for a reset or a disabling under way, which ended the sessions there were.
      const opened = await tx.query<unknown[]>(
        `INSERT INTO session (token_hash, account_id)
         SELECT $1, id FROM account WHERE id = $2 AND password_hash = $3 AND disabled_at IS NULL FOR SHARE
         RETURNING account_id`,
        [hashOf(token), row.id, row.password_hash],
      );
      if (opened.length === 0) throw new DomainError('access.bad_credentials');
      await record(tx, await databaseNow(tx), {
        kind: 'session.opened',
        subject: { type: 'session', id: row.login },
        scope: row.unit_path,
        actor,
      });
    });
    return { token, actor };
  }

  /** The person behind a token, or null where the session is over. Notes that it was used, once a minute. */
  async resolve(token: string): Promise<Actor | null> {
    const row = await this.#find(token);
    if (row === null) return null;
    if (row.stale) {
      await this.database.query(
        'UPDATE session SET seen_at = huixiang_now() WHERE token_hash = $1',
        [hashOf(token)],
      );
    }
    return actorOf(row);
  }

  /** Whether a session still stands. Asking is no use of it: an open page alone keeps nobody signed in. */
  async isOpen(token: string): Promise<boolean> {
    return (await this.#find(token)) !== null;
  }

  async #find(token: string): Promise<(ActorRow & { stale: boolean }) | null> {
    const [row] = await this.database.query<(ActorRow & { stale: boolean })[]>(
      `SELECT ${ACTOR_COLUMNS}, session.seen_at < huixiang_now() - interval '1 minute' AS stale
       FROM session JOIN account ON account.id = session.account_id JOIN unit ON unit.id = account.unit_id
       WHERE session.token_hash = $1 AND account.disabled_at IS NULL
         AND session.created_at > huixiang_now() - make_interval(hours => $2)
         AND session.seen_at > huixiang_now() - make_interval(mins => $3)`,
      [hashOf(token), this.config.SESSION_HOURS, this.config.SESSION_IDLE_MINUTES],
    );
    return row ?? null;
  }

  async close(token: string, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('DELETE FROM session WHERE token_hash = $1', [hashOf(token)]);
      await record(tx, await databaseNow(tx), {
        kind: 'session.closed',
        subject: { type: 'session', id: actor.login },
        scope: actor.unit.path,
        actor,
      });
    });
  }

  /** Removes what has ended, so that the tables stay small. */
  async sweep(): Promise<void> {
    await this.database.query(
      'DELETE FROM session WHERE created_at < huixiang_now() - make_interval(hours => $1)',
      [this.config.SESSION_HOURS],
    );
    await this.database.query(
      `DELETE FROM sign_in_failure WHERE at < huixiang_now() - interval '1 day'`,
    );
  }
}

async function recordRefusal(tx: EntityManager, row: ActorRow | undefined): Promise<void> {
  await record(tx, await databaseNow(tx), {
    kind: 'session.refused',
    // What was typed into the field may be anything, a password even: only a known login is kept.
    subject: { type: 'session', id: row?.login ?? 'unknown' },
    scope: row?.unit_path ?? (await rootPath(tx)),
  });
}

function actorOf(row: ActorRow): Actor {
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    role: row.role,
    passwordDue: row.password_due,
    unit: { id: row.unit_id, name: row.unit_name, path: row.unit_path },
  };
}
