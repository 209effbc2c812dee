import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepExports1790000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A file that is being made for somebody, by whichever process was asked; any of them gives it away. Kept for a day.
      CREATE TABLE export_job (
        id           int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        account_id   int NOT NULL REFERENCES account,
        name         text NOT NULL,
        type         text NOT NULL,
        created_at   timestamptz NOT NULL,
        -- Share that is done, and when it was last said: a process that ended says nothing any more.
        share        real NOT NULL DEFAULT 0,
        seen_at      timestamptz NOT NULL,
        bytes        bytea,
        failed       boolean NOT NULL DEFAULT false,
        cancelled_at timestamptz
      );
      CREATE INDEX export_job_by_age ON export_job (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE export_job');
  }
}
