import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is only ever read whole need not be taken apart when it comes and put together when it is asked for. */
export class KeepAnalysesAsWritten1790000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE article ALTER headline DROP DEFAULT;
      ALTER TABLE article
        ALTER evidence TYPE json USING evidence::text::json,
        ALTER terms TYPE json USING terms::text::json,
        ALTER headline TYPE json USING headline::text::json;
      ALTER TABLE article ALTER headline SET DEFAULT '{}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE article ALTER headline DROP DEFAULT;
      ALTER TABLE article
        ALTER evidence TYPE jsonb USING evidence::jsonb,
        ALTER terms TYPE jsonb USING terms::jsonb,
        ALTER headline TYPE jsonb USING headline::jsonb;
      ALTER TABLE article ALTER headline SET DEFAULT '{}';
    `);
  }
}
