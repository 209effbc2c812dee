import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeepenSources1790000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE source
        ALTER COLUMN url DROP NOT NULL,
        -- A feed is polled; a push endpoint and an import are given their items.
        ADD COLUMN kind text NOT NULL DEFAULT 'feed' CHECK (kind IN ('feed', 'push', 'import')),
        ADD CONSTRAINT source_has_address CHECK ((kind = 'feed') = (url IS NOT NULL)),
        ADD COLUMN host text,
        -- IANA zone of dates that state none.
        ADD COLUMN zone text NOT NULL DEFAULT 'Asia/Shanghai',
        ADD COLUMN folder text,
        ADD COLUMN full_text boolean NOT NULL DEFAULT false,
        -- New items a second, an average that forgets over days; null until two documents were read.
        ADD COLUMN item_rate float8,
        -- How often the publisher asks to be read (PublisherHints of libs/feeds, and freshSeconds).
        ADD COLUMN hints jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN document_hash bytea,
        ADD COLUMN moved_to text,
        ADD COLUMN moved_seen int NOT NULL DEFAULT 0,
        ADD COLUMN pause_reason text,
        -- How the last document was read, and what was wrong with it.
        ADD COLUMN format text,
        ADD COLUMN encoding text,
        ADD COLUMN reader text,
        ADD COLUMN problems jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN failure_sample text,
        ADD COLUMN push_key_hash bytea UNIQUE,
        ADD COLUMN created_at timestamptz NOT NULL DEFAULT huixiang_now();

      -- One request at a time a host: who takes a host's row has the host until free_at.
      CREATE TABLE feed_host (
        host    text PRIMARY KEY,
        free_at timestamptz NOT NULL DEFAULT '-infinity'
      );
      CREATE FUNCTION keep_feed_host() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          NEW.host := lower(substring(NEW.url FROM '^[A-Za-z]+://(?:[^/@]*@)?([^/?#]+)'));
          IF NEW.host IS NOT NULL THEN
            INSERT INTO feed_host (host) VALUES (NEW.host) ON CONFLICT DO NOTHING;
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER source_keeps_host BEFORE INSERT OR UPDATE OF url ON source
        FOR EACH ROW EXECUTE FUNCTION keep_feed_host();
      UPDATE source SET url = url;

      -- What the poller asks every tick: the hosts with something due, the longest due first.
      DROP INDEX source_due;
      CREATE INDEX source_due ON source (host, next_check_at) WHERE paused_at IS NULL AND kind = 'feed';

      ALTER TABLE article
        -- An outlet's by-line. Never indexed: articles are not looked up by who wrote them.
        ADD COLUMN by_line text,
        -- Of title and text as they were last seen upstream, after masking.
        ADD COLUMN content_hash bytea,
        ADD COLUMN revisions int NOT NULL DEFAULT 0,
        ADD COLUMN revised_at timestamptz,
        -- When its page is to be fetched for the whole text; null where that is done or not wanted.
        ADD COLUMN full_text_due_at timestamptz;
      CREATE INDEX article_full_text_due ON article (full_text_due_at) WHERE full_text_due_at IS NOT NULL;

      -- What an article said before its outlet changed it.
      CREATE TABLE article_revision (
        article_id bigint NOT NULL REFERENCES article ON DELETE CASCADE,
        number     int NOT NULL,
        title      text NOT NULL,
        body       text NOT NULL,
        -- When it was seen to be changed.
        seen_until timestamptz NOT NULL DEFAULT huixiang_now(),
        PRIMARY KEY (article_id, number)
      );

      -- Set where an article of the event was revised: the placer refreshes it.
      ALTER TABLE event ADD COLUMN revised boolean NOT NULL DEFAULT false;
      CREATE INDEX event_revised ON event (id) WHERE revised;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX event_revised;
      ALTER TABLE event DROP COLUMN revised;
      DROP TABLE article_revision;
      ALTER TABLE article DROP COLUMN by_line, DROP COLUMN content_hash, DROP COLUMN revisions,
        DROP COLUMN revised_at, DROP COLUMN full_text_due_at;
      DROP INDEX source_due;
      DROP TRIGGER source_keeps_host ON source;
      DROP FUNCTION keep_feed_host;
      DROP TABLE feed_host;
      DELETE FROM source WHERE url IS NULL;
      ALTER TABLE source DROP CONSTRAINT source_has_address, ALTER COLUMN url SET NOT NULL, DROP COLUMN kind,
        DROP COLUMN host, DROP COLUMN zone, DROP COLUMN folder, DROP COLUMN full_text, DROP COLUMN item_rate,
        DROP COLUMN hints, DROP COLUMN document_hash, DROP COLUMN moved_to, DROP COLUMN moved_seen,
        DROP COLUMN pause_reason, DROP COLUMN format, DROP COLUMN encoding, DROP COLUMN reader,
        DROP COLUMN problems, DROP COLUMN failure_sample, DROP COLUMN push_key_hash, DROP COLUMN created_at;
      CREATE INDEX source_due ON source (next_check_at) WHERE paused_at IS NULL;
    `);
  }
}
