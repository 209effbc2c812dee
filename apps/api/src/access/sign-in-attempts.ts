import { DomainError } from '@huixiang/domain';
import type { DataSource, EntityManager } from 'typeorm';

/** Failures of one account from one address within the window, after which it must wait. */
const MAX_FAILURES = 5;
const WINDOW_MINUTES = 10;

/**
 * Counts an attempt before its password is looked at, one after another for each login and address, so
 * that guesses sent side by side cannot pass the limit together. A success takes its row back.
 */
export async function countAttempt(
  database: DataSource,
  login: string,
  address: string,
): Promise<number> {
  return database.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `sign-in ${login} ${address}`,
    ]);
    const [row] = await tx.query<{ id: number }[]>(
      `INSERT INTO sign_in_failure (login, address)
       SELECT $1, $2 WHERE (
         SELECT count(*) FROM sign_in_failure
         WHERE login = $1 AND address = $2 AND at > huixiang_now() - make_interval(mins => $3)
       ) < $4
       RETURNING id`,
      [login, address, WINDOW_MINUTES, MAX_FAILURES],
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
