import { DomainError } from '@huixiang/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { hashOf } from './session.queries';

/** Failures within the window after which it must wait: of one login from one address, of one address with any. */
const MAX_FAILURES = 5;
const MAX_FAILURES_OF_ADDRESS = 50;
const WINDOW_MINUTES = 10;

/**
 * Counts an attempt before its password is looked at, one after another for each address, so that guesses
 * sent side by side cannot pass the limit together. A success takes its row back. What was typed for a login
 * may be a password, so only its hash is kept.
 */
export async function countAttempt(
  database: DataSource,
  login: string,
  address: string,
): Promise<number> {
  return database.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`sign-in ${address}`]);
    const [row] = await tx.query<{ id: number }[]>(
      `INSERT INTO sign_in_failure (login, address)
       SELECT $1, $2 FROM (
         SELECT count(*) FILTER (WHERE login = $1) AS of_login, count(*) AS of_address
         FROM sign_in_failure WHERE address = $2 AND at > huixiang_now() - make_interval(mins => $3)) failures
       WHERE of_login < $4 AND of_address < $5
       RETURNING id`,
      [
        hashOf(login).toString('hex'),
        address,
        WINDOW_MINUTES,
        MAX_FAILURES,
        MAX_FAILURES_OF_ADDRESS,
      ],
    );
    if (row === undefined) {
      throw new DomainError('access.too_many_attempts', { minutes: WINDOW_MINUTES });
    }
    return row.id;
  });
}

/** The attempt was no failure. */
export async function takeBack(tx: EntityManager, attempt: number): Promise<void> {
  await tx.query('DELETE FROM sign_in_failure WHERE id = $1', [attempt]);
}
