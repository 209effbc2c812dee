import { DomainError } from '@huixiang/domain';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';

/** What no index helps, such as a bare number, reads every text: nobody may keep the database busy for longer. */
const MOST_SECONDS = 10;
/** PostgreSQL: a statement was cancelled because it took too long. */
const CANCELLED = '57014';

/**
 * Runs the statements of one question, each for ten seconds at most.
 * @throws DomainError `search.too_slow` where one takes longer
 */
export async function inTime<T>(
  database: DataSource,
  ask: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  try {
    return await database.transaction(async (tx) => {
      await tx.query(`SET LOCAL statement_timeout = '${MOST_SECONDS}s'`);
      return ask(tx);
    });
  } catch (error) {
    const { code } = (error instanceof QueryFailedError ? error.driverError : {}) as {
      code?: string;
    };
    if (code === CANCELLED) throw new DomainError('search.too_slow');
    throw error;
  }
}
