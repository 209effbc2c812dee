import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FollowSpread1790000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The outlet an article says it was taken from, as printed.
      ALTER TABLE article ADD COLUMN credited text;

      -- Articles that carry what a release of the government says: whole, or a passage of it.
      CREATE TABLE release_pickup (
        release_id int NOT NULL REFERENCES release ON DELETE CASCADE,
        article_id bigint NOT NULL REFERENCES article ON DELETE CASCADE,
        kind       text NOT NULL CHECK (kind IN ('whole', 'quoted')),
        -- Share of the release that the article carries.
        share      real NOT NULL CHECK (share BETWEEN 0 AND 1),
        -- Whether the article is mostly the release: an answer to concern, not concern.
        answers    boolean NOT NULL,
        PRIMARY KEY (release_id, article_id)
      );
      CREATE INDEX release_pickup_by_article ON release_pickup (article_id);

      -- Its text is another since it was placed: releases are looked for in it again.
      ALTER TABLE article ADD COLUMN changed boolean NOT NULL DEFAULT false;
      CREATE INDEX article_changed ON article (event_id) WHERE changed;

      -- Whether it was looked for among the articles that were there before it.
      ALTER TABLE release ADD COLUMN sought boolean NOT NULL DEFAULT false;
      CREATE INDEX release_unsought ON release (id) WHERE published_at IS NOT NULL AND NOT sought;
      -- A reprint is no further report: what was counted is counted anew.
      DELETE FROM place_quarter;
      INSERT INTO place_quarter (place_code, at, reports)
      WITH RECURSIVE reported AS (
        SELECT a.places[1] AS place, date_bin('15 minutes', a.first_seen_at, '2000-01-01') AS at
        FROM article a JOIN source s ON s.id = a.source_id
        WHERE a.sentiment = 'negative' AND a.reprint_of IS NULL AND s.tier <> 'government' AND NOT a.irrelevant
          AND a.event_id IS NOT NULL AND a.first_seen_at > now() - interval '29 days'
        UNION ALL SELECT place.parent_code, at FROM reported JOIN place ON place.code = reported.place
        WHERE place.parent_code IS NOT NULL)
      SELECT place, at, count(*) FROM reported JOIN place ON place.code = reported.place GROUP BY 1, 2;
      CREATE INDEX release_published ON release (published_at) WHERE published_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX release_published, release_unsought;
      ALTER TABLE release DROP COLUMN sought;
      DROP TABLE release_pickup;
      ALTER TABLE article DROP COLUMN credited, DROP COLUMN changed;
    `);
  }
}
