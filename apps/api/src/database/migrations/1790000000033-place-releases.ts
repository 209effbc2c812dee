import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlaceReleases1790000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Everywhere a release appeared; the first is where it was published.
      CREATE TABLE release_placement (
        id          int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        release_id  int NOT NULL REFERENCES release,
        channel     text NOT NULL CHECK (channel IN ('government_site', 'new_media', 'press_conference', 'media', 'gazette')),
        url         text,
        appeared_at timestamptz NOT NULL,
        entered_at  timestamptz NOT NULL CHECK (entered_at >= appeared_at),
        entered_by  int NOT NULL REFERENCES account,
        -- Of a press conference: place, speaker, rank, transcript.
        conference  jsonb,
        -- When its page is to be fetched and kept as evidence; null: it need not be.
        page_due_at timestamptz,
        page_tries  int NOT NULL DEFAULT 0,
        UNIQUE (release_id, channel)
      );
      CREATE INDEX release_placement_page_due ON release_placement (page_due_at) WHERE page_due_at IS NOT NULL;
      INSERT INTO release_placement (release_id, channel, url, appeared_at, entered_at, entered_by, page_due_at, page_tries)
        SELECT id, channel, url, published_at, entered_at, published_by, page_due_at, page_tries FROM release WHERE published_at IS NOT NULL;
      DROP INDEX release_page_due;
      ALTER TABLE release DROP COLUMN page_due_at, DROP COLUMN page_tries;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE release ADD COLUMN page_due_at timestamptz, ADD COLUMN page_tries int NOT NULL DEFAULT 0;
      UPDATE release r SET page_due_at = p.page_due_at, page_tries = p.page_tries FROM release_placement p
        WHERE p.release_id = r.id AND p.channel = r.channel;
      CREATE INDEX release_page_due ON release (page_due_at) WHERE page_due_at IS NOT NULL;
      DROP TABLE release_placement;
    `);
  }
}
