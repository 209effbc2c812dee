import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HoldBackSources1790000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE source
        -- What the publisher asked for with Retry-After: not before, whoever wants it checked.
        ADD COLUMN not_before timestamptz,
        -- Of the last document that was read: what room the next one will need.
        ADD COLUMN document_bytes int;
      ALTER TABLE article ADD COLUMN full_text_tries int NOT NULL DEFAULT 0;
      -- A source's newest articles, and its articles a day.
      CREATE INDEX article_by_source ON article (source_id, first_seen_at);

      -- Hosts nobody asks any more are removed after a day: one that is wanted again must not look like them.
      CREATE OR REPLACE FUNCTION keep_feed_host() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          NEW.host := lower(substring(NEW.url FROM '^[A-Za-z]+://(?:[^/@]*@)?([^/?#]+)'));
          IF NEW.host IS NOT NULL THEN
            INSERT INTO feed_host (host) VALUES (NEW.host) ON CONFLICT (host) DO UPDATE SET free_at = greatest(feed_host.free_at, huixiang_now());
          END IF;
          RETURN NEW;
        END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX article_by_source;
      CREATE OR REPLACE FUNCTION keep_feed_host() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          NEW.host := lower(substring(NEW.url FROM '^[A-Za-z]+://(?:[^/@]*@)?([^/?#]+)'));
          IF NEW.host IS NOT NULL THEN
            INSERT INTO feed_host (host) VALUES (NEW.host) ON CONFLICT DO NOTHING;
          END IF;
          RETURN NEW;
        END $$;
      ALTER TABLE article DROP COLUMN full_text_tries;
      ALTER TABLE source DROP COLUMN not_before, DROP COLUMN document_bytes;
    `);
  }
}
