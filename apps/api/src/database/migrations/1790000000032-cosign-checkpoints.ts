import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CosignCheckpoints1790000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What witnesses signed: a line under the note of a checkpoint.
      CREATE TABLE ledger_cosignature (
        witness text NOT NULL,
        size    bigint NOT NULL,
        line    text NOT NULL,
        at      timestamptz NOT NULL,
        PRIMARY KEY (witness, size)
      );
      -- What a witness refused to sign, until it signs again.
      CREATE TABLE ledger_refusal (
        witness text PRIMARY KEY,
        size    bigint NOT NULL,
        why     text NOT NULL,
        at      timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ledger_refusal, ledger_cosignature');
  }
}
