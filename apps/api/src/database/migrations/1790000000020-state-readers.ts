import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StateReaders1790000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- People an outlet's account reaches, as it states; null where nobody said.
      ALTER TABLE source ADD COLUMN readers int CHECK (readers >= 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE source DROP COLUMN readers');
  }
}
