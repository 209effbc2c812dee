import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepWhatWasSaid1790000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whether a mistake can be tolerated is considered again by whoever decides an appeal.
      ALTER TABLE accountability ADD COLUMN appeal_tolerance text;
      -- A promise as the machine found it, however a person put it better; null where a person entered it.
      ALTER TABLE commitment ADD COLUMN found_deed text;
      UPDATE commitment SET found_deed = deed WHERE release_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accountability DROP COLUMN appeal_tolerance;
      ALTER TABLE commitment DROP COLUMN found_deed;
    `);
  }
}
