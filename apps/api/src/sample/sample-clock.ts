import type { DataSource } from 'typeorm';

/**
 * While the sample is being told, the database's clock shows the time of the story. Only the owner of
 * the database can do this, the ledger says that it was done (`sample.loaded`), and a marker table
 * tells a half-told sample from a whole one.
 */
export class SampleClock {
  constructor(private readonly owner: DataSource) {}

  async start(): Promise<void> {
    await this.owner.query(`
      CREATE TABLE sample_loading (now timestamptz NOT NULL);
      GRANT SELECT ON sample_loading TO PUBLIC;
      INSERT INTO sample_loading VALUES (now());
      CREATE OR REPLACE FUNCTION huixiang_now() RETURNS timestamptz LANGUAGE sql STABLE
        AS 'SELECT now FROM sample_loading';
    `);
  }

  async set(at: Date): Promise<void> {
    await this.owner.query('UPDATE sample_loading SET now = $1', [at]);
  }

  async stop(): Promise<void> {
    await this.owner.transaction(async (tx) => {
      await tx.query(
        `CREATE OR REPLACE FUNCTION huixiang_now() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT now()'`,
      );
      await tx.query('DROP TABLE sample_loading');
    });
  }
}

/** Whether a sample was begun here and not finished. */
export async function isHalfTold(database: DataSource): Promise<boolean> {
  const [row] = await database.query<{ found: boolean }[]>(
    `SELECT to_regclass('sample_loading') IS NOT NULL AS found`,
  );
  return row?.found === true;
}
