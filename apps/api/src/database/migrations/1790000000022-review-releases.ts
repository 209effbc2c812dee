import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReviewReleases1790000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE release
        ADD COLUMN version int NOT NULL DEFAULT 1,
        -- This version was handed in for review; a change of the text takes that back.
        ADD COLUMN submitted_at timestamptz,
        ADD COLUMN submitted_by int REFERENCES account,
        -- When it was entered that it appeared at published_at.
        ADD COLUMN entered_at timestamptz,
        ADD COLUMN corrects int REFERENCES release,
        ADD COLUMN withdrawn_at timestamptz,
        ADD COLUMN withdrawn_by int REFERENCES account,
        ADD COLUMN withdrawal_reason text,
        -- When its page is to be fetched and kept as evidence; null: it need not be.
        ADD COLUMN page_due_at timestamptz,
        ADD COLUMN page_tries int NOT NULL DEFAULT 0,
        ADD CHECK (entered_at IS NULL OR entered_at >= published_at),
        ADD CHECK (withdrawn_at IS NULL OR (published_at IS NOT NULL AND withdrawal_reason IS NOT NULL));
      UPDATE release SET entered_at = published_at, submitted_at = drafted_at, submitted_by = drafted_by WHERE published_at IS NOT NULL;
      CREATE INDEX release_submitted ON release (submitted_at) WHERE submitted_at IS NOT NULL AND published_at IS NULL;
      CREATE INDEX release_page_due ON release (page_due_at) WHERE page_due_at IS NOT NULL;

      -- What was written, each time it was changed, and by whom.
      CREATE TABLE release_version (
        release_id int NOT NULL REFERENCES release,
        version    int NOT NULL,
        title      text NOT NULL,
        body       text NOT NULL,
        written_by int NOT NULL REFERENCES account,
        written_at timestamptz NOT NULL,
        PRIMARY KEY (release_id, version)
      );
      INSERT INTO release_version SELECT id, 1, title, body, drafted_by, drafted_at FROM release;

      CREATE TABLE release_review (
        id         int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        release_id int NOT NULL,
        version    int NOT NULL,
        kind       text NOT NULL CHECK (kind IN ('content', 'secrecy', 'privacy')),
        verdict    text NOT NULL CHECK (verdict IN ('passed', 'returned')),
        note       text,
        by_id      int NOT NULL REFERENCES account,
        at         timestamptz NOT NULL,
        FOREIGN KEY (release_id, version) REFERENCES release_version,
        -- Each check of a version is answered once.
        UNIQUE (release_id, version, kind)
      );

      -- What shows that it appeared: its page as it was fetched, or a file somebody kept.
      CREATE TABLE release_evidence (
        id         int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        release_id int NOT NULL REFERENCES release,
        kind       text NOT NULL CHECK (kind IN ('page', 'file')),
        name       text NOT NULL,
        sha256     text,
        bytes      bytea,
        -- Why a page could not be kept.
        failure    text,
        at         timestamptz NOT NULL,
        by_id      int REFERENCES account,
        CHECK ((failure IS NULL) = (sha256 IS NOT NULL)),
        CHECK ((sha256 IS NULL) = (bytes IS NULL))
      );
      CREATE INDEX release_evidence_by_release ON release_evidence (release_id);

      ALTER TABLE account DROP CONSTRAINT account_role_check;
      ALTER TABLE account ADD CHECK (role IN ('officer', 'leader', 'evaluator', 'handler', 'reviewer', 'administrator'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE release_evidence, release_review, release_version;
      ALTER TABLE release DROP COLUMN version, DROP COLUMN submitted_at, DROP COLUMN submitted_by, DROP COLUMN entered_at,
        DROP COLUMN corrects, DROP COLUMN withdrawn_at, DROP COLUMN withdrawn_by, DROP COLUMN withdrawal_reason,
        DROP COLUMN page_due_at, DROP COLUMN page_tries;
    `);
  }
}
