import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProveEntries1790000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Roots of each whole block of 256 entries, computed when a proof first asks: nothing is trusted to
      -- them, for a proof made from a wrong one is refused by whoever checks it.
      CREATE TABLE ledger_block (
        index bigint PRIMARY KEY CHECK (index >= 0),
        root  bytea NOT NULL CHECK (octet_length(root) = 32)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ledger_block');
  }
}
