import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSignals1790000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The terms an article is told by, pairs of signs no dictionary has among them. Those of the last month are compared with.
      ALTER TABLE article RENAME COLUMN keywords TO key_terms;
      UPDATE article SET key_terms = ARRAY(
          SELECT key FROM jsonb_each_text(terms) ORDER BY value::float8 DESC, key COLLATE "C" LIMIT 16)
        WHERE sentiment = 'negative' AND reprint_of IS NULL AND first_seen_at > now() - interval '31 days';

      -- Words that rose together from nothing in a few negative articles. Whether it became an alert follows from the
      -- events of its articles.
      CREATE TABLE signal (
        id           int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        words        text[] NOT NULL,
        -- Articles that had the words before.
        known        int NOT NULL,
        -- The lowest unit under which all of its articles are.
        scope_path   text NOT NULL,
        found_at     timestamptz NOT NULL,
        last_at      timestamptz NOT NULL,
        dismissed_by int REFERENCES account,
        dismissed_at timestamptz,
        dismissal    text,
        CHECK ((dismissed_at IS NULL) = (dismissed_by IS NULL) AND (dismissed_at IS NULL) = (dismissal IS NULL))
      );
      CREATE INDEX signal_by_time ON signal (last_at);

      CREATE TABLE signal_article (
        signal_id  int NOT NULL REFERENCES signal ON DELETE CASCADE,
        article_id bigint NOT NULL REFERENCES article ON DELETE CASCADE,
        PRIMARY KEY (signal_id, article_id)
      );
      CREATE INDEX signal_article_by_article ON signal_article (article_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE signal_article, signal; ALTER TABLE article RENAME COLUMN key_terms TO keywords',
    );
  }
}
