import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddPasswordDue1790000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The password was made by the system and shown to somebody else: its owner must choose their own
      -- before anything else, so that what an account does is its owner's doing.
      ALTER TABLE account ADD COLUMN password_due boolean NOT NULL DEFAULT false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP COLUMN password_due');
  }
}
