import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddWatches1790000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- 监测方案: what a unit wants to see, and from how many articles of one event on it wants to be told.
      CREATE TABLE watch (
        id         int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        unit_id    int NOT NULL REFERENCES unit,
        name       text NOT NULL,
        terms      jsonb NOT NULL,
        alerts     boolean NOT NULL,
        articles   int NOT NULL CHECK (articles BETWEEN 1 AND 100),
        created_by int NOT NULL REFERENCES account,
        changed_at timestamptz NOT NULL,
        removed_at timestamptz
      );
      CREATE UNIQUE INDEX watch_name ON watch (unit_id, name) WHERE removed_at IS NULL;

      -- What a watch that alerts has found, from when it began to. An article's event is where the article is now.
      CREATE TABLE watch_find (
        watch_id   int NOT NULL REFERENCES watch,
        article_id bigint NOT NULL REFERENCES article,
        at         timestamptz NOT NULL,
        PRIMARY KEY (watch_id, article_id)
      );
      CREATE INDEX watch_find_by_article ON watch_find (article_id);
      CREATE INDEX watch_find_by_time ON watch_find (watch_id, at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE watch_find, watch');
  }
}
