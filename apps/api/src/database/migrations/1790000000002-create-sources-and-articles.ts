import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSourcesAndArticles1790000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE source (
        id               int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        name             text NOT NULL,
        url              text NOT NULL UNIQUE,
        tier             text NOT NULL CHECK (tier IN ('central', 'national_portal', 'provincial',
                           'city', 'county', 'forum', 'hotline', 'government')),
        place_code       text REFERENCES place,
        interval_seconds int NOT NULL DEFAULT 900 CHECK (interval_seconds >= 5),
        next_check_at    timestamptz NOT NULL DEFAULT huixiang_now(),
        paused_at        timestamptz,
        etag             text,
        last_modified    text,
        last_check_at    timestamptz,
        last_success_at  timestamptz,
        last_article_at  timestamptz,
        failures_in_row  int NOT NULL DEFAULT 0,
        failure          text,
        failure_detail   text,
        articles         int NOT NULL DEFAULT 0
      );
      -- What the poller asks every tick.
      CREATE INDEX source_due ON source (next_check_at) WHERE paused_at IS NULL;

      CREATE TABLE article (
        id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        source_id     int NOT NULL REFERENCES source,
        identity      bytea NOT NULL,
        title         text NOT NULL,
        body          text NOT NULL,
        url           text,
        claimed_at    timestamptz,
        first_seen_at timestamptz NOT NULL DEFAULT huixiang_now(),
        sentiment     text NOT NULL CHECK (sentiment IN ('negative', 'neutral', 'positive')),
        field         text,
        categories    text[] NOT NULL DEFAULT '{}',
        places        text[] NOT NULL DEFAULT '{}',
        keywords      text[] NOT NULL DEFAULT '{}',
        grave_words   text[] NOT NULL DEFAULT '{}',
        -- Kinds of personal data masked at admission; the values are not kept anywhere.
        masked        text[] NOT NULL DEFAULT '{}',
        -- Words and weights behind each label, for the page.
        evidence      jsonb NOT NULL,
        terms         jsonb NOT NULL,
        fingerprint   bigint NOT NULL,
        -- Set by the placer.
        event_id      bigint,
        reprint_of    bigint REFERENCES article,
        placed_at     timestamptz,
        UNIQUE (source_id, identity)
      );
      CREATE INDEX article_unplaced ON article (id) WHERE placed_at IS NULL;
      CREATE INDEX article_by_event ON article (event_id, first_seen_at);
      -- Candidates for reprints: originals of the last days.
      CREATE INDEX article_originals ON article (first_seen_at) WHERE reprint_of IS NULL;
      CREATE INDEX article_by_time ON article (first_seen_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE article, source');
  }
}
