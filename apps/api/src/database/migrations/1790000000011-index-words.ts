import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexWords1790000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The words an article is found by, cut by the same segmenter as what is asked. Without positions:
      -- half the size, and a text that has all the words is what is looked for. Null for articles of before this.
      ALTER TABLE article ADD COLUMN words tsvector;
      CREATE INDEX article_by_words ON article USING gin (words);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX article_by_words; ALTER TABLE article DROP COLUMN words');
  }
}
