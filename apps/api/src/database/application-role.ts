import type { DataSource } from 'typeorm';

/** Tables of the ledger that the application may add to and never change. */
const APPEND_ONLY = ['ledger_entry', 'ledger_checkpoint'];

/**
 * Gives the application's role its rights where it is not the owner: to read and write rows, to add
 * to the ledger, never to alter a table. Does nothing where one role does both; the ledger's triggers
 * still refuse changes then.
 */
export async function grantApplicationRole(
  database: DataSource,
  ownerUrl: string,
  applicationUrl: string,
): Promise<void> {
  const role = decodeURIComponent(new URL(applicationUrl).username);
  const password = decodeURIComponent(new URL(applicationUrl).password);
  if (role === decodeURIComponent(new URL(ownerUrl).username)) return;
  const name = `"${role.replaceAll('"', '""')}"`;
  const [known] = await database.query<{ found: boolean }[]>(
    'SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS found',
    [role],
  );
  if (known?.found !== true) {
    await database.query(`CREATE ROLE ${name} LOGIN PASSWORD '${password.replaceAll("'", "''")}'`);
  }
  await database.query(`
    GRANT USAGE ON SCHEMA public TO ${name};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${name};
    -- The placer gives back the numbers of events it took and did not use.
    GRANT UPDATE ON SEQUENCE event_id_seq TO ${name};
    REVOKE UPDATE, DELETE, TRUNCATE ON ${APPEND_ONLY.join(', ')} FROM ${name};
    REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON migrations FROM ${name};
  `);
}
