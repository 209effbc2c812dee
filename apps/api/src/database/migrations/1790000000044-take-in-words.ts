import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Words of new articles wait before their index, and each search reads all that wait. Only the index's owner may take them
 * in, so the application asks with the owner's right.
 */
export class TakeInWords1790000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION take_in_article_words() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
        AS $$ SELECT gin_clean_pending_list('article_by_words') $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION take_in_article_words');
  }
}
